import { orderByTime } from '../order.ts'
import type { Turns } from '../turns.ts'
import type { Together } from './pairs.ts'
import { isNear, type Places } from './places.ts'

/** All who were together at a place for much the same time. */
export interface Group {
  members: Set<number>
  from: number
  until: number
  cell: number
  seen: number
}

/** A group of the same people at the same place is looked for among so many latest ones of each. */
const LATEST = 4

/**
 * Pairs that share a member and were near the same place for much the same time (half of the longer, each lengthened by `within`)
 * are one meeting of three and more. A guest for an hour does not make one of a household's whole day: that stays a meeting of its own.
 */
export async function groups(
  pairs: readonly Together[],
  places: Places,
  { within, metres }: { within: number; metres: number },
  pace: Turns,
): Promise<Group[]> {
  const tie = (i: number, j: number): number => pairs[i]!.until - pairs[j]!.until || pairs[i]!.a - pairs[j]!.a || pairs[i]!.b - pairs[j]!.b
  const sorted = await orderByTime(
    Float64Array.from(pairs, (pair) => pair.from),
    pace,
    tie,
  )
  const parents = new Map<Group, Group>()
  const rootOf = (group: Group): Group => {
    let root = group
    for (let up = parents.get(root); up; up = parents.get(root)) root = up
    return root
  }
  const latest = new Map<number, Group[]>()
  const all: Group[] = []
  for (let i = 0; i < sorted.length; i += 1) {
    const pair = pairs[sorted[i]!]!
    let group: Group = { members: new Set([pair.a, pair.b]), from: pair.from, until: pair.until, cell: pair.cell, seen: pair.seen }
    all.push(group)
    for (const party of [pair.a, pair.b])
      for (const one of latest.get(party) ?? []) {
        const other = rootOf(one)
        if (other !== group && isAlike(other, group, within) && isNear(places, other.cell, group.cell, metres)) {
          parents.set(group, other)
          absorb(other, group)
          group = other
        }
      }
    for (const party of [pair.a, pair.b]) {
      const known = latest.get(party)
      if (!known) latest.set(party, [group])
      else if (!known.includes(group)) {
        known.push(group)
        if (known.length > LATEST) known.shift()
      }
    }
    if (i % 256 === 0 && pace.due()) await pace.pause()
  }
  return all.filter((group) => !parents.has(group))
}

function isAlike(a: Group, b: Group, within: number): boolean {
  const overlap = Math.min(a.until, b.until) - Math.max(a.from, b.from) + within
  const longer = Math.max(a.until - a.from, b.until - b.from) + within
  return overlap >= longer / 2
}

function absorb(group: Group, other: Group): void {
  for (const member of other.members) group.members.add(member)
  group.from = Math.min(group.from, other.from)
  group.until = Math.max(group.until, other.until)
  group.seen += other.seen
}
