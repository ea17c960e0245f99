import type { Filter, Layers } from '../../shared/model/chart.ts'
import type { LinkKind } from '../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergedLinks } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { linksUnder, statedNodes } from './links.ts'
import type { LinkRow } from './links.ts'

/** Links that stand as contact does, beside events, in every layer. */
const ALWAYS: readonly LinkKind[] = ['related', 'member']
const PEOPLE: readonly LinkKind[] = ['subscriber', 'uses', 'contact', 'listed']
const DEVICES: readonly LinkKind[] = ['account']
/** Kinds that bring a selector with them when they are tied to one that stands: members of a group, accounts of a handset. */
const BRINGS: readonly LinkKind[] = ['related', 'member', 'account']

/** Whether a link is of a layer that is shown; `all` where the case holds no event, and links are all that there is. */
export const inLayers = (kind: LinkKind, layers: Layers, all: boolean): boolean =>
  all || ALWAYS.includes(kind) || (layers.people && PEOPLE.includes(kind)) || (layers.devices && DEVICES.includes(kind))

/** A filter that leaves all events but those of other files: links without time are under it whole. */
export const isOpen = ({ kinds, from, until, of, least }: Filter): boolean =>
  kinds === undefined && from === undefined && until === undefined && of === undefined && (least ?? 1) <= 1

export interface AssertedQuestion {
  filter: Filter
  layers: Layers
  /** The case holds events, under whatever filter. */
  hasEvents: boolean
  /** Parties of the events under the filter, with how many. */
  numbers: ReadonlyMap<string, number>
  /** Nodes asked for by name. */
  only: ReadonlySet<string> | null
}

export interface Asserted {
  /** Nodes that links bring, with the events to rank them by. */
  nodes: Map<string, number>
  links: LinkRow[]
}

/**
 * What files assert, as far as it is drawn (docs/decisions/0102). Links of charts stand by themselves unless the filter asks about events; then they
 * stand where they tie something to a party of those events. Names, subscribers and address books never bring a number with them.
 */
export function asserted(read: ReadableDB, horizon: Horizon, { filter, layers, hasEvents, numbers, only }: AssertedQuestion): Asserted {
  const merges = mergesOf(read)
  const told = linksUnder(read, horizon, filter).filter(({ kind, a, b }) => a !== b && inLayers(kind, layers, !hasEvents))
  const stated = mergedLinks(merges, told)
  const links = stated.filter(({ a, b }) => a !== b)
  const nodes = new Map<string, number>()
  const stands = (id: string): boolean => numbers.has(id) || nodes.has(id)
  const bring = (id: string, events = 0): unknown => (numbers.has(id) ? undefined : nodes.set(id, (nodes.get(id) ?? 0) + events))
  if (isOpen(filter)) {
    for (const { kind, a, b } of stated) if (kind === 'related' || !hasEvents) [a, b].forEach((id) => bring(id))
    for (const id of statedNodes(read, horizon, filter)) bring(merges.of(id))
  }
  if (only) for (const { a, b } of stated) for (const id of [a, b]) if (only.has(id)) bring(id)
  const alone = new Set(nodes.keys())
  for (const { kind, a, b } of links)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if ((numbers.has(one) || alone.has(one)) && !numbers.has(other) && !alone.has(other)) {
        if (other.startsWith('e')) bring(other, numbers.get(one) ?? 0)
        else if (BRINGS.includes(kind)) bring(other)
      }
  return { nodes, links: links.filter(({ a, b }) => stands(a) && stands(b)) }
}
