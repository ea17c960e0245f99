import type { Network } from './network.ts'
import type { Box } from './types.ts'

const GAP = 14

/** A node with those of its neighbours that know nobody else, laid as a block of rows under it: one room for a hierarchy. */
export interface Block {
  root: number
  leaves: number[]
  width: number
  height: number
  /** Where each leaf lies, seen from the middle of the block's top. */
  offsets: { x: number; y: number }[]
}

/** Folds every node of one link into the block of its neighbour; a pair becomes one block of its busier end. */
export function blocksOf(network: Network, order: number[], boxes: Box[], fixed: Set<number>): Block[] {
  const owner = new Map<number, number>()
  for (const i of order) {
    const [only] = network.neighbours[i]!.keys()
    if (only === undefined || network.neighbours[i]!.size > 1 || fixed.has(i)) continue
    const pair = network.neighbours[only]!.size === 1
    if (!pair || order.indexOf(only) < order.indexOf(i)) owner.set(i, only)
  }
  const leavesOf = new Map<number, number[]>()
  for (const [leaf, root] of owner) leavesOf.set(root, [...(leavesOf.get(root) ?? []), leaf])
  return order.filter((i) => !owner.has(i)).map((root) => block(root, leavesOf.get(root) ?? [], boxes))
}

function block(root: number, leaves: number[], boxes: Box[]): Block {
  const top = boxes[root]!
  if (leaves.length === 0) return { root, leaves, width: top.width, height: top.height, offsets: [] }
  const wide = leaves.reduce((most, i) => Math.max(most, boxes[i]!.width), 0) + GAP
  const high = leaves.reduce((most, i) => Math.max(most, boxes[i]!.height), 0) + GAP
  const columns = Math.min(leaves.length, Math.max(2, Math.ceil(Math.sqrt((leaves.length * 2 * high) / wide))))
  const rows = Math.ceil(leaves.length / columns)
  const start = top.height + 3 * GAP
  return {
    root,
    leaves,
    width: Math.max(top.width, columns * wide - GAP),
    height: start + rows * high - GAP,
    offsets: leaves.map((i, n) => {
      const row = Math.floor(n / columns)
      const inRow = row === rows - 1 ? leaves.length - row * columns : columns
      return { x: ((n % columns) - (inRow - 1) / 2) * wide, y: start + row * high + boxes[i]!.height / 2 - boxes[i]!.down }
    }),
  }
}
