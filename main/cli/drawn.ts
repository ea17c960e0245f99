import type { ChartEdge, ChartNode, ChartState, Filter, Graph, LayoutName } from '../../shared/model/chart.ts'
import { layoutInput, layouts } from '../../shared/layout/index.ts'
import { graph } from '../analysis/graph.ts'
import { withinReach } from '../analysis/reach.ts'
import type { OpenCase } from '../case/types.ts'

export interface Wanted {
  filter: Filter
  /** Steps out from the parties of the filter; without parties all is drawn. */
  depth: number
  layout: LayoutName
  /** Most nodes, busiest first. */
  limit: number
  rtl: boolean
}

/** A chart laid out as the window would lay it out: the state that keeps it, and what it shows. */
export function chartOf(
  { read, horizon }: Pick<OpenCase, 'read' | 'horizon'>,
  { filter, depth, layout, limit, rtl }: Wanted,
): { state: ChartState; graph: Graph } {
  const { of, ...rest } = filter
  const only = of ? withinReach(read, horizon(), of, depth, rest) : null
  const layers = { people: true, devices: false, places: false }
  const found = graph(read, horizon(), {
    filter: rest,
    layers,
    limit,
    only: only && withPeople(only, graph(read, horizon(), { filter: { ...rest, of: only }, layers, limit: 100_000, only: null })),
  })
  const state: ChartState = {
    filter: rest,
    layers,
    layout,
    positions: layouts[layout].run(layoutInput(found, {}, [], rtl)),
    hidden: [],
    pinned: [],
    only: only ? found.nodes.map((node) => node.id) : null,
    limit,
  }
  return { state, graph: found }
}

/** Those within reach, and the people whom links tie to them. */
function withPeople(only: readonly string[], { nodes, edges }: { nodes: ChartNode[]; edges: ChartEdge[] }): string[] {
  const here = new Set(only)
  const people = new Set(nodes.flatMap((node) => (node.id.startsWith('e') ? [node.id] : [])))
  for (const { from, to } of edges) {
    if (people.has(from) && here.has(to) && !to.startsWith('e')) here.add(from)
    if (people.has(to) && here.has(from) && !from.startsWith('e')) here.add(to)
  }
  return [...here]
}
