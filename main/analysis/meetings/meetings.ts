import type { Journey, Meeting } from '../../../shared/api/places.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import type { Answer, Guard } from '../guards.ts'
import { decisions } from '../identity/decisions.ts'
import { rowsOf } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import { orderByTime } from '../order.ts'
import { partiesOf } from '../parties.ts'
import { eachInTurns, turns, type Turns } from '../turns.ts'
import { chanceOf, type Chance } from './chance.ts'
import { groups, type Group } from './groups.ts'
import { together } from './pairs.ts'
import { isNear, placesOf, type Places } from './places.ts'
import { presencesOf, type Presences } from './presences.ts'
import { eventsBehind } from './sightings.ts'
import { squaresOf } from './squares.ts'
import { travelled } from './travelled.ts'

export interface MeetingsQuestion {
  minutes?: number
  metres?: number
  /** Only meetings in which one of these took part. Public ids. */
  of?: readonly string[]
  /** Most meetings, and most ways, told; the rest is counted. */
  limit?: number
  ways?: number
  /** Of a way: least number of distinct places, and most hours from one to the next. */
  stops?: number
  hours?: number
  signal?: AbortSignal
  /** Share that is done, 0 to 1. */
  progress?: (share: number) => void
}

export interface Met extends Answer<Meeting> {
  total: number
  travelled: Journey[]
  travelledTotal: number
}

/** Places nearer than this are no way from one to the other, in metres. */
const APART = 5_000
/** Share of the work that reading rows is. */
const READING = 0.6

/**
 * Who was near whom, when: the same cell, or cells and positions within `metres` and what is unsure of them, at times at most
 * `minutes` apart. The least likely to be chance first. Beside it who was near whom at one place after another. Throws the signal's reason
 * once it is aborted. docs/decisions/0181-meetings.md.
 */
export async function meetings(
  read: ReadableDB,
  horizon: Horizon,
  filter: Omit<Filter, 'of'>,
  { minutes = 30, metres = 1_000, of, limit = Infinity, ways: most = limit, stops = 3, hours = 12, signal, progress }: MeetingsQuestion = {},
): Promise<Met> {
  const pace = turns(signal)
  const places = await placesOf(read, horizon, pace)
  const one = selectorOf(read)
  const presences = await presencesOf(read, horizon, filter, pace, { progress: (done, all) => progress?.((READING * done) / all) })
  const subjects = new Set((read.prepare('SELECT id FROM selector WHERE subject = 1 AND id <= ?').pluck().all(horizon.selector) as number[]).map(one))
  const near = { within: minutes * 60_000, metres, isSame: sameOwner(read, horizon), isSubject: (party: number) => subjects.has(party) }
  const squares = squaresOf(places, metres, presences.cell)
  const { pairs, crowds } = await together(presences, places, squares, near, pace)
  progress?.(0.75)
  const all = await groups(pairs, places, near, pace)
  progress?.(0.8)
  const chance = await chanceOf(presences, squares, pace)
  progress?.(0.9)
  const asked = of && new Set(partiesOf(read, horizon, of).selectors.map(one))
  const isAsked = (members: Iterable<number>): boolean => !asked || [...members].some((member) => asked.has(member))
  const found = all.filter(({ members }) => isAsked(members))
  const ways = (await travelled(found, places, chance, { within: hours * 3_600_000, least: stops, apart: Math.max(APART, 2 * metres) }, pace)).filter(
    ({ members }) => isAsked(members),
  )
  const rows = await told(read, { found, places, presences, chance, metres, limit }, pace)
  const journeys = ways.slice(0, most)
  const names = valuesOf(read, 'selector', [...new Set(journeys.flatMap(({ members }) => members))])
  const cells = valuesOf(read, 'cell', [...new Set(journeys.flatMap((way) => way.stops.map(({ cell }) => cell)))])
  const behind = (group: Group, members: ReadonlySet<number>): string[] =>
    eventsBehind(presences, { members, from: group.from, until: group.until, at: (cell) => isNear(places, cell, group.cell, metres) })
  return {
    rows,
    total: found.length,
    guards: [
      'cell-is-area',
      'many-compared',
      'subscriber-not-user',
      'absence-not-absence',
      'clocks-differ',
      ...(crowds ? (['crowds-left-out'] as const) : []),
    ] as Guard[],
    travelled: journeys.map((way) => ({
      members: way.members.map((row) => ({ id: formatId('selector', row), label: names.get(row) ?? '' })),
      stops: way.stops.map((stop) => ({
        from: formatUtc(stop.from),
        until: formatUtc(stop.until),
        placeId: formatId('cell', stop.cell),
        cell: cells.get(stop.cell) ?? '',
        seen: stop.seen,
        events: behind(stop, new Set(way.members)),
      })),
      places: way.places,
      chance: figures(way.chance),
    })),
    travelledTotal: ways.length,
  }
}

const figures = (chance: number): number => Number(chance.toPrecision(3))

interface Telling {
  found: readonly Group[]
  places: Places
  presences: Presences
  chance: Chance
  metres: number
  limit: number
}

async function told(read: ReadableDB, { found, places, presences, chance, metres, limit }: Telling, pace: Turns): Promise<Meeting[]> {
  const counts = new Map<string, number>()
  const keys: string[] = []
  const chances = new Float64Array(found.length)
  await eachInTurns(found.entries(), pace, ([i, group]) => {
    const key = [...group.members].toSorted((a, b) => a - b).join()
    keys.push(key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    chances[i] = chance.of(group)
  })
  const times = Float64Array.from(keys, (key) => counts.get(key) ?? 1)
  await pace.pause()
  // Chances crowd near 0; their logarithms do not.
  const order = await orderByTime(chances.map(Math.log), pace, (a, b) => times[b]! - times[a]! || found[a]!.from - found[b]!.from)
  const first = [...order.subarray(0, Math.min(limit, order.length))]
  const members = valuesOf(read, 'selector', [...new Set(first.flatMap((at) => [...found[at]!.members]))])
  await pace.pause()
  const cells = valuesOf(read, 'cell', [...new Set(first.map((at) => found[at]!.cell))])
  const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
  const rows: Meeting[] = []
  await eachInTurns(first, pace, (at) => {
    const group = found[at]!
    const sorted = [...group.members].toSorted((a, b) => a - b)
    rows.push({
      members: sorted.map((row) => members.get(row) ?? ''),
      from: formatUtc(group.from),
      until: formatUtc(group.until),
      cell: cells.get(group.cell) ?? '',
      lat: known(places.lat[group.cell]),
      lon: known(places.lon[group.cell]),
      times: times[at]!,
      chance: figures(chances[at]!),
      seen: group.seen,
      usual: Number(chance.usual(group).toFixed(2)),
      memberIds: sorted.map((row) => formatId('selector', row)),
      cellId: formatId('cell', group.cell),
      events: eventsBehind(presences, { ...group, at: (cell) => isNear(places, cell, group.cell, metres) }),
    })
  })
  return rows
}

/** Two selectors of one owner are always together: those that accounts and uses tie, and what hangs on them, and those whom people decided to be one. */
function sameOwner(read: ReadableDB, horizon: Horizon): (a: number, b: number) => boolean {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const links = read.prepare("SELECT a, b FROM link WHERE kind IN ('uses', 'account') AND id <= ?").raw().all(horizon.link) as [string, string][]
  const same = decisions(read).flatMap(({ verdict, a, b }): [string, string][] => (verdict === 'same' ? [[a, b]] : []))
  for (const [a, b] of [...links, ...same]) if (rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b))
  const ownerOf = new Map([...parents.keys(), ...parents.values()].flatMap((id) => rowsOf('selector', [id]).map((row) => [row, rootOf(id)] as const)))
  return (a, b) => {
    const owner = ownerOf.get(a)
    return owner !== undefined && owner === ownerOf.get(b)
  }
}
