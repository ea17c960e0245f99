import type { ChartState } from '../../../shared/model/chart.ts'
import type { SavedChart } from '../../state/chart.ts'

/** A chart that can be printed: the one in the window, or one kept in the case. */
export interface ChartChoice {
  id: string
  label: string
  /** Name of the kept chart, '' for one that is not kept. */
  name: string
  state: ChartState
}

export const IN_WINDOW = 'window'

/** The chart in the window first, where something is drawn in it; then those kept, the last changed first. */
export function chartChoices(current: ChartState, currentName: string | null, saved: readonly SavedChart[], inWindow: string): ChartChoice[] {
  const drawn = Object.keys(current.positions).length > 0
  const kept = saved.toSorted((a, b) => b.updatedAt - a.updatedAt).map(({ id, name, state }) => ({ id, label: name, name, state }))
  return drawn ? [{ id: IN_WINDOW, label: inWindow, name: currentName ?? '', state: current }, ...kept] : kept
}
