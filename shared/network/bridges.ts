import type { Network } from './csr.ts'

/**
 * For each link of an undirected network, in the order of `targets`, how many nodes are cut off where it alone is gone: the smaller of the two parts into
 * which its component falls, or 0 where there is another way (bridges: Tarjan 1974, "A note on finding the bridges of a graph", without recursion).
 */
export function bridges({ n, offsets, targets }: Network): Uint32Array {
  const cut = new Uint32Array(targets.length)
  const met = new Int32Array(n).fill(-1)
  const low = new Int32Array(n)
  const under = new Uint32Array(n)
  /** The place in `targets` of the link by which a node was first reached. */
  const by = new Int32Array(n).fill(-1)
  const next = offsets.slice(0, n)
  const order: number[] = []
  let time = 0
  for (let root = 0; root < n; root++) {
    if (met[root] !== -1) continue
    const begin = order.length
    const stack = [root]
    met[root] = low[root] = time++
    order.push(root)
    while (stack.length > 0) {
      const node = stack.at(-1)!
      const i = next[node]!
      if (i === offsets[node + 1]) {
        stack.pop()
        under[node]! += 1
        const parent = stack.at(-1)
        if (parent === undefined) continue
        low[parent] = Math.min(low[parent]!, low[node]!)
        under[parent]! += under[node]!
        continue
      }
      next[node] = i + 1
      const other = targets[i]!
      if (met[other] === -1) {
        met[other] = low[other] = time++
        by[other] = i
        order.push(other)
        stack.push(other)
      } else if (other !== stack.at(-2)) low[node] = Math.min(low[node]!, met[other]!)
    }
    const size = order.length - begin
    for (let at = begin + 1; at < order.length; at++) {
      const node = order[at]!
      if (low[node] !== met[node]) continue
      const smaller = Math.min(under[node]!, size - under[node]!)
      const there = by[node]!
      cut[there] = smaller
      const parent = parentOf(offsets, there)
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) if (targets[i] === parent) cut[i] = smaller
    }
  }
  return cut
}

/** The node in whose row a place of `targets` lies. */
function parentOf(offsets: Uint32Array, place: number): number {
  let [low, high] = [0, offsets.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (offsets[middle]! <= place) low = middle
    else high = middle
  }
  // Empty rows end where the next begins: the last row that begins at or before the place is the one that holds it.
  return low
}
