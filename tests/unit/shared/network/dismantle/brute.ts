import type { Network } from '../../../../../shared/network/csr.ts'
import type { Objective } from '../../../../../shared/network/dismantle/cuts.ts'

/** Both objectives of what is left, by joining ends of links: nothing in common with the code under test. */
export function leftBy(net: Network, gone: ReadonlySet<number>): Record<Objective, number> {
  const head = Array.from({ length: net.n }, (_, i) => i)
  const find = (node: number): number => {
    let at = node
    while (head[at] !== at) at = head[at] = head[head[at]!]!
    return at
  }
  for (let a = 0; a < net.n; a++)
    for (const b of net.targets.subarray(net.offsets[a], net.offsets[a + 1])) if (a < b && !gone.has(a) && !gone.has(b)) head[find(a)] = find(b)
  const sizes = new Map<number, number>()
  for (let i = 0; i < net.n; i++) if (!gone.has(i)) sizes.set(find(i), (sizes.get(find(i)) ?? 0) + 1)
  return { largest: Math.max(0, ...sizes.values()), pairs: [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) }
}

/** All sets of `k` of these. */
export function* sets(of: readonly number[], k: number, from = 0): Generator<number[]> {
  if (k === 0) yield []
  else for (let i = from; i <= of.length - k; i++) for (const rest of sets(of, k - 1, i + 1)) yield [of[i]!, ...rest]
}

/** The least that the removal of `k` of these leaves: every set is tried. */
export function leastBy(net: Network, of: readonly number[], k: number): Record<Objective, number> {
  const least = { largest: Infinity, pairs: Infinity }
  for (const set of sets(of, Math.min(k, of.length))) {
    const { largest, pairs } = leftBy(net, new Set(set))
    least.largest = Math.min(least.largest, largest)
    least.pairs = Math.min(least.pairs, pairs)
  }
  return least
}
