import type { Filter } from '../../../shared/model/chart.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Answer, Guard } from '../guards.ts'
import { rowsOf } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import { partiesOf } from '../parties.ts'
import { eachInTurns, turns, type Turns } from '../turns.ts'
import { chanceOf } from './chance.ts'
import { groups, type Group } from './groups.ts'
import { together } from './pairs.ts'
import { gridOf } from './grid.ts'
import { placesOf, type Places } from './places.ts'
import { presencesOf } from './presences.ts'

export interface Meeting {
  members: string[]
  /** First and last sighting of it, ISO 8601 UTC. */
  from: string
  until: string
  /** Where the first of them was seen; null position where the case does not know it. */
  cell: string
  lat: number | null
  lon: number | null
  /** How often these very people were together, this time included. */
  times: number
  /** 0 to 1: how likely they were there at that hour without meeting, by their habits and others'. */
  chance: number
  /** How often one was seen near another. */
  seen: number
}

export interface MeetingsQuestion {
  minutes?: number
  metres?: number
  /** Only meetings in which one of these took part. Public ids. */
  of?: readonly string[]
  signal?: AbortSignal
}

/**
 * Who was near whom, when: the same cell, or cells and positions within `metres` and what is unsure of them, at times at most
 * `minutes` apart. The least likely to be chance first. Throws the signal's reason once it is aborted. docs/decisions/0181-meetings.md.
 */
export async function meetings(
  read: ReadableDB,
  horizon: Horizon,
  filter: Omit<Filter, 'of'>,
  { minutes = 30, metres = 1_000, of, signal }: MeetingsQuestion = {},
): Promise<Answer<Meeting>> {
  const pace = turns(signal)
  const within = minutes * 60_000
  const places = await placesOf(read, horizon, pace)
  const presences = await presencesOf(read, horizon, filter, pace)
  const subjects = new Set(read.prepare('SELECT id FROM selector WHERE subject = 1 AND id <= ?').pluck().all(horizon.selector) as number[])
  const near = { within, metres, isSame: sameOwner(read, horizon), isSubject: (party: number) => subjects.has(party) }
  const { pairs, crowds } = await together(presences, places, near, pace)
  const found = await groups(pairs, places, near, pace)
  const chance = await chanceOf(presences, gridOf(places, metres).square, pace)
  const asked = of && new Set(partiesOf(read, horizon, of).selectors)
  const rows = await told(read, asked ? found.filter(({ members }) => [...members].some((member) => asked.has(member))) : found, places, chance, pace)
  const guards: Guard[] = ['cell-is-area', 'subscriber-not-user', 'absence-not-absence', 'clocks-differ', ...(crowds ? (['crowds-left-out'] as const) : [])]
  return { rows, guards }
}

async function told(read: ReadableDB, found: readonly Group[], places: Places, chance: (group: Group) => number, pace: Turns): Promise<Meeting[]> {
  const times = new Map<string, number>()
  const drafts: { group: Group; key: string; chance: number }[] = []
  await eachInTurns(found, pace, (group) => {
    const key = [...group.members].toSorted((a, b) => a - b).join()
    times.set(key, (times.get(key) ?? 0) + 1)
    drafts.push({ group, key, chance: chance(group) })
  })
  const timesOf = ({ key }: { key: string }): number => times.get(key) ?? 1
  const sorted = drafts.toSorted((a, b) => a.chance - b.chance || timesOf(b) - timesOf(a) || a.group.from - b.group.from)
  await pace.pause()
  const members = valuesOf(read, 'selector', [...new Set(found.flatMap((group) => [...group.members]))])
  await pace.pause()
  const cells = valuesOf(read, 'cell', [...new Set(found.map(({ cell }) => cell))])
  const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
  const rows: Meeting[] = []
  await eachInTurns(sorted, pace, ({ group, ...draft }) =>
    rows.push({
      members: [...group.members].toSorted((a, b) => a - b).map((row) => members.get(row) ?? ''),
      from: formatUtc(group.from),
      until: formatUtc(group.until),
      cell: cells.get(group.cell) ?? '',
      lat: known(places.lat[group.cell]),
      lon: known(places.lon[group.cell]),
      times: timesOf(draft),
      chance: Number(draft.chance.toPrecision(3)),
      seen: group.seen,
    }),
  )
  return rows
}

/** Two selectors of one owner are always together: those that accounts and uses tie, and what hangs on them. */
function sameOwner(read: ReadableDB, horizon: Horizon): (a: number, b: number) => boolean {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  const links = read.prepare("SELECT a, b FROM link WHERE kind IN ('uses', 'account') AND id <= ?").raw().all(horizon.link) as [string, string][]
  for (const [a, b] of links) if (rootOf(a) !== rootOf(b)) parents.set(rootOf(a), rootOf(b))
  const ownerOf = new Map([...parents.keys(), ...parents.values()].flatMap((id) => rowsOf('selector', [id]).map((row) => [row, rootOf(id)] as const)))
  return (a, b) => {
    const owner = ownerOf.get(a)
    return owner !== undefined && owner === ownerOf.get(b)
  }
}
