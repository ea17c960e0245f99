import type { Network } from './csr.ts'
import { undirected } from './neighbours.ts'

/**
 * Constraint of each node (Burt 1992, "Structural Holes", p. 54 f.): how far its contacts are tied to one another, so that it cannot play them off; low
 * for a broker between groups. The sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of i's weight, both directions
 * together, that goes to j. NaN for a node without links. As networkx and igraph have it; it may exceed 1.
 */
export function constraint(net: Network): Float64Array {
  const { n, offsets, targets, weights } = undirected(net)
  const strength = new Float64Array(n)
  for (let a = 0; a < n; a++) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) strength[a]! += weights[i]!
  const invested = new Float64Array(n)
  return strength.map((whole, a) => {
    if (whole === 0) return Number.NaN
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const [q, share] = [targets[i]!, weights[i]! / whole]
      invested[q]! += share
      for (let j = offsets[q]!; j < offsets[q + 1]!; j++) invested[targets[j]!]! += share * (weights[j]! / strength[q]!)
    }
    let sum = 0
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) sum += invested[targets[i]!]! ** 2
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const q = targets[i]!
      invested[q] = 0
      for (let j = offsets[q]!; j < offsets[q + 1]!; j++) invested[targets[j]!] = 0
    }
    return sum
  })
}
