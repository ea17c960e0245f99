import type { Network } from './csr.ts'
import type { Heap } from './heap.ts'

/** What one source sees: nodes in the order they are reached, with distance, number of shortest paths, and the next steps of those. */
export interface Sight {
  order: Uint32Array
  reached: number
  distance: Float64Array | Int32Array
  paths: Float64Array
  /** Next nodes on shortest paths: of the node at place i of `order`, from `ends[i - 1]` (0 for the first) to `ends[i]`. */
  ahead: Uint32Array
  ends: Uint32Array
  /** Where links have lengths. */
  heap?: Heap
}

/** Buffers that serve one source after another. */
export const sight = ({ n, targets }: Network, lengths = false): Sight => ({
  order: new Uint32Array(n),
  reached: 0,
  distance: lengths ? new Float64Array(n) : new Int32Array(n),
  paths: new Float64Array(n),
  ahead: new Uint32Array(targets.length),
  ends: new Uint32Array(n),
})

/** Distances in steps and numbers of shortest paths from `source`; -1 where there is no way. */
export function look({ offsets, targets }: Network, source: number, into: Sight): void {
  const { order, distance, paths, ahead, ends } = into
  distance.fill(-1)
  distance[source] = 0
  paths[source] = 1
  order[0] = source
  let end = 1
  let last = 0
  for (let at = 0; at < end; at++) {
    const node = order[at]!
    const [next, ways, stop] = [distance[node]! + 1, paths[node]!, offsets[node + 1]!]
    for (let i = offsets[node]!; i < stop; i++) {
      const other = targets[i]!
      const known = distance[other]!
      if (known === -1) {
        distance[other] = next
        paths[other] = ways
        order[end++] = other
        ahead[last++] = other
      } else if (known === next) {
        paths[other]! += ways
        ahead[last++] = other
      }
    }
    ends[at] = last
  }
  into.reached = end
}
