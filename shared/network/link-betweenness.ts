import type { Network } from './csr.ts'
import { lookFar } from './dijkstra.ts'
import { look, sight } from './paths.ts'
import type { Steps } from './steps.ts'
import { finish } from './steps.ts'
import { twins } from './triangles.ts'

/** Links looked at between two pauses: a few milliseconds of work. */
const PIECE = 500_000

/**
 * Betweenness of each link (Girvan and Newman 2002; Brandes 2008, "On variants of shortest-path betweenness"): the share of the shortest paths between
 * two nodes that run along it, summed over pairs and divided by their number: n(n-1)/2 undirected, n(n-1) directed, as networkx has it. In the order of
 * `targets`, so that an undirected link has its value twice. With `lengths`, the weights are the lengths of the links. Null under two nodes.
 */
export const linkBetweenness = (net: Network, lengths = false): Float64Array | null => finish(linkBetweennessInSteps(net, lengths))

/** The same in pieces. */
export function* linkBetweennessInSteps(net: Network, lengths = false): Steps<Float64Array | null> {
  const { n, offsets, targets } = net
  if (n < 2) return null
  const seen = sight(net, lengths)
  const between = new Float64Array(targets.length)
  const share = new Float64Array(n)
  /** Where in `targets` the link from the node looked at to each other stands. */
  const place = new Uint32Array(n)
  const piece = Math.max(1, Math.floor(PIECE / (n + targets.length)))
  for (let source = 0; source < n; source++) {
    if (lengths) lookFar(net, source, seen)
    else look(net, source, seen)
    const { order, paths, ahead, ends } = seen
    for (let at = seen.reached - 1; at >= 0; at--) {
      const node = order[at]!
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) place[targets[i]!] = i
      let sum = 0
      for (let i = at === 0 ? 0 : ends[at - 1]!; i < ends[at]!; i++) {
        const next = ahead[i]!
        between[place[next]!]! += paths[node]! * share[next]!
        sum += share[next]!
      }
      share[node] = sum + 1 / paths[node]!
    }
    if (source % piece === piece - 1) yield (source + 1) / n
  }
  // Undirected, what runs along a link either way runs along the link.
  const twin = net.directed ? null : twins(net)
  return between.map((sum, i) => (sum + (twin ? between[twin[i]!]! : 0)) / (n * (n - 1)))
}
