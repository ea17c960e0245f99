import type { Network } from './csr.ts'
import type { Sight } from './paths.ts'

/** Distances closer than this, by share, are the same: sums of inverse weights differ in their last bits. */
const SAME = 1e-12
const same = (a: number, b: number): boolean => Math.abs(a - b) <= SAME * Math.max(a, b)

/** The same as `look` where links have lengths: the weights of `net` (Dijkstra 1959, with a binary heap). Lengths must be above 0. */
export function lookFar(net: Network, source: number, into: Sight): void {
  const { order, distance, paths } = into
  distance.fill(-1)
  paths.fill(0)
  const done = new Uint8Array(net.n)
  const heap: [number, number][] = [[0, source]]
  distance[source] = 0
  paths[source] = 1
  let end = 0
  for (let top = pop(heap); top; top = pop(heap)) {
    const node = top[1]
    if (done[node]) continue
    done[node] = 1
    order[end++] = node
    for (let i = net.offsets[node]!; i < net.offsets[node + 1]!; i++) {
      const other = net.targets[i]!
      if (done[other]) continue
      const length = distance[node]! + net.weights[i]!
      if (distance[other] === -1 || (length < distance[other]! && !same(length, distance[other]!))) {
        distance[other] = length
        paths[other] = paths[node]!
        push(heap, [length, other])
      } else if (same(length, distance[other]!)) paths[other]! += paths[node]!
    }
  }
  into.reached = end
}

export const onPath = (from: number, length: number, to: number): boolean => same(from + length, to)

function push(heap: [number, number][], item: [number, number]): void {
  let at = heap.push(item) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (heap[above]![0] <= item[0]) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = item
}

function pop(heap: [number, number][]): [number, number] | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (!last || heap.length === 0) return top
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && heap[below + 1]![0] < heap[below]![0]) below += 1
    if (heap[below]![0] >= last[0]) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = last
  return top
}
