import { Graph, layout as dagre } from '@dagrejs/dagre'
import type { Point } from '../model/chart.ts'
import { answer, boundsOf, boxesOf } from './boxes.ts'
import { blocksOf } from './blocks.ts'
import type { Block } from './blocks.ts'
import { byBusy, components, networkOf } from './network.ts'
import type { Network } from './network.ts'
import { mirror, pack } from './pack.ts'
import { rankBlocks } from './ranks.ts'
import type { Layout } from './types.ts'

/** Above these, dagre takes seconds (measured: docs/decisions/0050): ranks by distance are drawn instead. */
export const DAGRE_NODES = 600
const DAGRE_BLOCKS = 140
const DAGRE_LINKS = 420

/** dagre on the blocks, links running from the busier end down. Middle of each block's top. */
function layered(network: Network, blocks: Block[]): { x: number; y: number }[] {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 60, ranker: 'tight-tree' })
  graph.setDefaultEdgeLabel(() => ({}))
  const index = new Map(blocks.map((b, n) => [b.root, n]))
  blocks.forEach((b, n) => graph.setNode(String(n), { width: b.width, height: b.height }))
  blocks.forEach((b, n) => {
    for (const [j, events] of network.neighbours[b.root]!) {
      const m = index.get(j)
      if (m !== undefined && n < m) graph.setEdge(String(n), String(m), { weight: 1 + Math.round(Math.log10(1 + events)) })
    }
  })
  dagre(graph)
  return blocks.map((b, n) => {
    const node = graph.node(String(n))
    return { x: node.x ?? 0, y: (node.y ?? 0) - b.height / 2 }
  })
}

/**
 * Ranks: the busiest node on top, links running down (dagre, after Gansner, Koutsofios, North, Vo 1993). Nodes that know
 * only one other lie as a block under it, so that a number with 300 contacts does not make a row of 300. Large charts get
 * ranks by distance from the busiest node. Fixed nodes stay; the rest is laid below them.
 */
export const hierarchy: Layout = {
  id: 'hierarchy',
  run(input, progress = () => true) {
    const network = networkOf(input)
    const boxes = boxesOf(input)
    const fixed = new Set(input.fixed.filter((i) => input.start[input.ids[i]!]))
    const places: Point[] = input.ids.map((id) => input.start[id] ?? { x: 0, y: 0 })
    const groups: number[][] = []
    let done = 0
    let going = true
    for (const members of components(network)) {
      const blocks = blocksOf(network, byBusy(network, members), boxes, fixed)
      const inner = blocks.reduce((sum, b) => sum + network.neighbours[b.root]!.size - b.leaves.length, 0) / 2
      const small = going && members.length <= DAGRE_NODES && blocks.length <= DAGRE_BLOCKS && inner <= DAGRE_LINKS
      const tops = small && blocks.length > 1 ? layered(network, blocks) : rankBlocks(network, blocks)
      blocks.forEach((b, n) => {
        const top = tops[n]!
        const box = boxes[b.root]!
        places[b.root] = fixed.has(b.root) ? places[b.root]! : { x: top.x, y: top.y + box.height / 2 - box.down }
        b.leaves.forEach((leaf, l) => (places[leaf] = { x: top.x + b.offsets[l]!.x, y: top.y + b.offsets[l]!.y }))
      })
      const moving = members.filter((i) => !fixed.has(i))
      if (moving.length > 0) groups.push(moving)
      done += members.length
      going = progress((0.95 * done) / Math.max(1, network.size))
    }
    pack(places, boxes, groups, fixed.size > 0 ? boundsOf(places, boxes, fixed) : null)
    if (input.rtl) mirror(places, boxes, fixed)
    progress(1)
    return answer(input.ids, places)
  },
}
