import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindCode } from '../../../shared/model/event.ts'
import { selectorKindCode } from '../../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { membersOf, selectorOf } from '../identity/merges.ts'
import { wallClock } from '../local-day.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import { TIMED } from '../timed.ts'
import type { Turns } from '../turns.ts'
import { commonOf, morisita, profileOf, type Ways } from './likeness.ts'

/** How alike pairs of other numbers are: each list in rising order. */
export interface Others {
  numbers: number
  hours: Float64Array
  places: Float64Array
  common: Float64Array
}

const SETTINGS = {
  /** The busiest others, all pairs of them. */
  numbers: 150,
  /** A week of fewer events is no habit. */
  events: 20,
  /** Shares of fewer pairs than this say nothing. */
  pairs: 20,
}

export interface OthersQuestion {
  filter: Filter
  zone: string
  except: ReadonlySet<number>
  progress?: ((done: number, total: number) => void) | undefined
}

/** What other numbers of the case are like: the busiest that can hold a conversation, those asked about left out. Two passes, in turns. */
export async function othersOf(read: ReadableDB, horizon: Horizon, { filter, zone, except, progress }: OthersQuestion, pace: Turns): Promise<Others> {
  const told = (half: number) => (done: number, total: number) => progress?.(half * total + done, 2 * total)
  const chosen = await busiest(read, horizon, filter, except, told(0), pace)
  const ways = await waysOf(read, horizon, { filter, zone, chosen, progress: told(1) }, pace)
  const all = [...ways].map(([row, way]) => ({ row, ...way }))
  const [hours, places, common]: [number[], number[], number[]] = [[], [], []]
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      const alike = morisita(a.hours, b.hours)
      if (alike !== null) hours.push(alike)
      const near = morisita(a.cells, b.cells)
      if (near !== null) places.push(near)
      common.push(commonOf(a.contacts, b.contacts, new Set([a.row, b.row])))
    }
    if (pace.due()) await pace.pause()
  }
  const sorted = (values: number[]): Float64Array => Float64Array.from(values).sort()
  return { numbers: all.length, hours: sorted(hours), places: sorted(places), common: sorted(common) }
}

const KINDS = (['number', 'account', 'device', 'name', 'unknown'] as const).map(selectorKindCode).join(', ')

async function busiest(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  except: ReadonlySet<number>,
  progress: (done: number, total: number) => void,
  pace: Turns,
): Promise<number[]> {
  const one = selectorOf(read)
  const events = new Uint32Array(horizon.selector + 1)
  const question = { filter: { ...filter, of: undefined }, rows: 'events' as const, columns: [packed('o.caller', 'o.callee')] as const, progress }
  await scan<[number]>(read, horizon, question, pace, ([parties]) => {
    const [caller, callee] = [one(firstOf(parties)), one(secondOf(parties))]
    events[caller]! += 1
    if (callee !== caller) events[callee]! += 1
  })
  const lively: number[] = []
  for (let row = 1; row < events.length; row += 1) if (events[row]! >= SETTINGS.events && !except.has(row)) lively.push(row)
  await pace.pause()
  const people = new Set(
    read.prepare(`SELECT id FROM selector WHERE kind IN (${KINDS}) AND id IN (SELECT value FROM json_each(?))`).pluck().all(JSON.stringify(lively)) as number[],
  )
  return lively
    .filter((row) => people.has(row))
    .toSorted((a, b) => events[b]! - events[a]! || a - b)
    .slice(0, SETTINGS.numbers)
}

const LOCATION = eventKindCode('location')
const WHAT = `(o.role = 0) + 2 * CASE WHEN o.kind = ${LOCATION} THEN 1 ELSE o.side END + 8 * (${TIMED})`
type Row = [start: number, what: number, parties: number, cells: number]

async function waysOf(
  read: ReadableDB,
  horizon: Horizon,
  { filter, zone, chosen, progress }: Omit<OthersQuestion, 'except'> & { chosen: readonly number[] },
  pace: Turns,
): Promise<Map<number, Ways>> {
  const clock = wallClock(zone)
  const counts = new Map(
    chosen.map((row) => [row, { hours: new Map<number, number>(), cells: new Map<number, number>(), contacts: new Map<number, number>() }]),
  )
  if (chosen.length === 0) return new Map()
  const up = (counts: Map<number, number>, key: number): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)
  const one = selectorOf(read)
  const list = chosen.flatMap(membersOf(read)).join(', ')
  const question = {
    filter: { ...filter, of: undefined },
    rows: 'described' as const,
    columns: ['o.start', WHAT, packed('o.caller', 'o.callee'), packed('o.cell_first', 'o.cell_last')] as const,
    which: `(o.caller IN (${list}) OR o.callee IN (${list}))`,
    progress,
  }
  await scan<Row>(read, horizon, question, pace, ([start, what, parties, cells]) => {
    const ends = [one(firstOf(parties)), one(secondOf(parties))] as const
    const { weekday, hour } = clock(start)
    const [cellFirst, cellLast] = [firstOf(cells), secondOf(cells)]
    for (const end of ends[0] === ends[1] ? ([0] as const) : ([0, 1] as const)) {
      const way = counts.get(ends[end])
      if (!way) continue
      if (what & 1) {
        if (what & 8) up(way.hours, weekday * 24 + hour)
        const other = ends[end === 0 ? 1 : 0]
        if (other !== 0) up(way.contacts, other)
      }
      if (((what >> 1) & 3) !== end + 1) continue
      if (cellFirst !== 0) up(way.cells, cellFirst)
      if (cellLast !== 0 && cellLast !== cellFirst) up(way.cells, cellLast)
    }
  })
  return new Map([...counts].map(([row, { hours, cells, contacts }]) => [row, { hours: profileOf(hours), cells: profileOf(cells), contacts }]))
}

/** Share of these, in rising order, that are at least as large; null where they are few, or there is no value. */
export function rankIn(values: Float64Array, value: number | null): number | null {
  if (value === null || values.length < SETTINGS.pairs) return null
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value - 1e-9) low = middle + 1
    else high = middle
  }
  return (values.length - low) / values.length
}
