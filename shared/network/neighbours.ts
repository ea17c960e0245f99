import type { Network, Tie } from './csr.ts'
import { network } from './csr.ts'

/** The undirected network of the same pairs: the weights of both directions together. */
export function undirected(net: Network): Network {
  if (!net.directed) return net
  const ties: Tie[] = []
  for (let a = 0; a < net.n; a++) for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) ties.push({ a, b: net.targets[i]!, weight: net.weights[i]! })
  return network(net.n, ties)
}
