import type { Network } from './csr.ts'
import { reversed } from './csr.ts'
import type { Steps } from './steps.ts'
import { finish } from './steps.ts'

const TOLERANCE = 1e-12
const MOST_ROUNDS = 100_000
/** Links looked at between two pauses: a few milliseconds of work. */
const PIECE = 1_000_000

/**
 * Eigenvector centrality, scaled so that the largest is 1 (Bonacich 1972), by power iteration on A + I, which does not
 * swing on bipartite networks; where directed, a node is as central as those who point to it. Null without links, and
 * where it does not settle.
 */
export const eigenvector = (net: Network): Float64Array | null => finish(eigenvectorInSteps(net))

/** The same in pieces. */
export function* eigenvectorInSteps(net: Network): Steps<Float64Array | null> {
  if (net.targets.length === 0) return null
  const into = reversed(net)
  const piece = Math.max(1, Math.floor(PIECE / net.targets.length))
  let now = new Float64Array(net.n).fill(1)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = now.slice()
    for (let a = 0; a < net.n; a++) for (let i = into.offsets[a]!; i < into.offsets[a + 1]!; i++) next[a]! += now[into.targets[i]!]! * into.weights[i]!
    const most = next.reduce((x, y) => Math.max(x, y), 0)
    let change = 0
    for (let i = 0; i < net.n; i++) {
      next[i]! /= most
      change = Math.max(change, Math.abs(next[i]! - now[i]!))
    }
    now = next
    if (change < TOLERANCE) return now
    if (round % piece === piece - 1) yield round / MOST_ROUNDS
  }
  return null
}

/**
 * PageRank (Brin and Page 1998) with the damping given; nodes without links out spread evenly over all. Sums to 1; null
 * without nodes.
 */
export const pagerank = (net: Network, damping = 0.85): Float64Array | null => finish(pagerankInSteps(net, damping))

/** The same in pieces. */
export function* pagerankInSteps(net: Network, damping = 0.85): Steps<Float64Array | null> {
  const { n } = net
  if (n === 0) return null
  const out = new Float64Array(n)
  for (let a = 0; a < n; a++) for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) out[a]! += net.weights[i]!
  const piece = Math.max(1, Math.floor(PIECE / (n + net.targets.length)))
  let now = new Float64Array(n).fill(1 / n)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let loose = 0
    for (let a = 0; a < n; a++) if (out[a] === 0) loose += now[a]!
    const next = new Float64Array(n).fill((1 - damping + damping * loose) / n)
    for (let a = 0; a < n; a++)
      for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) next[net.targets[i]!]! += (damping * now[a]! * net.weights[i]!) / out[a]!
    let change = 0
    for (let i = 0; i < n; i++) change += Math.abs(next[i]! - now[i]!)
    now = next
    if (change < TOLERANCE) break
    if (round % piece === piece - 1) yield round / MOST_ROUNDS
  }
  return now
}
