import type { Sampled } from '../../../shared/api/network.ts'
import type { ReadableDB } from '../../case/types.ts'
import { mergesOf } from '../identity/merges.ts'
import { selectorId } from '../ids.ts'

/** So many of a list are looked at: as many as a reader looks at. */
export const TOP = 10

/** Public ids of those whose own records the case holds, as they stand in the network. */
export function subjects(read: ReadableDB): Set<string> {
  const merges = mergesOf(read)
  return new Set((read.prepare('SELECT id FROM selector WHERE subject = 1').pluck().all() as number[]).map((row) => merges.of(selectorId(row))))
}

/**
 * How far a ranking follows from whose records were asked for: of the first ones those whose own records are here, and all of these in the network.
 * Whoever's records are held is seen with all contacts, everybody else only with those whose records are held.
 */
export function sampledIn(read: ReadableDB, ranked: readonly string[]): Sampled {
  const held = subjects(read)
  const top = ranked.slice(0, TOP)
  return { top: top.length, subjects: top.filter((id) => held.has(id)).length, allSubjects: ranked.filter((id) => held.has(id)).length }
}
