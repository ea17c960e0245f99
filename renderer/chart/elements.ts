import type { ElementDefinition } from 'cytoscape'
import { linkWidth, nodeSize } from '../../shared/layout/index.ts'
import type { ChartEdge, ChartNode, ChartState, Graph, Point } from '../../shared/model/chart.ts'

/** Numbers and codes read left to right inside right-to-left text (LRI, PDI); names find their own direction (FSI). */
export function isolated(label: string): string {
  return /^[+\d]/.test(label) ? `\u2066${label}\u2069` : `\u2068${label}\u2069`
}

/** Long labels are cut in the middle of the chart, never in the details or in print. */
const MOST = 40
export const clipped = (label: string): string => {
  const letters = [...label]
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : label
}

const ORIGIN: Point = { x: 0, y: 0 }

export function nodeData(node: ChartNode, rank: number): Record<string, unknown> {
  const label = isolated(clipped(node.label))
  return {
    id: node.id,
    kind: node.kind,
    label: node.detail ? `${label}\n${isolated(clipped(node.detail))}` : label,
    short: label,
    size: nodeSize(node),
    rank,
    /** Busier nodes lie above, and so do their labels. */
    z: Math.max(1, 5_000 - rank),
    hollow: node.protection === null ? 0 : 1,
    subject: node.subject ? 1 : 0,
  }
}

/** Arrowheads stand only where direction is known; both ends when events run both ways. */
export function edgeData(edge: ChartEdge, figure: (n: number) => string): Record<string, unknown> {
  return {
    id: edge.id,
    source: edge.from,
    target: edge.to,
    kind: edge.kind,
    width: edge.kind === 'events' ? linkWidth(edge.events) : 1.2,
    forth: edge.forward > 0 ? 1 : 0,
    back: edge.backward > 0 ? 1 : 0,
    certainty: edge.certainty,
    count: edge.kind === 'events' ? figure(edge.events) : '',
  }
}

export interface Drawn {
  nodes: ElementDefinition[]
  edges: ElementDefinition[]
}

/** The elements of a chart, hidden ones and those not placed yet left out; busiest nodes have the lowest rank. */
export function elementsOf(
  graph: Pick<Graph, 'nodes' | 'edges'>,
  state: Pick<ChartState, 'positions' | 'hidden' | 'pinned'>,
  figure: (n: number) => string,
): Drawn {
  const gone = new Set(state.hidden)
  const pinned = new Set(state.pinned)
  const ranks = new Map(
    graph.nodes
      .toSorted((a, b) => Number(b.subject) - Number(a.subject) || b.events - a.events || (b.links ?? 0) - (a.links ?? 0))
      .map((node, rank) => [node.id, rank]),
  )
  const nodes = graph.nodes.filter((node) => !gone.has(node.id) && state.positions[node.id])
  const there = new Set(nodes.map((node) => node.id))
  return {
    nodes: nodes.map((node) => ({
      group: 'nodes',
      data: { ...nodeData(node, ranks.get(node.id) ?? 0), pinned: pinned.has(node.id) ? 1 : 0 },
      position: { ...(state.positions[node.id] ?? ORIGIN) },
    })),
    edges: graph.edges.filter((edge) => there.has(edge.from) && there.has(edge.to)).map((edge) => ({ group: 'edges', data: edgeData(edge, figure) })),
  }
}
