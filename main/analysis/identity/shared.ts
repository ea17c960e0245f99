import { matchNames } from '../../../shared/names/match.ts'
import type { NameMatch } from '../../../shared/names/result.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Turns } from '../turns.ts'
import type { Named } from './named.ts'
import { inStretches } from './stretches.ts'

/** Two things that files tie to one number or account. */
export interface SharedPair {
  a: number
  b: number
  match: NameMatch
}

/** A number that more than so many names share is a shop's or a public telephone. */
const MOST_NAMES = 12
/** Likeness of two names of one number from which they are worth a look: less than a match, for the number speaks too. */
const LEAST = 0.3

/** Pairs of things that one number or account is tied to, and whose names meet in anything: "Hamid" in one telephone, "Hamid Modele" in another. */
export async function pairsBySelector(read: ReadableDB, horizon: Horizon, things: readonly Named[], pace: Turns): Promise<SharedPair[]> {
  const places = new Map(things.map(({ id }, at) => [id, at]))
  const links = await inStretches<{ a: string; b: string }>(
    read,
    `SELECT a, b FROM link WHERE id > ? AND id <= ? AND kind IN ('subscriber', 'uses', 'contact', 'account')`,
    horizon.link,
    pace,
  )
  const owners = new Map<string, number[]>()
  for (const { a, b } of links)
    for (const [thing, owner] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = thing.startsWith('s') && owner.startsWith('e') ? places.get(owner) : undefined
      if (at === undefined) continue
      const known = owners.get(thing)
      if (!known) owners.set(thing, [at])
      else if (!known.includes(at) && known.length <= MOST_NAMES) known.push(at)
    }
  return [...owners.values()]
    .filter((all) => all.length > 1 && all.length <= MOST_NAMES)
    .flatMap((all) => all.flatMap((a, i) => all.slice(i + 1).map((b): [number, number] => (a < b ? [a, b] : [b, a]))))
    .flatMap(([a, b]) => {
      const match = matchNames(things[a]!.name, things[b]!.name, { kind: 'person' })
      return match.score >= LEAST && match.limit !== 'contradiction' ? [{ a, b, match }] : []
    })
}
