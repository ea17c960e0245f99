import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import { valuesOf } from '../labels.ts'
import { wallClock } from '../local-day.ts'
import { partiesOf } from '../parties.ts'
import { tracesOf } from '../pattern/traces.ts'
import { weekOf } from '../pattern/week.ts'
import { turns, type Turns } from '../turns.ts'
import { likeness, profileOf, type Ways } from './likeness.ts'
import { othersOf, rankIn, type Others } from './others.ts'

/** One of those compared. */
export interface ComparedLife {
  id: string
  events: number
  /** By weekday, Monday first, and hour. */
  hours: number[][]
  nights: number
  /** Cells that served it. */
  cells: number
  contacts: number
}

/** How alike two of them are. Shares of 0 to 1; null where one of them shows nothing. */
export interface ComparedPair {
  a: string
  b: string
  /** Morisita's index of their weeks, hour by hour; of the cells that served them. */
  hours: number | null
  places: number | null
  /** Cells that served both, those that served both most first, with the events of each. */
  shared: { id: string; cell: string; events: [number, number] }[]
  /** Others that both are in touch with. */
  common: number
  /** Events between the two. */
  between: number
  /** Share of pairs of other numbers of the case that are at least as alike, in each way; null where there are too few to tell. */
  chance: { hours: number | null; places: number | null; common: number | null }
}

export interface AlikeAnswer {
  lives: ComparedLife[]
  /** Every pair, in the order asked. */
  pairs: ComparedPair[]
  /** What they were held against: the busiest other numbers, and their pairs that can be compared by hours, by places. */
  others: { numbers: number; hours: number; places: number }
}

export interface AlikeQuestion {
  of: readonly string[]
  filter: Filter
  zone: string
  signal?: AbortSignal | undefined
  progress?: ((done: number, total: number) => void) | undefined
}

/** Most cells in common that are listed. */
const SHARED = 200

/** Do these live alike, and how alike are others by chance? In turns. Throws `zone-unknown`, and the signal's reason once it is aborted. */
export async function alike(read: ReadableDB, horizon: Horizon, { of, filter, zone, signal, progress }: AlikeQuestion): Promise<AlikeAnswer> {
  const pace = turns(signal)
  const clock = wallClock(zone)
  const lives: ComparedLife[] = []
  const ways: (Ways & { own: Set<number> })[] = []
  for (const id of of) {
    const traces = await tracesOf(read, horizon, { of: id, filter }, pace)
    const { hours, nights } = await weekOf(traces, clock, pace)
    const { selectors } = partiesOf(read, horizon, [id])
    const own = new Set([...selectors, ...selectors.map(selectorOf(read))])
    const [cells, contacts] = [await countsOf(traces.cell, pace), await countsOf(traces.other, pace)]
    contacts.delete(0)
    ways.push({ own, hours: profileOf(new Map(hours.flat().map((n, i) => [i, n]))), cells: profileOf(cells), contacts })
    lives.push({ id, events: traces.time.length, hours, nights, cells: cells.size, contacts: contacts.size })
  }
  const asked = new Set(ways.flatMap(({ own }) => [...own]))
  const others = await othersOf(read, horizon, { filter, zone, except: asked, progress }, pace)
  const pairs = of.flatMap((a, i) => of.slice(i + 1).map((b, j) => pairOf(read, [a, b], [ways[i], ways[i + 1 + j]], asked, others)))
  return { lives, pairs, others: { numbers: others.numbers, hours: others.hours.length, places: others.places.length } }
}

async function countsOf(rows: Float64Array, pace: Turns): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    counts.set(row, (counts.get(row) ?? 0) + 1)
    if (i % 8_192 === 0 && pace.due()) await pace.pause()
  }
  return counts
}

type Own = Ways & { own: Set<number> }

function pairOf(
  read: ReadableDB,
  [a, b]: [string, string],
  [one, other]: [Own | undefined, Own | undefined],
  asked: ReadonlySet<number>,
  others: Others,
): ComparedPair {
  if (!one || !other) throw new RangeError('a pair has two')
  const { hours, places, common } = likeness(one, other, asked)
  const shared = [...one.cells.counts]
    .flatMap(([cell, n]) => {
      const m = other.cells.counts.get(cell)
      return m === undefined ? [] : [{ cell, events: [n, m] as [number, number] }]
    })
    .toSorted((x, y) => Math.min(...y.events) - Math.min(...x.events) || x.cell - y.cell)
    .slice(0, SHARED)
  const names = valuesOf(
    read,
    'cell',
    shared.map(({ cell }) => cell),
  )
  return {
    a,
    b,
    hours,
    places,
    shared: shared.map(({ cell, events }) => ({ id: formatId('cell', cell), cell: names.get(cell) ?? '', events })),
    common,
    between: [...other.own].reduce((sum, row) => sum + (one.own.has(row) ? 0 : (one.contacts.get(row) ?? 0)), 0),
    chance: { hours: rankIn(others.hours, hours), places: rankIn(others.places, places), common: rankIn(others.common, common) },
  }
}
