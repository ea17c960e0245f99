import type { Network } from './csr.ts'
import { reversed } from './csr.ts'
import { lookFar, onPath } from './dijkstra.ts'
import { look, sight } from './paths.ts'

export interface Centralities {
  /** Share of the shortest paths between two others that run through the node; null under three nodes. */
  betweenness: Float64Array | null
  /** How near the node is to all it can reach; null under two nodes. */
  closeness: Float64Array | null
}

/**
 * Betweenness (Brandes 2001, "A faster algorithm for betweenness centrality"), divided by the number of ordered pairs of
 * others, and closeness after Wasserman and Faust (1994, p. 200 f.), for disconnected networks; both as networkx has them.
 * Where directed, closeness is that of being reached. With `lengths`, the weights of `net` are the lengths of its links.
 */
export function centralities(net: Network, lengths = false): Centralities {
  const { n } = net
  const seen = sight(n)
  const from = lengths ? lookFar : look
  const between = new Float64Array(n)
  const close = new Float64Array(n)
  const dependency = new Float64Array(n)
  const back = reversed(net)
  for (let source = 0; source < n; source++) {
    from(net, source, seen)
    gather(back, seen, dependency, lengths)
    for (let i = 1; i < seen.reached; i++) between[seen.order[i]!]! += dependency[seen.order[i]!]!
    if (net.directed) from(back, source, seen)
    let far = 0
    for (let i = 0; i < seen.reached; i++) far += seen.distance[seen.order[i]!]!
    if (far > 0 && n > 1) close[source] = ((seen.reached - 1) / far) * ((seen.reached - 1) / (n - 1))
  }
  const pairs = (n - 1) * (n - 2)
  return { betweenness: n < 3 ? null : between.map((sum) => sum / pairs), closeness: n < 2 ? null : close }
}

/** Each node's share of the paths to those behind it, from the farthest inwards. `back` leads to where paths come from. */
function gather(back: Network, { order, reached, distance, paths }: ReturnType<typeof sight>, dependency: Float64Array, lengths: boolean): void {
  for (let i = 0; i < reached; i++) dependency[order[i]!] = 0
  for (let at = reached - 1; at > 0; at--) {
    const node = order[at]!
    const share = (1 + dependency[node]!) / paths[node]!
    for (let i = back.offsets[node]!; i < back.offsets[node + 1]!; i++) {
      const before = back.targets[i]!
      if (distance[before] === -1) continue
      const leads = lengths ? onPath(distance[before]!, back.weights[i]!, distance[node]!) : distance[before]! + 1 === distance[node]
      if (leads) dependency[before]! += paths[before]! * share
    }
  }
}
