import type { FoundWay, NoWay, WayLink } from '../../shared/api/ways.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { LinkKind } from '../../shared/model/entity.ts'
import { CERTAINTIES } from '../../shared/model/entity.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Network } from '../../shared/network/csr.ts'
import { linkAt } from '../../shared/network/csr.ts'
import { walks } from '../../shared/network/ways/walk.ts'
import { shortestWays } from '../../shared/network/ways/yen.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { inTurns } from './in-turns.ts'
import { labelsOf } from './labels.ts'
import { networkInTurns } from './network-in-turns.ts'
import { turns } from './turns.ts'
import { evidenceOf } from './way-evidence.ts'
import { groundOf, timesFor, type Ground } from './way-ground.ts'
import { whyNone } from './way-none.ts'

export type { FoundWay } from '../../shared/api/ways.ts'

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

export interface Ways {
  ways: FoundWay[]
  /** False where the search ended before all ways of that length were seen. */
  complete: boolean
  /** Whether both ends are tied to anything under the filter. */
  tied: { from: boolean; to: boolean }
  /** Why there is none; null where there is one, or the search did not end. */
  none: NoWay | null
}

export interface WaysOptions {
  signal?: AbortSignal
  /** Told the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

/**
 * How one reaches another: the shortest ways in links, of equal ones those along stronger ties first (K shortest by Yen; in depth where ways are to pass
 * somebody, or to follow time), each with its weakest evidence. Throws the signal's reason, or `cancelled`, once it is aborted.
 */
export async function waysBetween(
  read: ReadableDB,
  horizon: Horizon,
  question: WaysQuestion,
  { signal = new AbortController().signal, progress }: WaysOptions = {},
): Promise<Ways> {
  const { filter } = question
  const pace = turns(signal)
  const ties = await networkInTurns(read, horizon, filter, question.links, pace, (share) => progress?.(READ * share))
  await pace.pause()
  const ground = await groundOf(read, horizon, ties, question, pace)
  const { from, to, through } = ground
  const tied = { from: from.length > 0, to: to.length > 0 }
  if (from.some((node) => to.includes(node))) return { ways: [], complete: true, tied, none: null }
  const here = { read, horizon, signal, pace }
  const none = (): Promise<NoWay> => whyNone(here, question, ground)
  if (!tied.from || !tied.to || through.some((nodes) => nodes.length === 0)) return { ways: [], complete: true, tied, none: await none() }
  const { found, complete } = await search(here, question, ground, (share) => progress?.(READ + (1 - READ) * share))
  if (found.length === 0) return { ways: [], complete, tied, none: complete ? await none() : null }
  const labels = labelsOf(
    read,
    [...new Set(found.flatMap(({ nodes }) => nodes))].map((node) => ties.ids[node]!),
  )
  const nodeOf = (id: string): FoundWay['nodes'][number] => {
    const label = labels.get(id)
    return { id, label: label?.label ?? '', kind: label?.kind ?? 'other', protected: (label?.protection ?? null) !== null }
  }
  const evidence = await evidenceOf(
    here,
    filter,
    ties,
    found.flatMap(({ nodes }) => nodes.slice(1).map((node, i): [string, string] => [ties.ids[nodes[i]!]!, ties.ids[node]!])),
  )
  return {
    ways: found.map(({ nodes, events }) => {
      const ids = nodes.map((node) => ties.ids[node]!)
      const links = ids.slice(1).map((id, i) => ({ ...evidence(ids[i]!, id), ...(events ? eventAt(read, events[i]!) : {}) }))
      return { length: links.length, nodes: ids.map(nodeOf), links, weakest: links.toSorted(byEvidence)[0]! }
    }),
    complete,
    tied,
    none: null,
  }
}

/** Share of the time that reading takes, about. */
const READ = 0.6

interface Here {
  read: ReadableDB
  horizon: Horizon
  signal: AbortSignal
  pace: ReturnType<typeof turns>
}

interface Found {
  found: { nodes: number[]; events?: number[] }[]
  complete: boolean
}

async function search(here: Here, { most, inOrder, filter }: WaysQuestion, ground: Ground, progress: (share: number) => void): Promise<Found> {
  const { net, from, to, through, avoiding } = ground
  const told = { progress }
  if (!inOrder && through.length === 0) {
    const ways = await inTurns(shortestWays(withEnds(net, from, to), net.n, net.n + 1, most, Uint8Array.of(...avoiding, 0, 0)), here.signal, told)
    return { found: ways.map(({ nodes }) => ({ nodes: nodes.slice(1, -1) })), complete: true }
  }
  const timed = inOrder ? await timesFor(here, filter, ground) : null
  const walked = await inTurns(walks({ net, from, to, most, avoiding, through, ...(timed ? { times: timed } : {}) }), here.signal, told)
  const shares = strongestFirst(net)
  const found = walked.ways
    .map(({ nodes, at }) => ({ nodes, ...(timed ? { events: at.map((place, i) => timed[linkAt(net, nodes[i]!, nodes[i + 1]!)]!.events[place]!) } : {}) }))
    .toSorted((a, b) => a.nodes.length - b.nodes.length || shares(a.nodes) - shares(b.nodes))
    .slice(0, most)
  return { found, complete: walked.complete }
}

const byEvidence = (a: WayLink, b: WayLink): number =>
  CERTAINTIES.indexOf(b.certainty) - CERTAINTIES.indexOf(a.certainty) || a.events + a.rows - (b.events + b.rows) || a.strength - b.strength

/** Less than a step for a whole way, and the less the stronger its ties. */
const shareOf = (net: Network, strength: number): number => 1 / (1 + strength) / (2 * (net.n + 2))

function strongestFirst(net: Network): (nodes: readonly number[]) => number {
  return (nodes) => nodes.slice(1).reduce((sum, node, i) => sum + shareOf(net, net.weights[linkAt(net, nodes[i]!, node)]!), 0)
}

/**
 * Lengths of a step and a share, and two more nodes: one that leads to every begin, one to which every end leads. They are the last in every row. Nothing
 * leads from one begin over another, nor from one end to another: somebody with several numbers would be passed twice.
 */
function withEnds(net: Network, from: readonly number[], to: readonly number[]): Network {
  const { n } = net
  const [begins, ends] = [new Set(from), new Set(to)]
  const offsets = new Uint32Array(n + 3)
  const targets = new Uint32Array(net.targets.length + from.length + to.length)
  const weights = new Float64Array(targets.length)
  let count = 0
  const put = (target: number, weight: number): void => {
    targets[count] = target
    weights[count++] = weight
  }
  for (let a = 0; a < n; a += 1) {
    if (ends.has(a)) put(n + 1, 1)
    else for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) if (!begins.has(net.targets[i]!)) put(net.targets[i]!, 1 + shareOf(net, net.weights[i]!))
    offsets[a + 1] = count
  }
  for (const a of from.toSorted((x, y) => x - y)) put(a, 1)
  offsets[n + 1] = count
  offsets[n + 2] = count
  return { n: n + 2, offsets, targets: targets.subarray(0, count), weights: weights.subarray(0, count), directed: true }
}

function eventAt(read: ReadableDB, event: number): Pick<WayLink, 'event' | 'at' | 'seconds'> {
  const row = read.prepare('SELECT start, seconds FROM observation WHERE id = ?').get(event) as { start: number; seconds: number | null }
  return { event: formatId('event', event), at: formatUtc(row.start), seconds: row.seconds }
}
