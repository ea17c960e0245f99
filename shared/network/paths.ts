import type { Network } from './csr.ts'

/** What one source sees: nodes in the order they are reached, with distance, number of shortest paths, and their last steps. */
export interface Sight {
  order: Uint32Array
  reached: number
  distance: Float64Array
  paths: Float64Array
}

/** Buffers that serve one source after another. */
export const sight = (n: number): Sight => ({ order: new Uint32Array(n), reached: 0, distance: new Float64Array(n), paths: new Float64Array(n) })

/** Distances in steps and numbers of shortest paths from `source`; -1 where there is no way. */
export function look(net: Network, source: number, into: Sight): void {
  const { order, distance, paths } = into
  distance.fill(-1)
  paths.fill(0)
  distance[source] = 0
  paths[source] = 1
  order[0] = source
  let end = 1
  for (let at = 0; at < end; at++) {
    const node = order[at]!
    for (let i = net.offsets[node]!; i < net.offsets[node + 1]!; i++) {
      const other = net.targets[i]!
      if (distance[other] === -1) {
        distance[other] = distance[node]! + 1
        order[end++] = other
      }
      if (distance[other] === distance[node]! + 1) paths[other]! += paths[node]!
    }
  }
  into.reached = end
}
