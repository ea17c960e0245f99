import type { ChartEdge, ChartNode, Filter, Graph, Layers } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { asserted } from './asserted.ts'
import { attachments } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { countEvents } from './count.ts'
import { mergedCounts, type MergedPair, mergedPairs } from './identity/apply.ts'
import { type Merges, mergesOf } from './identity/merges.ts'
import { edgeId, rowsOf, selectorId } from './ids.ts'
import { labelsOf } from './labels.ts'
import { rowsStating } from './links.ts'
import type { LinkRow } from './links.ts'
import { pairsUnder } from './pairs.ts'

export interface GraphQuestion {
  filter: Filter
  layers: Layers
  /** Most nodes, busiest first; subjects of the case's files are always in. */
  limit: number
  only: readonly string[] | null
}

/** An edge before it is known whether both its ends are drawn. `rows` asks for the rows stating link `link`. */
type Draft = Omit<ChartEdge, 'id'> & { link?: number }

/**
 * The network under a filter: numbers and the events between them, and, by layer, the people, handsets and cells tied to
 * them; and what other files assert, as `asserted` says. A call of a number to itself counts at its node and draws no line. What `limit` leaves out is counted.
 */
export function graph(read: ReadableDB, horizon: Horizon, { filter, layers, limit, only }: GraphQuestion): Graph {
  const merges = mergesOf(read)
  const { pairs, eventsOf, events, first, last } = pairsUnder(read, horizon, filter)
  const drafts: Draft[] = mergedPairs(merges, pairs).map(eventEdge)
  const counts = mergedCounts(merges, eventsOf, pairs)
  const numbers = new Map(counts)
  const attach = (kind: 'handset' | 'cell', found: Attachment[], idOf: (row: number) => string): void => {
    for (const item of found) {
      const id = idOf(item.other)
      counts.set(id, (counts.get(id) ?? 0) + item.events)
      const party = merges.of(selectorId(item.party))
      if (party !== id) drafts.push(attachmentEdge(kind, item, party, id))
    }
  }
  if (layers.devices) attach('handset', attachments(read, horizon, filter, 'handsets'), (row) => merges.of(selectorId(row)))
  if (layers.places) attach('cell', attachments(read, horizon, filter, 'cells'), (row) => formatId('cell', row))
  const wanted = only && new Set(only.map(merges.of))
  const allEvents = countEvents(read, horizon)
  const people = layers.people || (only?.some((id) => rowsOf('entity', [id]).length > 0) ?? false)
  const stated = asserted(read, horizon, { filter, layers: { ...layers, people }, hasEvents: allEvents > 0, numbers, only: wanted })
  for (const [id, n] of stated.nodes) counts.set(id, counts.get(id) ?? n)
  drafts.push(...stated.links.map(linkEdge))

  const candidates = wanted ? [...counts].filter(([id]) => wanted.has(id)) : [...counts]
  const links = linksAt(stated.links)
  const kept = busiest(candidates, subjectIds(read, horizon, merges), links, limit)
  const isCandidate = wanted ? new Set(candidates.map(([id]) => id)) : counts
  const possible = drafts.filter((edge) => isCandidate.has(edge.from) && isCandidate.has(edge.to))
  const edges = finish(
    read,
    horizon,
    possible.filter((edge) => kept.has(edge.from) && kept.has(edge.to)),
  )
  return {
    nodes: nodesOf(read, kept, links),
    edges,
    omittedNodes: candidates.length - kept.size,
    omittedEdges: new Set(possible.map((edge) => edgeId(edge.from, edge.to))).size - edges.length,
    events,
    allEvents,
    first,
    last,
  }
}

function eventEdge(pair: MergedPair): Draft {
  const { a, b, events, forward, backward, seconds, first, last } = pair
  const common = { kind: 'events' as const, events, seconds, first, last, certainty: 'confirmed' as const }
  return a <= b ? { from: a, to: b, forward, backward, ...common } : { from: b, to: a, forward: backward, backward: forward, ...common }
}

function attachmentEdge(kind: 'handset' | 'cell', item: Attachment, party: string, other: string): Draft {
  const { events, seconds, first, last } = item
  return { ...ends(party, other), kind, events, forward: 0, backward: 0, seconds, first, last, certainty: 'confirmed' }
}

const ends = (a: string, b: string): { from: string; to: string } => (a <= b ? { from: a, to: b } : { from: b, to: a })

const linkEdge = (link: LinkRow): Draft => ({
  ...ends(link.a, link.b),
  kind: link.kind,
  events: 0,
  forward: link.directed && link.a <= link.b ? 1 : 0,
  backward: link.directed && link.a > link.b ? 1 : 0,
  seconds: 0,
  first: null,
  last: null,
  certainty: link.certainty,
  ...weightOf(link),
  link: link.id,
})

const weightOf = ({ a, b, weight, directed }: LinkRow): Pick<Draft, 'weight' | 'weights'> =>
  weight === null ? {} : { weight, ...(directed ? { weights: a <= b ? { forward: weight, backward: 0 } : { forward: 0, backward: weight } } : {}) }

/** Others that links tie each thing to. */
function linksAt(links: readonly LinkRow[]): Map<string, number> {
  const others = new Map<string, Set<string>>()
  const add = (a: string, b: string): unknown => others.set(a, (others.get(a) ?? new Set()).add(b))
  for (const { a, b } of links) {
    add(a, b)
    add(b, a)
  }
  return new Map([...others].map(([id, set]) => [id, set.size]))
}

const subjectIds = (read: ReadableDB, horizon: Horizon, { of }: Merges): Set<string> =>
  new Set((read.prepare('SELECT id FROM selector WHERE subject = 1 AND id <= ?').pluck().all(horizon.selector) as number[]).map((row) => of(selectorId(row))))

/** The busiest candidates up to `limit`, by events, then by links; subjects before all others; ties by id, so that equal questions get equal answers. */
function busiest(candidates: [string, number][], subjects: ReadonlySet<string>, links: ReadonlyMap<string, number>, limit: number): Map<string, number> {
  const sorted = candidates.toSorted(
    ([a, n], [b, m]) =>
      Number(subjects.has(b)) - Number(subjects.has(a)) || m - n || (links.get(b) ?? 0) - (links.get(a) ?? 0) || a.length - b.length || (a < b ? -1 : 1),
  )
  const always = candidates.filter(([id]) => subjects.has(id)).length
  return new Map(sorted.slice(0, Math.max(limit, always)))
}

/**
 * One edge a pair: events go before what files assert, and the rows behind an asserted link are counted. Links of one kind both ways are one edge with
 * two heads and their weights together.
 */
function finish(read: ReadableDB, horizon: Horizon, drafts: Draft[]): ChartEdge[] {
  const stating = rowsStating(
    read,
    horizon,
    drafts.flatMap((edge) => edge.link ?? []),
  )
  const byId = new Map<string, ChartEdge>()
  for (const { link, ...edge } of drafts) {
    const id = edgeId(edge.from, edge.to)
    const rows = link === undefined ? edge.events : (stating.get(link) ?? 0)
    const counted = link === undefined ? edge : { ...edge, events: rows, forward: edge.forward * rows, backward: edge.backward * rows }
    const known = byId.get(id)
    if (!known) byId.set(id, { id, ...counted })
    // Two handsets' or cells' rows of one pair meet here only where parties were merged.
    else if (known.kind === edge.kind) byId.set(id, joined(known, counted))
  }
  return [...byId.values()]
}

const joined = (known: ChartEdge, other: Draft): ChartEdge => ({
  ...known,
  events: known.events + other.events,
  forward: known.forward + other.forward,
  backward: known.backward + other.backward,
  seconds: known.seconds + other.seconds,
  first: least(known.first, other.first),
  last: most(known.last, other.last),
  ...(known.weight === undefined && other.weight === undefined ? {} : { weight: (known.weight ?? 0) + (other.weight ?? 0) }),
  ...(known.weights || other.weights
    ? {
        weights: {
          forward: (known.weights?.forward ?? 0) + (other.weights?.forward ?? 0),
          backward: (known.weights?.backward ?? 0) + (other.weights?.backward ?? 0),
        },
      }
    : {}),
})

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b))
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b))

function nodesOf(read: ReadableDB, kept: ReadonlyMap<string, number>, links: ReadonlyMap<string, number>): ChartNode[] {
  const ids = [...kept.keys()]
  const labels = labelsOf(read, ids)
  return ids.flatMap((id) => {
    const label = labels.get(id)
    const own = links.get(id)
    return label ? [{ id, ...label, events: kept.get(id) ?? 0, ...(own === undefined ? {} : { links: own }) }] : []
  })
}
