import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorId } from '../ids.ts'
import { linksOf, type LinkRow } from '../links.ts'
import type { Pair } from '../pairs.ts'
import { type Merges, mergesOf } from './merges.ts'

/** A pair of parties by public ids, after merging. */
export type MergedPair = Omit<Pair, 'a' | 'b'> & { a: string; b: string }

/** Links between those who stand for what was decided to be one; those within one person have one end twice. */
export const mergedLinks = ({ any, of }: Merges, links: readonly LinkRow[]): LinkRow[] =>
  any ? links.map((link) => ({ ...link, a: of(link.a), b: of(link.b) })) : [...links]

/** Links at one end of this thing or of anything that is one with it, as their rows state them. */
export const linksOfAll = (read: ReadableDB, horizon: Horizon, id: string): LinkRow[] => {
  const found = new Map<number, LinkRow>()
  for (const member of mergesOf(read).members(id)) for (const link of linksOf(read, horizon, member)) found.set(link.id, link)
  return [...found.values()]
}

/** Links between two things, or between what is one with either. */
export const linksBetween = (read: ReadableDB, horizon: Horizon, a: string, b: string): LinkRow[] => {
  const others = new Set(mergesOf(read).members(b))
  return linksOfAll(read, horizon, a).filter((link) => others.has(link.a) || others.has(link.b))
}

/** The same events between those who stand for their parties: pairs that became one are summed, and events within one person tie nobody. */
export function mergedPairs({ any, of, has }: Merges, pairs: readonly Pair[]): MergedPair[] {
  if (!any) return pairs.map((pair) => ({ ...pair, a: selectorId(pair.a), b: selectorId(pair.b) }))
  const apart: MergedPair[] = []
  const found = new Map<string, MergedPair>()
  for (const pair of pairs) {
    const [one, other] = [selectorId(pair.a), selectorId(pair.b)]
    // Most pairs are nobody's that was merged, and stay as they are.
    if (!has(one) && !has(other)) {
      apart.push({ ...pair, a: one, b: other })
      continue
    }
    const [a, b] = [of(one), of(other)]
    if (a === b) continue
    const known = found.get(`${a} ${b}`)
    const turned = found.get(`${b} ${a}`)
    if (known) sum(known, pair, false)
    else if (turned) sum(turned, pair, true)
    else found.set(`${a} ${b}`, { ...pair, a, b })
  }
  return [...apart, ...found.values()]
}

function sum(into: MergedPair, pair: Pair, turned: boolean): void {
  into.events += pair.events
  into.seconds += pair.seconds
  into.forward += turned ? pair.backward : pair.forward
  into.backward += turned ? pair.forward : pair.backward
  into.first = Math.min(into.first, pair.first)
  into.last = Math.max(into.last, pair.last)
}

/** Events of each party after merging: an event within one person counts once for them. */
export function mergedCounts({ any, of, has }: Merges, eventsOf: ReadonlyMap<number, number>, pairs: readonly Pair[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [row, events] of eventsOf) {
    const id = of(selectorId(row))
    counts.set(id, (counts.get(id) ?? 0) + events)
  }
  if (any)
    for (const pair of pairs) {
      const a = selectorId(pair.a)
      if (has(a) && of(a) === of(selectorId(pair.b))) counts.set(of(a), (counts.get(of(a)) ?? 0) - pair.events)
    }
  return counts
}
