import type { ChartEdge, ChartNode, Filter, Graph, Layers } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { attachments } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { countEvents } from './count.ts'
import { edgeId, rowsOf, selectorId } from './ids.ts'
import { cellLabels, entityLabels, selectorLabels } from './labels.ts'
import type { Label } from './labels.ts'
import { linksUnder, rowsStating } from './links.ts'
import type { LinkRow } from './links.ts'
import { pairsUnder } from './pairs.ts'
import type { Pair } from './pairs.ts'

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
 * them. A call of a number to itself counts at its node and draws no line. What `limit` leaves out is counted.
 */
export function graph(read: ReadableDB, horizon: Horizon, { filter, layers, limit, only }: GraphQuestion): Graph {
  const { pairs, eventsOf, events, first, last } = pairsUnder(read, horizon, filter)
  const drafts: Draft[] = pairs.map(eventEdge)
  const counts = new Map<string, number>([...eventsOf].map(([row, n]) => [selectorId(row), n]))
  const numbers = new Map(counts)
  const attach = (kind: 'handset' | 'cell', found: Attachment[], idOf: (row: number) => string): void => {
    for (const item of found) {
      const id = idOf(item.other)
      counts.set(id, (counts.get(id) ?? 0) + item.events)
      drafts.push(attachmentEdge(kind, item, id))
    }
  }
  if (layers.devices) attach('handset', attachments(read, horizon, filter, 'handsets'), selectorId)
  if (layers.places) attach('cell', attachments(read, horizon, filter, 'cells'), (row) => formatId('cell', row))
  if (layers.people || only?.some((id) => rowsOf('entity', [id]).length > 0)) drafts.push(...peopleEdges(linksUnder(read, horizon, filter), numbers, counts))

  const wanted = only && new Set(only)
  const candidates = wanted ? [...counts].filter(([id]) => wanted.has(id)) : [...counts]
  const kept = busiest(candidates, subjectIds(read, horizon), limit)
  const isCandidate = wanted ? new Set(candidates.map(([id]) => id)) : counts
  const possible = drafts.filter((edge) => isCandidate.has(edge.from) && isCandidate.has(edge.to))
  const edges = finish(
    read,
    horizon,
    possible.filter((edge) => kept.has(edge.from) && kept.has(edge.to)),
  )
  return {
    nodes: nodesOf(read, kept),
    edges,
    omittedNodes: candidates.length - kept.size,
    omittedEdges: new Set(possible.map((edge) => edgeId(edge.from, edge.to))).size - edges.length,
    events,
    allEvents: countEvents(read, horizon),
    first,
    last,
  }
}

function eventEdge(pair: Pair): Draft {
  const [a, b] = [selectorId(pair.a), selectorId(pair.b)]
  const { events, forward, backward, seconds, first, last } = pair
  const common = { kind: 'events' as const, events, seconds, first, last, certainty: 'confirmed' as const }
  return a <= b ? { from: a, to: b, forward, backward, ...common } : { from: b, to: a, forward: backward, backward: forward, ...common }
}

function attachmentEdge(kind: 'handset' | 'cell', item: Attachment, other: string): Draft {
  const { events, seconds, first, last } = item
  return { ...ends(selectorId(item.party), other), kind, events, forward: 0, backward: 0, seconds, first, last, certainty: 'confirmed' }
}

const ends = (a: string, b: string): { from: string; to: string } => (a <= b ? { from: a, to: b } : { from: b, to: a })

/** Links that tie something to a number under the filter, and those among the things so tied. Adds their counts. */
function peopleEdges(links: LinkRow[], numbers: ReadonlyMap<string, number>, counts: Map<string, number>): Draft[] {
  const tied = new Map<string, number>()
  for (const { a, b } of links)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (numbers.has(one) && !numbers.has(other) && other.startsWith('e')) tied.set(other, (tied.get(other) ?? 0) + (numbers.get(one) ?? 0))
  for (const [id, n] of tied) counts.set(id, n)
  return links
    .filter(({ a, b }) => a !== b && counts.has(a) && counts.has(b))
    .map((link) => ({
      ...ends(link.a, link.b),
      kind: link.kind,
      events: 0,
      forward: 0,
      backward: 0,
      seconds: 0,
      first: null,
      last: null,
      certainty: link.certainty,
      link: link.id,
    }))
}

const subjectIds = (read: ReadableDB, horizon: Horizon): Set<string> =>
  new Set((read.prepare('SELECT id FROM selector WHERE subject = 1 AND id <= ?').pluck().all(horizon.selector) as number[]).map(selectorId))

/** The busiest candidates up to `limit`, subjects before all others; ties by id, so that equal questions get equal answers. */
function busiest(candidates: [string, number][], subjects: ReadonlySet<string>, limit: number): Map<string, number> {
  const sorted = candidates.toSorted(([a, n], [b, m]) => Number(subjects.has(b)) - Number(subjects.has(a)) || m - n || a.length - b.length || (a < b ? -1 : 1))
  const always = candidates.filter(([id]) => subjects.has(id)).length
  return new Map(sorted.slice(0, Math.max(limit, always)))
}

/** One edge a pair: events go before what files assert, and the rows behind an asserted link are counted. */
function finish(read: ReadableDB, horizon: Horizon, drafts: Draft[]): ChartEdge[] {
  const stating = rowsStating(
    read,
    horizon,
    drafts.flatMap((edge) => edge.link ?? []),
  )
  const byId = new Map<string, ChartEdge>()
  for (const { link, ...edge } of drafts) {
    const id = edgeId(edge.from, edge.to)
    if (!byId.has(id)) byId.set(id, { id, ...edge, events: link === undefined ? edge.events : (stating.get(link) ?? 0) })
  }
  return [...byId.values()]
}

function nodesOf(read: ReadableDB, kept: ReadonlyMap<string, number>): ChartNode[] {
  const ids = [...kept.keys()]
  const labels = new Map<string, Label>()
  const put = (type: 'selector' | 'entity' | 'cell', of: (read: ReadableDB, rows: number[]) => Map<number, Label>): void => {
    for (const [row, label] of of(read, rowsOf(type, ids))) labels.set(formatId(type, row), label)
  }
  put('selector', selectorLabels)
  put('entity', entityLabels)
  put('cell', cellLabels)
  return ids.flatMap((id) => {
    const label = labels.get(id)
    return label ? [{ id, ...label, events: kept.get(id) ?? 0 }] : []
  })
}
