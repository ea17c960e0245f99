import { type AnswerView, openWith } from '../../state/answers.ts'
import { change, choose, lookAt, useChart } from '../../state/chart.ts'
import { layersFor } from '../../state/chart-actions.ts'
import { only, withFilter } from '../../state/chart-state.ts'
import { chooseNodes } from '../../state/selection.ts'
import { go } from '../../state/session.ts'
import type { Filter } from '../../../shared/model/chart.ts'

/** What of the chart's layers shows things of these ids. */
const layersOf = (ids: readonly string[], layers: Parameters<typeof layersFor>[1]) => ({
  ...layers,
  people: layers.people || ids.some((id) => /^e\d/.test(id)),
  places: layers.places || ids.some((id) => /^c\d/.test(id)),
})

/** Goes to the chart, which shows these and what ties them, and nothing else; one undoable step. `choose`: those chosen there. `filter`: the events an answer rests on. */
export function showInChart(ids: readonly string[], { choose: chosen = [], filter }: { choose?: readonly string[]; filter?: Filter } = {}): void {
  go('chart')
  useChart.setState({ tab: 'chart' })
  change((state) => ({ ...only(filter ? withFilter(state, filter) : state, ids), layers: layersOf(ids, state.layers) }))
  choose((selection) => chooseNodes(selection, chosen))
  lookAt(chosen.length > 0 ? chosen : [])
}

/** Opens a question with these settings filled in; it asks itself where nothing is lacking. */
export function askAbout(view: AnswerView, question: string, presets: object = {}): void {
  openWith(view, question, presets)
  go(view)
}
