import { groupsOf } from '../../../shared/names/groups.ts'
import type { ReadableDB } from '../../case/types.ts'
import { rowsOf, selectorId } from '../ids.ts'
import type { Decided } from './decisions.ts'
import { decisions } from './decisions.ts'

/** Things that people of this case decided to be one person. */
export interface Merges {
  /** The one that stands for them all; the thing itself where nothing was decided. */
  of: (id: string) => string
  /** All that are one with this thing, itself included, the one that stands for them first. */
  members: (id: string) => readonly string[]
  /** Whether it is one with anything. */
  has: (id: string) => boolean
  /** False where nothing is merged, so that nothing need be mapped. */
  any: boolean
}

const NONE: Merges = { of: (id) => id, members: (id) => [id], has: () => false, any: false }
const known = new WeakMap<ReadableDB, { version: string; merges: Merges }>()

/** What was decided so far; read once for every change of the case. */
export function mergesOf(read: ReadableDB): Merges {
  const version = String(read.prepare('SELECT total_changes()').pluck().get())
  const cached = known.get(read)
  if (cached?.version === version) return cached.merges
  const same = decisions(read).filter(({ verdict }) => verdict === 'same')
  const merges = same.length === 0 ? NONE : mergesFrom(same, protectedRows(read))
  known.set(read, { version, merges })
  return merges
}

const protectedRows = (read: ReadableDB): Set<string> =>
  new Set((read.prepare('SELECT id FROM entity WHERE protection IS NOT NULL').pluck().all() as number[]).map((row) => `e${row}`))

/**
 * Groups of what was decided to be one, whatever the order of the decisions. The one that stands for the others is a protected person before all, so
 * that the veil stands for them; then an entity before a selector; then the oldest.
 */
export function mergesFrom(same: readonly Pick<Decided, 'a' | 'b'>[], guarded: ReadonlySet<string> = new Set()): Merges {
  const groups = groupsOf(same)
  const before = (a: string, b: string): number =>
    Number(guarded.has(b)) - Number(guarded.has(a)) || Number(b.startsWith('e')) - Number(a.startsWith('e')) || a.length - b.length || (a < b ? -1 : 1)
  const byId = new Map<string, readonly string[]>()
  for (const group of new Set(groups.values())) {
    const sorted = [...group].sort(before)
    for (const id of sorted) byId.set(id, sorted)
  }
  return { of: (id) => byId.get(id)?.[0] ?? id, members: (id) => byId.get(id) ?? [id], has: (id) => byId.has(id), any: byId.size > 0 }
}

/** Of what was decided to be one, the row of the selector that stands for all its selectors; the row itself where nothing was decided. */
export function selectorOf(read: ReadableDB): (row: number) => number {
  const { any, members } = mergesOf(read)
  if (!any) return (row) => row
  const found = new Map<number, number>()
  return (row) => {
    const known = found.get(row)
    if (known !== undefined) return known
    const one = rowsOf('selector', members(selectorId(row)))[0] ?? row
    found.set(row, one)
    return one
  }
}

/** Of the row of a selector, the rows of all selectors that are one with it, itself included. */
export function membersOf(read: ReadableDB): (row: number) => number[] {
  const { any, members } = mergesOf(read)
  return any ? (row) => rowsOf('selector', members(selectorId(row))) : (row) => [row]
}

/** Decisions by the two ids, as `pairOf` orders them, with a space between. */
export const byPair = (read: ReadableDB): Map<string, Decided> => new Map(decisions(read).map((one) => [`${one.a} ${one.b}`, one]))

/** Two ids in the order in which decisions are kept. */
export const pairOf = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a])
