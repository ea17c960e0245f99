import type { Network } from './csr.ts'

/** What is left of an undirected network without one node. */
export interface Remains {
  /** Piece of each node that was tied to it by some way, from 0, the largest first; -1 for the node itself and for all others. */
  piece: Int32Array
  /** Nodes of each piece, the most first. */
  sizes: number[]
}

/** The pieces into which the component of `node` falls without it: one where it cuts nothing, none where it stood alone. */
export function without({ n, offsets, targets }: Network, node: number): Remains {
  const found = new Int32Array(n).fill(-1)
  found[node] = -2
  const counts: number[] = []
  const stack: number[] = []
  for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
    const start = targets[i]!
    if (found[start] !== -1) continue
    const mark = counts.length
    let size = 0
    found[start] = mark
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size += 1
      for (let j: number = offsets[at]!; j < offsets[at + 1]!; j++) {
        const other = targets[j]!
        if (found[other] !== -1) continue
        found[other] = mark
        stack.push(other)
      }
    }
    counts.push(size)
  }
  const order = counts.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]! || a - b)
  const name = new Int32Array(counts.length)
  order.forEach((mark, i) => (name[mark] = i))
  return { piece: found.map((mark) => (mark < 0 ? -1 : name[mark]!)), sizes: order.map((mark) => counts[mark]!) }
}
