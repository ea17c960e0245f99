import type { Network } from './csr.ts'
import { undirected } from './neighbours.ts'
import { triangles } from './triangles.ts'

/**
 * Clustering of each node: the share of pairs of its neighbours that are tied themselves (Watts and Strogatz 1998); NaN for a node with fewer than two
 * neighbours, where networkx has 0. Direction is not regarded. With `weighted`, each triangle counts by the geometric mean of its weights, taken as shares
 * of the largest weight (Onnela and others 2005), as networkx has it.
 */
export function clustering(net: Network, weighted = false): Float64Array {
  const both = undirected(net)
  const { n, offsets } = both
  const triangles = trianglesOf(both, weighted)
  return triangles.map((sum, i) => {
    const degree = i < n ? offsets[i + 1]! - offsets[i]! : 0
    return degree < 2 ? Number.NaN : (2 * sum) / (degree * (degree - 1))
  })
}

/** Share of the paths of two links that a third one closes, over the whole network (Luce and Perry 1949); null without such paths. */
export function transitivity(net: Network): number | null {
  const both = undirected(net)
  let paths = 0
  for (let i = 0; i < both.n; i++) {
    const degree = both.offsets[i + 1]! - both.offsets[i]!
    paths += (degree * (degree - 1)) / 2
  }
  return paths === 0 ? null : trianglesOf(both, false).reduce((sum, own) => sum + own, 0) / paths
}

/** Triangles at each node; weighted, their geometric means together. */
function trianglesOf(net: Network, weighted: boolean): Float64Array {
  const { weights } = net
  const largest = weights.reduce((a, b) => Math.max(a, b), 0)
  const found = new Float64Array(net.n)
  triangles(net, (a, b, c, ab, ac, bc) => {
    const worth = weighted ? Math.cbrt((weights[ab]! / largest) * (weights[ac]! / largest) * (weights[bc]! / largest)) : 1
    found[a]! += worth
    found[b]! += worth
    found[c]! += worth
  })
  return found
}
