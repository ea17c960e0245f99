import type { Network } from './csr.ts'
import { undirected } from './neighbours.ts'
import { triangles, twins } from './triangles.ts'

/**
 * Constraint of each node (Burt 1992, "Structural Holes", p. 54 f.): how far its contacts are tied to one another, so that it cannot play them off; low
 * for a broker between groups. The sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of i's weight, both directions
 * together, that goes to j. NaN for a node without links. As networkx and igraph have it; it may exceed 1.
 */
export function constraint(net: Network): Float64Array {
  const both = undirected(net)
  const { n, offsets, weights } = both
  const strength = new Float64Array(n)
  for (let a = 0; a < n; a++) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) strength[a]! += weights[i]!
  const twin = twins(both)
  /** Share of a node's weight along each link, and along ways of two links that end where it does. */
  const share = weights.slice()
  for (let a = 0; a < n; a++) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) share[i]! /= strength[a]!
  const invested = share.slice()
  triangles(both, (_a, _b, _c, ab, ac, bc) => {
    const [ba, ca, cb] = [twin[ab]!, twin[ac]!, twin[bc]!]
    invested[ab]! += share[ac]! * share[cb]!
    invested[ba]! += share[bc]! * share[ca]!
    invested[ac]! += share[ab]! * share[bc]!
    invested[ca]! += share[cb]! * share[ba]!
    invested[bc]! += share[ba]! * share[ac]!
    invested[cb]! += share[ca]! * share[ab]!
  })
  return strength.map((whole, a) => {
    if (whole === 0) return Number.NaN
    let sum = 0
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) sum += invested[i]! ** 2
    return sum
  })
}
