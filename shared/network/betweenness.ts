import type { Network } from './csr.ts'
import { lookFar } from './dijkstra.ts'
import type { Nearness, Sums } from './nearness.ts'
import { nearnessFrom, noSums } from './nearness.ts'
import type { Sight } from './paths.ts'
import { look, sight } from './paths.ts'
import type { Steps } from './steps.ts'
import { finish } from './steps.ts'

export interface Centralities extends Nearness {
  /** Share of the shortest paths between two others that run through the node; null under three nodes. */
  betweenness: Float64Array | null
}

/** Links looked at between two pauses: a few milliseconds of work. */
const PIECE = 500_000

/**
 * Betweenness (Brandes 2001, "A faster algorithm for betweenness centrality"), divided by the number of ordered pairs of
 * others; closeness after Wasserman and Faust (1994, p. 200 f.), for disconnected networks; both as networkx has them. Harmonic centrality (Marchiori
 * and Latora 2000; Rochat 2009) divided by n - 1, as igraph has it (networkx leaves the sum). Where directed, closeness and harmonic are those of being
 * reached. With `lengths`, the weights of `net` are the lengths of its links. Where betweenness is not asked for, `nearness` is several times as fast.
 */
export const centralities = (net: Network, lengths = false): Centralities => finish(centralitiesInSteps(net, lengths))

/** The same in pieces. */
export function* centralitiesInSteps(net: Network, lengths = false): Steps<Centralities> {
  const { n } = net
  const seen = sight(net, lengths)
  const from = lengths ? lookFar : look
  const between = new Float64Array(n)
  const sums = noSums(n)
  const share = new Float64Array(n)
  const piece = Math.max(1, Math.floor(PIECE / (n + net.targets.length)))
  for (let source = 0; source < n; source++) {
    from(net, source, seen)
    gather(seen, share, between)
    addDistances(seen, sums)
    if (source % piece === piece - 1) yield (source + 1) / n
  }
  const pairs = (n - 1) * (n - 2)
  return { betweenness: n < 3 ? null : between.map((sum) => sum / pairs), ...nearnessFrom(sums) }
}

/** Of each node that was reached, how far from this source. */
function addDistances({ order, reached, distance }: Sight, { others, far, near }: Sums): void {
  for (let i = 1; i < reached; i++) {
    const node = order[i]!
    others[node]! += 1
    far[node]! += distance[node]!
    near[node]! += 1 / distance[node]!
  }
}

/** Adds each node's dependency, from the farthest inwards. `share` of a node: its dependency and itself, a path. */
function gather({ order, reached, paths, ahead, ends }: Sight, share: Float64Array, between: Float64Array): void {
  for (let at = reached - 1; at > 0; at--) {
    const node = order[at]!
    let sum = 0
    for (let i = ends[at - 1]!; i < ends[at]!; i++) sum += share[ahead[i]!]!
    const dependency = sum * paths[node]!
    between[node]! += dependency
    share[node] = (1 + dependency) / paths[node]!
  }
}
