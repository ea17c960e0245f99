import type { WayLink } from '../../shared/api/ways.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { Certainty } from '../../shared/model/entity.ts'
import { CERTAINTIES } from '../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { isoOf } from './fact-list.ts'
import { mergedLinks, type MergedPair } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { linksUnder, rowsStating } from './links.ts'
import type { LinkRow } from './links.ts'
import type { TiedPairs } from './network-in-turns.ts'
import { eachInTurns, type Turns } from './turns.ts'

interface Found {
  strength: number
  pair: MergedPair | null
  links: LinkRow[]
}

/** Says of these neighbours what ties them: events, whose rows are records, and asserted links, each as certain as its source says; the most certain counts. */
export async function evidenceOf(
  { read, horizon, pace }: { read: ReadableDB; horizon: Horizon; pace: Turns },
  filter: Filter,
  { ties, pairs }: TiedPairs,
  neighbours: readonly (readonly [string, string])[],
): Promise<(a: string, b: string) => WayLink> {
  const found = new Map<string, Map<string, Found>>()
  for (const [a, b] of neighbours) {
    const one: Found = found.get(a)?.get(b) ?? { strength: 0, pair: null, links: [] }
    found.set(a, (found.get(a) ?? new Map<string, Found>()).set(b, one))
    found.set(b, (found.get(b) ?? new Map<string, Found>()).set(a, one))
  }
  const at = (a: string, b: string): Found | undefined => found.get(a)?.get(b)
  await eachInTurns(ties, pace, ({ a, b, strength }) => {
    const one = at(a, b)
    if (one) one.strength += strength
  })
  await eachInTurns(pairs, pace, (pair) => {
    const one = at(pair.a, pair.b)
    if (one) one.pair = pair
  })
  for (const link of mergedLinks(mergesOf(read), linksUnder(read, horizon, filter))) at(link.a, link.b)?.links.push(link)
  return (a, b) => {
    const { strength, pair, links } = at(a, b) ?? { strength: 0, pair: null, links: [] }
    const rows = rowsStating(
      read,
      horizon,
      links.map(({ id }) => id),
    )
    const certainties = [...(pair ? (['confirmed'] as const) : []), ...links.map(({ certainty }) => certainty)]
    return {
      from: a,
      to: b,
      strength,
      events: pair?.events ?? 0,
      certainty: CERTAINTIES.find((one) => certainties.includes(one)) ?? ('tentative' satisfies Certainty),
      rows: [...rows.values()].reduce((sum, count) => sum + count, 0),
      first: isoOf(pair?.first ?? null),
      last: isoOf(pair?.last ?? null),
    }
  }
}
