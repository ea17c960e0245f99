import type { Network } from './csr.ts'
import { reversed } from './csr.ts'
import type { Steps } from './steps.ts'
import { finish } from './steps.ts'

const TOLERANCE = 1e-12
const MOST_ROUNDS = 100_000
/** Links looked at between two pauses: a few milliseconds of work. */
const PIECE = 1_000_000

export interface Hits {
  /** Points to good authorities. */
  hubs: Float64Array
  /** Is pointed to by good hubs. */
  authorities: Float64Array
}

/**
 * Hubs and authorities (Kleinberg 1999), weights counted, each scaled so that the largest is 1, as igraph has it (networkx scales to a sum of 1). By power
 * iteration from equal scores; undirected, both are the same. Null without links, and where it does not settle.
 */
export const hits = (net: Network): Hits | null => finish(hitsInSteps(net))

/** The same in pieces. */
export function* hitsInSteps(net: Network): Steps<Hits | null> {
  if (net.targets.length === 0) return null
  const back = reversed(net)
  const piece = Math.max(1, Math.floor(PIECE / net.targets.length))
  let hubs: Float64Array = new Float64Array(net.n).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const authorities = gathered(back, hubs)
    const next = gathered(net, authorities)
    const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - hubs[i]!)), 0)
    hubs = next
    if (change < TOLERANCE) return { hubs, authorities: gathered(back, hubs) }
    if (round % piece === piece - 1) yield round / MOST_ROUNDS
  }
  return null
}

/** Each node's sum of the scores that its links lead to, as a share of the largest. */
function gathered({ n, offsets, targets, weights }: Network, scores: Float64Array): Float64Array {
  const sums = new Float64Array(n)
  for (let a = 0; a < n; a++) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) sums[a]! += scores[targets[i]!]! * weights[i]!
  const most = sums.reduce((a, b) => Math.max(a, b), 0)
  return most === 0 ? sums : sums.map((sum) => sum / most)
}
