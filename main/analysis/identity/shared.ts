import { matchNames } from '../../../shared/names/match.ts'
import type { NameMatch } from '../../../shared/names/result.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Named } from './named.ts'

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
export function pairsBySelector(read: ReadableDB, horizon: Horizon, things: readonly Named[]): SharedPair[] {
  const places = new Map(things.map(({ id }, at) => [id, at]))
  const rows = read
    .prepare(
      `SELECT thing, owner FROM (
         SELECT b AS thing, a AS owner FROM link WHERE id <= ? AND kind IN ('subscriber', 'uses', 'contact', 'account') AND b GLOB 's[0-9]*' AND a GLOB 'e[0-9]*'
         UNION SELECT a, b FROM link WHERE id <= ? AND kind IN ('subscriber', 'uses', 'contact', 'account') AND a GLOB 's[0-9]*' AND b GLOB 'e[0-9]*')
       WHERE thing IN (SELECT b FROM link WHERE kind IN ('subscriber', 'uses', 'contact', 'account') GROUP BY b HAVING count(*) > 1
                       UNION SELECT a FROM link WHERE kind IN ('subscriber', 'uses', 'contact', 'account') GROUP BY a HAVING count(*) > 1)`,
    )
    .raw()
    .all(horizon.link, horizon.link) as [string, string][]
  const owners = new Map<string, number[]>()
  for (const [thing, owner] of rows) {
    const at = places.get(owner)
    if (at !== undefined) owners.set(thing, [...(owners.get(thing) ?? []), at])
  }
  return [...owners.values()]
    .filter((all) => all.length > 1 && all.length <= MOST_NAMES)
    .flatMap((all) => all.flatMap((a, i) => all.slice(i + 1).map((b): [number, number] => (a < b ? [a, b] : [b, a]))))
    .flatMap(([a, b]) => {
      const match = matchNames(things[a]!.name, things[b]!.name, { kind: 'person' })
      return match.score >= LEAST && match.limit !== 'contradiction' ? [{ a, b, match }] : []
    })
}
