import type { ChartEdge, ChartNode, Point } from '../model/chart.ts'
import type { Box, LayoutInput } from './types.ts'

/** Sizes that window, layouts and drawings share, in plane units (pixels at a zoom of 1). */
export const LABEL_SIZE = 12
export const LABEL_GAP = 4
const DETAIL_SIZE = 10
/** Mean width of a character of Inter and of Noto Sans Arabic to its size. */
const ASPECT = 0.58

/** Across a node: 26 to 52, by the logarithm of its events, or of its links where it has none; the case's own subscribers are never the smallest. */
export const nodeSize = (node: Pick<ChartNode, 'events' | 'links' | 'subject'>): number =>
  Math.round(Math.min(52, Math.max(node.subject ? 36 : 26, 22 + (node.events > 0 ? 7 * Math.log10(1 + node.events) : 13 * Math.log10(1 + (node.links ?? 0))))))

/** Across a link's line: 1.2 to 9, by the logarithm of its events. */
export const linkWidth = (events: number): number => Math.round(10 * Math.min(9, 1.2 + 2 * Math.log10(Math.max(1, events)))) / 10

/** The room of a node with its two lines of label under it. */
export function nodeBox(node: Pick<ChartNode, 'events' | 'links' | 'subject' | 'label' | 'detail'>): Box {
  const size = nodeSize(node)
  const words = Math.max([...node.label].length * LABEL_SIZE, [...node.detail].length * DETAIL_SIZE) * ASPECT
  const under = LABEL_GAP + LABEL_SIZE * 1.35 + (node.detail ? DETAIL_SIZE * 1.5 : 0)
  return { width: Math.max(size, Math.min(words, 220)) + 8, height: size + under + 8, down: under / 2 }
}

/** What a layout needs of a chart. `fixed` are ids that must not move; `start` holds the places known. */
export function layoutInput(
  graph: { nodes: ChartNode[]; edges: ChartEdge[] },
  start: Record<string, Point>,
  fixed: Iterable<string>,
  rtl: boolean,
): LayoutInput {
  const ids = graph.nodes.map((node) => node.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const boxes = graph.nodes.map(nodeBox)
  return {
    ids,
    radii: boxes.map((box) => Math.hypot(box.width, box.height) / 2),
    boxes,
    links: graph.edges.flatMap((edge) => {
      const a = index.get(edge.from)
      const b = index.get(edge.to)
      return a === undefined || b === undefined ? [] : [{ a, b, weight: Math.max(1, edge.events) }]
    }),
    start,
    fixed: [...fixed].flatMap((id) => index.get(id) ?? []),
    rtl,
  }
}
