import type { Filter } from '../../shared/model/chart.ts'
import type { Certainty, LinkKind } from '../../shared/model/entity.ts'
import { CERTAINTIES } from '../../shared/model/entity.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Network } from '../../shared/network/csr.ts'
import { linkAt, network } from '../../shared/network/csr.ts'
import type { Steps } from '../../shared/network/steps.ts'
import type { Meetings, Timed } from '../../shared/network/ways/meetings.ts'
import { meetings } from '../../shared/network/ways/meetings.ts'
import { walks } from '../../shared/network/ways/walk.ts'
import { shortestWays } from '../../shared/network/ways/yen.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorId } from './ids.ts'
import { labelsOf } from './labels.ts'
import { networkOf } from './network-measures.ts'
import { networkUnder } from './network.ts'
import { partiesOf } from './parties.ts'
import { evidenceOf } from './way-evidence.ts'
import { whereEvents } from './where.ts'

export interface WaysQuestion {
  /** Public ids; a person stands for their numbers. */
  from: string
  to: string
  most: number
  /** To be passed, in this order. */
  through: readonly string[]
  avoiding: readonly string[]
  /** Only ways whose events follow one another in time: each begins when the one before it has ended, or later. Links have no time and make no such way. */
  inOrder: boolean
  /** Along the direction of events and links only. */
  directed: boolean
  filter: Filter
  /** Kinds of asserted links that count as ties. */
  links?: readonly LinkKind[] | undefined
}

/** What ties two neighbours on a way. */
export interface WayLink {
  from: string
  to: string
  /** Events and stated weights, as `network` counts them. */
  strength: number
  events: number
  certainty: Certainty
  /** Rows that a file states it with, beside events. */
  rows: number
  first: string | null
  last: string | null
  /** In order of time: the event of this way, and when it began. */
  event?: string
  at?: string
}

export interface FoundWay {
  /** In links. */
  length: number
  nodes: { id: string; label: string }[]
  links: WayLink[]
  /** The link that rests on least: the least certain, of those the one with fewest events and rows. */
  weakest: WayLink
}

export interface Ways {
  ways: FoundWay[]
  /** False where the search ended before all ways of that length were seen. */
  complete: boolean
  /** Whether both ends are tied to anything under the filter. */
  tied: { from: boolean; to: boolean }
}

/**
 * How one reaches another: the shortest ways in links, of equal ones those along stronger ties first (K shortest by Yen; in depth where ways are to pass
 * somebody, or to follow time), each with its weakest evidence.
 */
export function* waysBetween(read: ReadableDB, horizon: Horizon, question: WaysQuestion): Steps<Ways> {
  const { filter, most, directed } = question
  const ties = networkUnder(read, horizon, filter, question.links)
  const index = new Map(ties.ids.map((id, i) => [id, i]))
  const nodesOf = (id: string): number[] =>
    [...new Set([id, ...partiesOf(read, horizon, [id]).selectors.map(selectorId)])].flatMap((one) => index.get(one) ?? [])
  const [from, to] = [nodesOf(question.from), nodesOf(question.to)]
  const avoiding = new Uint8Array(ties.ids.length)
  for (const node of question.avoiding.flatMap(nodesOf)) avoiding[node] = 1
  const tied = { from: from.length > 0, to: to.length > 0 }
  const through = question.through.map((id) => nodesOf(id)[0] ?? -1)
  if (!tied.from || !tied.to || through.includes(-1) || from.some((node) => to.includes(node))) return { ways: [], complete: true, tied }
  const net = networkOf(ties, directed)

  let found: { nodes: number[]; events?: number[] }[]
  let complete = true
  if (question.inOrder || through.length > 0) {
    const timed = question.inOrder ? timesOf(read, horizon, filter, net, index, directed) : null
    const walked = yield* walks({ net, from, to, most, avoiding, through, ...(timed ? { times: timed } : {}) })
    const shares = strongestFirst(net)
    found = walked.ways
      .map(({ nodes, at }) => ({ nodes, ...(timed ? { events: at.map((place, i) => timed[linkAt(net, nodes[i]!, nodes[i + 1]!)]!.events[place]!) } : {}) }))
      .toSorted((a, b) => a.nodes.length - b.nodes.length || shares(a.nodes) - shares(b.nodes))
      .slice(0, most)
    complete = walked.complete
  } else {
    const ways = yield* shortestWays(withEnds(net, from, to), net.n, net.n + 1, most, Uint8Array.of(...avoiding, 0, 0))
    found = ways.map(({ nodes }) => ({ nodes: nodes.slice(1, -1) }))
  }
  const labels = labelsOf(
    read,
    [...new Set(found.flatMap(({ nodes }) => nodes))].map((node) => ties.ids[node]!),
  )
  const evidence = evidenceOf(read, horizon, filter, ties)
  return {
    ways: found.map(({ nodes, events }) => {
      const ids = nodes.map((node) => ties.ids[node]!)
      const links = ids.slice(1).map((id, i) => ({ ...evidence(ids[i]!, id), ...(events ? eventAt(read, events[i]!) : {}) }))
      return { length: links.length, nodes: ids.map((id) => ({ id, label: labels.get(id)?.label ?? '' })), links, weakest: links.toSorted(byEvidence)[0]! }
    }),
    complete,
    tied,
  }
}

const byEvidence = (a: WayLink, b: WayLink): number =>
  CERTAINTIES.indexOf(b.certainty) - CERTAINTIES.indexOf(a.certainty) || a.events + a.rows - (b.events + b.rows) || a.strength - b.strength

/** Less than a step for a whole way, and the less the stronger its ties. */
const shareOf = (net: Network, strength: number): number => 1 / (1 + strength) / (2 * (net.n + 2))

function strongestFirst(net: Network): (nodes: readonly number[]) => number {
  return (nodes) => nodes.slice(1).reduce((sum, node, i) => sum + shareOf(net, net.weights[linkAt(net, nodes[i]!, node)]!), 0)
}

/** Lengths of a step and a share, and two more nodes: one that leads to every begin, one to which every end leads. */
function withEnds(net: Network, from: readonly number[], to: readonly number[]): Network {
  const ties = []
  for (let a = 0; a < net.n; a++)
    for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++)
      if (net.directed || net.targets[i]! > a) ties.push({ a, b: net.targets[i]!, weight: 1 + shareOf(net, net.weights[i]!) })
  for (const a of from) ties.push({ a: net.n, b: a, weight: 1 })
  for (const b of to) ties.push({ a: b, b: net.n + 1, weight: 1 })
  return network(net.n + 2, ties, net.directed)
}

/** Events of each link of the network, in its order. Undirected, an event leads both ways; directed, only the way it is known to run. */
function timesOf(read: ReadableDB, horizon: Horizon, filter: Filter, net: Network, index: ReadonlyMap<string, number>, directed: boolean): Meetings[] {
  const where = whereEvents(read, horizon, filter)
  const rows = read
    .prepare(
      `SELECT o.caller, o.callee, o.start, o.seconds, o.event FROM observation o
       WHERE ${where.sql} AND o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee ${directed ? 'AND o.direction <> 0' : ''}`,
    )
    .raw()
    .all(...where.params) as [number, number, number, number | null, number][]
  const timed: Timed[][] = Array.from(net.targets, () => [])
  for (const [caller, callee, start, seconds, event] of rows) {
    const [a, b] = [index.get(selectorId(caller)), index.get(selectorId(callee))]
    if (a === undefined || b === undefined) continue
    const one = { start, end: start + (seconds ?? 0) * 1_000, event }
    timed[linkAt(net, a, b)]?.push(one)
    if (!directed) timed[linkAt(net, b, a)]?.push(one)
  }
  return timed.map(meetings)
}

function eventAt(read: ReadableDB, event: number): Pick<WayLink, 'event' | 'at'> {
  const start = read.prepare('SELECT start FROM observation WHERE id = ?').pluck().get(event) as number
  return { event: formatId('event', event), at: formatUtc(start) }
}
