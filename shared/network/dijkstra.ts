import type { Network } from './csr.ts'
import { heap, pop, push } from './heap.ts'
import type { Sight } from './paths.ts'

/** Distances closer than this, by share, are the same: sums of inverse weights differ in their last bits. */
const SAME = 1e-12
const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(a, b)

/** The same as `look` where links have lengths: the weights of `net` (Dijkstra 1959, with a binary heap). Lengths must be above 0. */
export function lookFar(net: Network, source: number, into: Sight): void {
  const { offsets, targets, weights } = net
  const { order, distance, paths, ahead, ends } = into
  const waiting = (into.heap ??= heap(targets.length + 1))
  distance.fill(-1)
  // Until a node is done it has no number of paths.
  paths.fill(-1)
  distance[source] = 0
  push(waiting, 0, source)
  let end = 0
  for (let node = pop(waiting); node !== -1; node = pop(waiting)) {
    if (paths[node] !== -1) continue
    paths[node] = 0
    order[end++] = node
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = targets[i]!
      const [length, known] = [distance[node]! + weights[i]!, distance[other]!]
      if (known !== -1 && (length >= known || same(length, known))) continue
      distance[other] = length
      push(waiting, length, other)
    }
  }
  paths[source] = 1
  let last = 0
  for (let at = 0; at < end; at++) {
    const node = order[at]!
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = targets[i]!
      if (!same(distance[node]! + weights[i]!, distance[other]!)) continue
      paths[other]! += paths[node]!
      ahead[last++] = other
    }
    ends[at] = last
  }
  into.reached = end
}
