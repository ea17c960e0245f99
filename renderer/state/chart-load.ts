import { layoutInput } from '../../shared/layout/index.ts'
import { MasarError } from '../../shared/api/errors.ts'
import type { Graph, LayoutName, Point } from '../../shared/model/chart.ts'
import { directionOf } from '../../shared/model/translate.ts'
import { call } from '../bridge.ts'
import { dressed } from '../chart/dress.ts'
import { language } from '../i18n/index.ts'
import { runLayout } from '../workers/layout.ts'
import type { LayoutRun } from '../workers/layout.ts'
import { answered, change, currentChartState, follow, useChart } from './chart.ts'
import { place, question, withLayout } from './chart-state.ts'
import { useSession } from './session.ts'

let asked = 0
let asking: Promise<void> | null = null
/** A changed question waits this long for the next change: a held arrow key asks once, not thirty times. */
const REST = 100
let running: LayoutRun | null = null

/**
 * Asks the case for the graph of the current chart. One question at a time, and the last one wins; resolves once it is
 * answered or refused. New nodes find their places after that.
 */
export function loadGraph(): Promise<void> {
  asked++
  useChart.setState({ loading: true, error: null })
  asking ??= drain().finally(() => (asking = null))
  return asking
}

/** Nothing that is still on its way is taken in. */
export function stopAsking(): void {
  asked++
  running?.stop()
}

async function drain(): Promise<void> {
  let turn: number
  let graph: Graph | null
  do {
    if (useChart.getState().graph) await new Promise((rested) => setTimeout(rested, REST))
    turn = asked
    graph = await ask(turn)
  } while (turn !== asked && useSession.getState().summary !== null)
  if (graph) void placeNew(graph, turn)
}

async function ask(turn: number): Promise<Graph | null> {
  const state = currentChartState()
  const { filter, layers, limit, only } = state
  try {
    const graph = await call('chart.graph', { filter, layers, limit, only })
    if (turn !== asked) return null
    answered(graph, question(state))
    return graph
  } catch (error) {
    if (turn === asked) useChart.setState({ loading: false, error: error instanceof MasarError ? error : new MasarError('internal') })
    return null
  }
}

/** Nodes and links that are drawn: not those hidden. */
export function shown(graph: Graph, hidden: readonly string[]): Pick<Graph, 'nodes' | 'edges'> {
  if (hidden.length === 0) return graph
  const gone = new Set(hidden)
  return { nodes: graph.nodes.filter((node) => !gone.has(node.id)), edges: graph.edges.filter((edge) => !gone.has(edge.from) && !gone.has(edge.to)) }
}

async function run(
  name: LayoutName,
  graph: Pick<Graph, 'nodes' | 'edges'>,
  start: Record<string, Point>,
  fixed: readonly string[],
): Promise<Record<string, Point> | null> {
  running?.stop()
  const region = useSession.getState().summary?.region ?? ''
  const mine = runLayout(
    name,
    layoutInput({ nodes: graph.nodes.map((node) => dressed(node, language(), region)), edges: graph.edges }, start, fixed, directionOf(language()) === 'rtl'),
    (share) => useChart.setState({ laying: share }),
  )
  running = mine
  useChart.setState({ laying: 0 })
  const places = await mine.places
  if (running === mine) {
    running = null
    useChart.setState({ laying: null })
  }
  return places
}

/** Finds places for nodes that have none; those placed before do not move, so that a chart keeps its shape. */
async function placeNew(graph: Graph, turn: number): Promise<void> {
  const { positions, layout } = currentChartState()
  const known = graph.nodes.filter((node) => positions[node.id])
  const fresh = graph.nodes.length - known.length
  if (fresh === 0) return
  const start = Object.fromEntries(known.map((node) => [node.id, positions[node.id]!]))
  const found = known.length === 0 ? await run(layout, graph, {}, []) : await run('force', graph, start, Object.keys(start))
  if (turn !== asked) return
  const places = found ?? (await run('grid', graph, start, Object.keys(start)))
  if (places) follow((state) => place(state, { ...places, ...state.positions }))
}

/** Lays the whole chart anew; pinned nodes stay. One undoable step. Stopped, the chart stays as it was. */
export async function layOut(name: LayoutName): Promise<void> {
  const { graph } = useChart.getState()
  const { hidden, pinned, positions } = currentChartState()
  if (!graph || graph.nodes.length === 0) return change((state) => withLayout(state, name))
  const start = Object.fromEntries(pinned.flatMap((id) => (positions[id] ? [[id, positions[id]]] : [])))
  const places = await run(name, shown(graph, hidden), start, pinned)
  if (!places) return undefined
  change((state) => place(withLayout(state, name), places))
  useChart.setState(({ look }) => ({ look: { ids: [], turn: look.turn + 1 } }))
  return undefined
}

export const stopLayout = (): void => running?.stop()
