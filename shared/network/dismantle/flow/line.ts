import type { Network } from '../../csr.ts'

/** A network whose nodes have parts in a line of stages that is run through in order. */
export interface Line {
  net: Network
  /** How many stages there are, 2 or more: those that anybody has. */
  stages: number
  /** Of each node its stages, bit 0 the first; 0 for whoever has none: a go-between, who may stand between any two. */
  parts: Uint8Array
}

/** The line of those stages that anybody has; null where fewer than two are had. `bits`: of each node its stages. */
export function lineOf(net: Network, bits: ArrayLike<number>): Line | null {
  let had = 0
  for (let node = 0; node < net.n; node++) had |= bits[node] ?? 0
  const used = Array.from({ length: 8 }, (_, i) => i).filter((i) => (had & (1 << i)) !== 0)
  if (used.length < 2) return null
  const packed = (own: number): number => used.reduce((sum, bit, i) => ((own & (1 << bit)) === 0 ? sum : sum | (1 << i)), 0)
  return { net, stages: used.length, parts: Uint8Array.from({ length: net.n }, (_, node) => packed(bits[node] ?? 0)) }
}
