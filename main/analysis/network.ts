import type { Filter } from '../../shared/model/chart.ts'
import { LINK_KINDS } from '../../shared/model/entity.ts'
import type { LinkKind } from '../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { isOpen } from './asserted.ts'
import { countEvents } from './count.ts'
import { mergedCounts, mergedLinks, mergedPairs, type MergedPair } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { linksUnder, statedNodes } from './links.ts'
import { pairsUnder, type Pairs } from './pairs.ts'

/** Two nodes and what ties them. `strength`: events and weights, whatever their direction; `forward` runs from a to b. */
export interface NetworkTie {
  a: string
  b: string
  strength: number
  forward: number
  backward: number
}

/** Who is tied to whom. Ids are public. */
export interface Ties {
  ids: string[]
  ties: NetworkTie[]
}

/**
 * The network that measures are taken of: parties of events, and the nodes and links of charts of other tools (docs/decisions/0102). Names,
 * subscribers, address books and members of groups are no contact: they count only in a case without events, where nothing else ties anything, or
 * where `kinds` asks for them. Under a filter that asks about events, links join only those who take part in them.
 */
export function networkUnder(read: ReadableDB, horizon: Horizon, filter: Filter, kinds?: readonly LinkKind[]): Ties {
  const found = pairsUnder(read, horizon, filter)
  return networkFrom(read, horizon, filter, { ...found, ties: mergedPairs(mergesOf(read), found.pairs).map(tieOf) }, kinds)
}

/** Kinds of links that tie: those asked for; else the links of charts, or all in a case without events. */
export const tyingKinds = (read: ReadableDB, horizon: Horizon, kinds?: readonly LinkKind[]): Set<LinkKind> =>
  new Set<LinkKind>(kinds ?? (countEvents(read, horizon) > 0 ? ['related'] : LINK_KINDS))

/** The events between two parties as a tie. */
export const tieOf = ({ a, b, events, forward, backward }: MergedPair): NetworkTie => ({ a, b, strength: events, forward, backward })

/** The same network from pairs that were read already, and the ties they make; to these it adds. */
export function networkFrom(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { pairs, eventsOf, ties }: Pick<Pairs, 'pairs' | 'eventsOf'> & { ties: NetworkTie[] },
  kinds?: readonly LinkKind[],
): Ties {
  const merges = mergesOf(read)
  const wanted = tyingKinds(read, horizon, kinds)
  const nodes = new Set(mergedCounts(merges, new Map([...eventsOf].sort(([a], [b]) => a - b)), pairs).keys())
  const open = isOpen(filter)
  const links = wanted.size === 0 ? [] : mergedLinks(merges, linksUnder(read, horizon, filter)).filter(({ kind }) => wanted.has(kind))
  if (open) {
    for (const { a, b } of links) nodes.add(a).add(b)
    if (wanted.has('related')) for (const id of statedNodes(read, horizon, filter)) nodes.add(merges.of(id))
  }
  for (const { a, b, directed, weight } of links) {
    if (!nodes.has(a) || !nodes.has(b) || (merges.any && a === b)) continue
    // A weight of 0 or less has no length; a link that is stated is there.
    const strength = weight !== null && weight > 0 ? weight : 1
    ties.push({ a, b, strength, forward: strength, backward: directed ? 0 : strength })
  }
  return { ids: [...nodes], ties }
}
