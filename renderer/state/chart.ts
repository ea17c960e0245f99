import { create } from 'zustand'
import type { Result } from '../../shared/api/contract.ts'
import type { MasarError } from '../../shared/api/errors.ts'
import type { ChartState, Graph } from '../../shared/model/chart.ts'
import { amend, begin, record, redo, undo } from './chart-history.ts'
import type { History } from './chart-history.ts'
import { newChart, sameChart } from './chart-state.ts'
import { emptySelection, keepOnly } from './selection.ts'
import type { Selection } from './selection.ts'

export type SavedChart = Result<'charts.list'>[number]
/** What the table shows of the events under the filter: all, those of one number, those between two. */
export type TableScope = { of: string } | { between: [string, string] } | null

/** The chart of the open case: what is asked for, what was answered, what is chosen in it. */
export interface ChartSlice {
  history: History
  graph: Graph | null
  /** The question (see chart-state.ts) that `graph` answers. */
  answers: string
  loading: boolean
  error: MasarError | null
  selection: Selection
  tab: 'chart' | 'table'
  scope: TableScope
  /** The kept chart that this one came from. */
  kept: { id: string; name: string; state: ChartState } | null
  /** A layout that runs now, 0 to 1. */
  laying: number | null
  /** Asks the canvas to bring these nodes to the middle; counted, so that the same can be asked twice. */
  look: { ids: readonly string[]; turn: number }
}

export const FIRST_CHART: ChartSlice = {
  history: begin(newChart),
  graph: null,
  answers: '',
  loading: false,
  error: null,
  selection: emptySelection,
  tab: 'chart',
  scope: null,
  kept: null,
  laying: null,
  look: { ids: [], turn: 0 },
}

export const useChart = create<ChartSlice>(() => FIRST_CHART)

/** The chart as it stands in the window: what an exhibit prints. */
export const currentChartState = (): ChartState => useChart.getState().history.now

/** Name of the kept chart that the current one came from, or null. */
export const currentChartName = (): string | null => useChart.getState().kept?.name ?? null

/** True when something would be lost by opening another chart. */
export const hasUnsaved = (slice: ChartSlice): boolean => (slice.kept ? !sameChart(slice.kept.state, slice.history.now) : slice.history.past.length > 0)

/** A change by the person, undoable. */
export const change = (step: (state: ChartState) => ChartState): void => useChart.setState(({ history }) => ({ history: record(history, step(history.now)) }))

/** A change that follows from another (places of new nodes): not a step of its own. */
export const follow = (step: (state: ChartState) => ChartState): void =>
  useChart.setState(({ history, kept }) => {
    const next = amend(history, step(history.now))
    return { history: next, ...(kept && kept.state === history.now && { kept: { ...kept, state: next.now } }) }
  })

export const undoChart = (): void => useChart.setState(({ history }) => ({ history: undo(history) }))
export const redoChart = (): void => useChart.setState(({ history }) => ({ history: redo(history) }))

/** Changes what is chosen. */
export const choose = (step: (selection: Selection) => Selection): void => useChart.setState(({ selection }) => ({ selection: step(selection) }))

/** Brings nodes to the middle of the canvas once they are drawn. */
export const lookAt = (ids: readonly string[]): void => useChart.setState(({ look }) => ({ look: { ids, turn: look.turn + 1 }, tab: 'chart' }))

/** Shows the table, of all events under the filter or of some. */
export const showTable = (scope: TableScope): void => useChart.setState({ tab: 'table', scope })

/** Starts from a kept chart, or from nothing. */
export const startFrom = (kept: ChartSlice['kept']): void =>
  useChart.setState({ history: begin(kept?.state ?? newChart), kept, selection: emptySelection, scope: null })

/** Takes the case's answer in: what was chosen stays chosen while it is still there. */
export const answered = (graph: Graph, asked: string): void =>
  useChart.setState(({ selection }) => ({
    graph,
    answers: asked,
    loading: false,
    error: null,
    selection: keepOnly(selection, new Set(graph.nodes.map((node) => node.id)), new Set(graph.edges.map((edge) => edge.id))),
  }))

/** Forgets everything read from the case (it was locked). What was asked for stays, so that it can be asked again. */
export const forgetAnswers = (): void => useChart.setState(({ history, kept }) => ({ ...FIRST_CHART, history, kept }))
export const forgetChart = (): void => useChart.setState(FIRST_CHART)
