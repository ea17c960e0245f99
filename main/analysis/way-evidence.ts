import type { Filter } from '../../shared/model/chart.ts'
import type { Certainty } from '../../shared/model/entity.ts'
import { CERTAINTIES } from '../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { isoOf } from './fact-list.ts'
import { mergedLinks, mergedPairs } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { linksUnder, rowsStating } from './links.ts'
import type { LinkRow } from './links.ts'
import type { Ties } from './network.ts'
import { pairsUnder } from './pairs.ts'
import type { WayLink } from '../../shared/api/ways.ts'

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Says what ties two nodes: events, whose rows are records, and asserted links, each as certain as its source says; the most certain counts. */
export function evidenceOf(read: ReadableDB, horizon: Horizon, filter: Filter, { ties }: Ties): (a: string, b: string) => WayLink {
  const strength = new Map<string, number>()
  for (const tie of ties) strength.set(key(tie.a, tie.b), (strength.get(key(tie.a, tie.b)) ?? 0) + tie.strength)
  const merges = mergesOf(read)
  const pairs = new Map(mergedPairs(merges, pairsUnder(read, horizon, filter).pairs).map((pair) => [key(pair.a, pair.b), pair]))
  const links = new Map<string, LinkRow[]>()
  for (const link of mergedLinks(merges, linksUnder(read, horizon, filter))) {
    const known = links.get(key(link.a, link.b))
    if (known) known.push(link)
    else links.set(key(link.a, link.b), [link])
  }
  return (a, b) => {
    const pair = pairs.get(key(a, b))
    const stated = links.get(key(a, b)) ?? []
    const rows = rowsStating(
      read,
      horizon,
      stated.map(({ id }) => id),
    )
    const certainties = [...(pair ? (['confirmed'] as const) : []), ...stated.map(({ certainty }) => certainty)]
    return {
      from: a,
      to: b,
      strength: strength.get(key(a, b)) ?? 0,
      events: pair?.events ?? 0,
      certainty: CERTAINTIES.find((one) => certainties.includes(one)) ?? ('tentative' satisfies Certainty),
      rows: [...rows.values()].reduce((sum, count) => sum + count, 0),
      first: isoOf(pair?.first ?? null),
      last: isoOf(pair?.last ?? null),
    }
  }
}
