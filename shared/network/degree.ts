import type { Network } from './csr.ts'
import { linkCount, reversed } from './csr.ts'

/** Neighbours of each node; where directed, links in plus links out. */
export function degrees(net: Network): Float64Array {
  const degree = new Float64Array(net.n)
  for (const side of net.directed ? [net, reversed(net)] : [net]) for (let i = 0; i < net.n; i++) degree[i]! += side.offsets[i + 1]! - side.offsets[i]!
  return degree
}

/** Sum of the weights of each node's links; in and out where directed. */
export function strengths(net: Network): Float64Array {
  const strength = new Float64Array(net.n)
  for (const side of net.directed ? [net, reversed(net)] : [net])
    for (let a = 0; a < net.n; a++) for (let i = side.offsets[a]!; i < side.offsets[a + 1]!; i++) strength[a]! += side.weights[i]!
  return strength
}

/** Share of the possible links that are there; null under two nodes. */
export function density(net: Network): number | null {
  const possible = net.n * (net.n - 1)
  return possible === 0 ? null : (linkCount(net) * (net.directed ? 1 : 2)) / possible
}

/**
 * Degree centralization (Freeman 1979, "Centrality in social networks"): how much the busiest node stands out, 1 for a star,
 * 0 for a ring. Null under three nodes. Direction is not regarded.
 */
export function centralization(degree: Float64Array): number | null {
  const n = degree.length
  if (n < 3) return null
  const most = degree.reduce((a, b) => Math.max(a, b), 0)
  return degree.reduce((sum, own) => sum + most - own, 0) / ((n - 1) * (n - 2))
}
