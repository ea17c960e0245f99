import type { Network } from './network.ts'
import type { Block } from './blocks.ts'

const GAP_X = 28
const GAP_Y = 70
const SWEEPS = 6
/** Widest row, in plane units, before a rank goes on in the next row. */
const widestRow = (blocks: Block[]): number => Math.max(1_600, Math.sqrt(blocks.reduce((sum, b) => sum + (b.width + GAP_X) * (b.height + GAP_Y), 0) * 2.2))

/**
 * Ranks for charts too large for dagre: distance from the busiest node, each rank ordered by the mean place of its
 * neighbours above (barycentre heuristic of Sugiyama, Tagawa, Toda 1981), long ranks in several rows. Middle of each block's top.
 */
export function rankBlocks(network: Network, blocks: Block[]): { x: number; y: number }[] {
  const index = new Map(blocks.map((b, n) => [b.root, n]))
  const linked = blocks.map((b) => [...network.neighbours[b.root]!.keys()].map((j) => index.get(j)).filter((n) => n !== undefined))
  const rank = Array.from({ length: blocks.length }, () => -1)
  const ranks: number[][] = []
  rank[0] = 0
  let front = [0]
  while (front.length > 0) {
    ranks.push(front)
    const next: number[] = []
    for (const n of front) {
      for (const m of linked[n]!) {
        if (rank[m] !== -1) continue
        rank[m] = ranks.length
        next.push(m)
      }
    }
    front = next
  }
  const order = Array.from({ length: blocks.length }, () => 0)
  const number = (row: number[]): void => row.forEach((n, at) => (order[n] = row.length > 1 ? at / (row.length - 1) : 0.5))
  ranks.forEach(number)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const row of ranks) {
      const mean = new Map(row.map((n) => [n, linked[n]!.reduce((sum, m) => sum + order[m]!, 0) / Math.max(1, linked[n]!.length)]))
      row.sort((a, b) => mean.get(a)! - mean.get(b)! || a - b)
      number(row)
    }
  }
  const places = blocks.map(() => ({ x: 0, y: 0 }))
  const widest = widestRow(blocks)
  let y = 0
  for (const row of ranks) {
    let line: number[] = []
    let width = 0
    const flush = (): void => {
      let x = -(width - GAP_X) / 2
      for (const n of line) {
        places[n] = { x: x + blocks[n]!.width / 2, y }
        x += blocks[n]!.width + GAP_X
      }
      y += Math.max(0, ...line.map((n) => blocks[n]!.height)) + GAP_Y
      line = []
      width = 0
    }
    for (const n of row) {
      if (line.length > 0 && width + blocks[n]!.width > widest) flush()
      line.push(n)
      width += blocks[n]!.width + GAP_X
    }
    if (line.length > 0) flush()
  }
  return places
}
