import type { ChartState, Filter, Layers, LayoutName, Point } from '../../shared/model/chart.ts'

/** Nodes drawn at first: as many as a person can still tell apart. */
export const FIRST_LIMIT = 400
export const MOST = 100_000

export const newChart: ChartState = {
  filter: {},
  layers: { people: true, devices: false, places: false },
  layout: 'force',
  positions: {},
  hidden: [],
  pinned: [],
  only: null,
  limit: FIRST_LIMIT,
}

const union = (a: readonly string[], b: Iterable<string>): string[] => [...new Set([...a, ...b])]
const minus = (a: readonly string[], b: Iterable<string>): string[] => {
  const gone = new Set(b)
  return a.filter((id) => !gone.has(id))
}

export const withFilter = (state: ChartState, filter: Filter): ChartState => ({ ...state, filter })
export const withLayers = (state: ChartState, layers: Layers): ChartState => ({ ...state, layers })
export const withLayout = (state: ChartState, layout: LayoutName): ChartState => ({ ...state, layout })
export const hide = (state: ChartState, ids: Iterable<string>): ChartState => ({ ...state, hidden: union(state.hidden, ids) })
export const reveal = (state: ChartState, ids: Iterable<string>): ChartState => ({ ...state, hidden: minus(state.hidden, ids) })
export const revealAll = (state: ChartState): ChartState => (state.hidden.length === 0 ? state : { ...state, hidden: [] })
export const pin = (state: ChartState, ids: Iterable<string>): ChartState => ({ ...state, pinned: union(state.pinned, ids) })
export const unpin = (state: ChartState, ids: Iterable<string>): ChartState => ({ ...state, pinned: minus(state.pinned, ids) })

/** Places for some nodes, beside those known. */
export const place = (state: ChartState, places: Record<string, Point>): ChartState => ({ ...state, positions: { ...state.positions, ...places } })

/** Only these nodes (what is hidden among them is shown). Room is made for them all. */
export const only = (state: ChartState, ids: Iterable<string>): ChartState => {
  const list = union([], ids)
  return { ...reveal(state, list), only: list, limit: Math.min(MOST, Math.max(state.limit, list.length)) }
}

/** Everything under the filter again, not only an expanded selection. */
export const everything = (state: ChartState): ChartState => (state.only === null ? state : { ...state, only: null })

/** Adds nodes to those drawn now. */
export const add = (state: ChartState, drawn: readonly string[], ids: Iterable<string>): ChartState => only(state, union(state.only ?? drawn, ids))

export const showMore = (state: ChartState): ChartState => ({ ...state, limit: Math.min(MOST, Math.round(state.limit * 2.5)) })

/** The part that decides which graph the case answers with; places, pins and hiding do not. */
export const question = (state: ChartState): string => JSON.stringify([state.filter, state.layers, state.only, state.limit])

/** True when both would draw the same chart. */
export function sameChart(a: ChartState, b: ChartState): boolean {
  if (a === b) return true
  if (question(a) !== question(b) || a.layout !== b.layout) return false
  if (JSON.stringify([a.hidden.toSorted(), a.pinned.toSorted()]) !== JSON.stringify([b.hidden.toSorted(), b.pinned.toSorted()])) return false
  if (a.positions === b.positions) return true
  const ids = Object.keys(a.positions)
  return (
    ids.length === Object.keys(b.positions).length &&
    ids.every((id) => {
      const p = a.positions[id]!
      const q = b.positions[id]
      return q !== undefined && p.x === q.x && p.y === q.y
    })
  )
}
