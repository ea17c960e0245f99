/** A binary heap of nodes by key, smallest first, on typed arrays. A node may be in it several times. */
export interface Heap {
  keys: Float64Array
  nodes: Uint32Array
  size: number
}

export const heap = (most: number): Heap => ({ keys: new Float64Array(most), nodes: new Uint32Array(most), size: 0 })

export function push(into: Heap, key: number, node: number): void {
  const { keys, nodes } = into
  let at = into.size++
  while (at > 0) {
    const above = (at - 1) >> 1
    if (keys[above]! <= key) break
    keys[at] = keys[above]!
    nodes[at] = nodes[above]!
    at = above
  }
  keys[at] = key
  nodes[at] = node
}

/** Takes the node of the smallest key; -1 where it is empty. */
export function pop(from: Heap): number {
  const { keys, nodes } = from
  if (from.size === 0) return -1
  const top = nodes[0]!
  const last = --from.size
  const [key, node] = [keys[last]!, nodes[last]!]
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= last) break
    if (below + 1 < last && keys[below + 1]! < keys[below]!) below += 1
    if (keys[below]! >= key) break
    keys[at] = keys[below]!
    nodes[at] = nodes[below]!
    at = below
  }
  keys[at] = key
  nodes[at] = node
  return top
}
