import { visibleGraph } from '../exhibit/drawing.ts'
import { layoutInput, layouts } from '../../shared/layout/index.ts'
import type { ChartState } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import { selectorKindCode } from '../../shared/model/selector.ts'
import type { OpenCase } from '../case/types.ts'
import { saveChart } from '../service/save-chart.ts'
import { ARREST, byKey, NEW_NUMBER, OLD_NUMBER, PROTECTED } from './people.ts'

/** Kept charts of the sample, each an answer to a question an investigator would ask. */
export const SAMPLE_CHARTS = ['The network', 'The organiser of Nador', 'After the arrest'] as const

const whole: ChartState = {
  filter: { least: 12 },
  layers: { people: true, devices: false, places: false },
  layout: 'force',
  positions: {},
  hidden: [],
  pinned: [],
  only: null,
  limit: 60,
}

function placed(open: OpenCase, state: ChartState): ChartState {
  const graph = visibleGraph(open, state)
  return { ...state, positions: layouts[state.layout].run(layoutInput(graph, {}, [], false)) }
}

/** Draws and keeps the sample's charts. */
export function keepCharts(open: OpenCase): void {
  const selector = open.read.prepare('SELECT id FROM selector WHERE kind = ? AND value = ?').pluck()
  const ids = (numbers: readonly string[]): string[] =>
    numbers.flatMap((number) => {
      const id = selector.get(selectorKindCode('number'), number) as number | undefined
      return id === undefined ? [] : [formatId('selector', id)]
    })
  const [network, organiser, arrest] = SAMPLE_CHARTS
  saveChart(open, network, placed(open, whole))
  const round = ids([byKey('organiser').number])
  saveChart(open, organiser, placed(open, { ...whole, filter: { of: round, least: 4 }, layout: 'hierarchy', limit: 40 }))
  const circle = ids([
    OLD_NUMBER,
    NEW_NUMBER,
    ...['organiser', 'driver', 'treasurer', 'zuwara'].map((key) => byKey(key).number),
    ...PROTECTED.map((one) => one.number),
  ])
  const people = open.read
    .prepare("SELECT DISTINCT a FROM link WHERE a LIKE 'e%' AND b IN (SELECT value FROM json_each(?))")
    .pluck()
    .all(JSON.stringify(circle)) as string[]
  const period = { from: ARREST - 30 * 86_400_000, until: ARREST + 30 * 86_400_000 }
  saveChart(
    open,
    arrest,
    placed(open, { ...whole, filter: period, layout: 'circle', only: [...circle, ...people], layers: { people: true, devices: true, places: false } }),
  )
}
