import type { Layers } from '../../shared/model/chart.ts'
import type { Result } from '../../shared/api/contract.ts'
import { call } from '../bridge.ts'
import { change, choose, currentChartState, lookAt, startFrom, useChart } from './chart.ts'
import { loadGraph } from './chart-load.ts'
import { add, only, reveal, withFilter } from './chart-state.ts'
import { chooseEvent, chooseNodes } from './selection.ts'
import { isOpen } from './filter.ts'

export type Hit = Result<'search'>[number]

const NEIGHBOURS = 50
const AROUND = 24

const drawn = (): string[] => useChart.getState().graph?.nodes.map((node) => node.id) ?? []

/** Adds the busiest neighbours of a node. Resolves to how many were not on the chart before. */
export async function expand(id: string): Promise<number> {
  const { filter, layers } = currentChartState()
  const found = await call('chart.neighbours', { id, filter, layers, limit: NEIGHBOURS })
  const before = new Set(drawn())
  const hidden = new Set(currentChartState().hidden)
  const fresh = found.filter((other) => !before.has(other) || hidden.has(other))
  if (fresh.some((other) => !before.has(other))) change((state) => reveal(add(state, drawn(), [id, ...found]), found))
  else if (fresh.length > 0) change((state) => reveal(state, found))
  return fresh.length
}

/** Leaves only a node and those it has to do with. */
export async function isolate(ids: readonly string[]): Promise<void> {
  const { filter, layers } = currentChartState()
  const around = await Promise.all(ids.map((id) => call('chart.neighbours', { id, filter, layers, limit: 200 })))
  change((state) => only(state, [...ids, ...around.flat()]))
  lookAt([])
}

/** The layer that a thing found by search is drawn in. */
export function layersFor(hit: Pick<Hit, 'what' | 'field'>, layers: Layers): Layers {
  if (hit.what === 'entity') return { ...layers, people: true }
  if (hit.what === 'cell') return { ...layers, places: true }
  if (hit.what === 'selector' && (hit.field === 'imei' || hit.field === 'imsi')) return { ...layers, devices: true }
  return layers
}

/** True when the filter leaves none of its events. Only events tell; what has none is never filtered out. */
async function isFilteredOut(hit: Hit): Promise<boolean> {
  const { filter } = currentChartState()
  if (isOpen(filter) || hit.what === 'entity') return false
  const { facts } = await call('show', { id: hit.id, filter, limit: 1 })
  return facts.some(({ name, value }) => name === 'events' && value === '0')
}

/**
 * Brings a thing found by search to the middle of the chart, chosen; what is not drawn yet comes with its neighbours.
 * Resolves to true when the filter had to be taken off for it.
 */
export async function goTo(hit: Hit): Promise<boolean> {
  if (hit.what === 'event') {
    choose((selection) => chooseEvent(selection, hit.id))
    useChart.setState({ tab: 'table', scope: null })
    return false
  }
  if (!useChart.getState().graph) await loadGraph()
  const layers = layersFor(hit, currentChartState().layers)
  let opened = false
  if (!drawn().includes(hit.id)) {
    opened = await isFilteredOut(hit)
    const filter = opened ? {} : currentChartState().filter
    const around = await call('chart.neighbours', { id: hit.id, filter, layers, limit: AROUND })
    change((state) => ({ ...withFilter(add(state, drawn(), [hit.id, ...around]), filter), layers }))
  } else change((state) => (state.hidden.includes(hit.id) ? reveal(state, [hit.id]) : state))
  choose((selection) => chooseNodes(selection, [hit.id]))
  lookAt([hit.id])
  return opened
}

/** Keeps the chart under a name; a name in use is written over. */
export async function keepChart(name: string): Promise<void> {
  const state = currentChartState()
  const saved = await call('charts.save', { name, state })
  useChart.setState({ kept: { id: saved.id, name: saved.name, state } })
}

export async function removeChart(id: string): Promise<void> {
  await call('charts.remove', { id })
  if (useChart.getState().kept?.id === id) useChart.setState({ kept: null })
}

export function openChart(saved: Result<'charts.list'>[number]): void {
  startFrom({ id: saved.id, name: saved.name, state: saved.state })
  lookAt([])
}

/** Empty for want of data, or because of what is asked for? */
export const emptiness = (events: number, nodes: number): 'data' | 'filter' | null => {
  if (nodes > 0) return null
  return events === 0 && isOpen(currentChartState().filter) ? 'data' : 'filter'
}
