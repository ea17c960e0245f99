import type { MonthFigures } from '../../../shared/api/contacts.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { createZone } from '../../../shared/time/zone.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { inTurns } from '../in-turns.ts'
import { orderByTime } from '../order.ts'
import { eachOwnRow } from '../own-rows.ts'
import { eachInTurns, turns, type Turns } from '../turns.ts'
import { indicatorSteps, type Indicators } from './indicators.ts'
import type { Interaction } from './interaction.ts'
import { monthSteps } from './months.ts'

const KINDS: Partial<Record<string, Interaction['kind']>> = { call: 'call', sms: 'text', mms: 'text', message: 'text' }

export interface IndicatorsQuestion {
  of: string
  filter: Filter
  zone: string
  signal?: AbortSignal | undefined
  progress?: ((done: number, total: number) => void) | undefined
}

/**
 * Calls and messages of a number, or of all numbers of a person, whose time, direction and other party are known, in order of time on
 * the clock of `zone`. In turns.
 */
export async function interactionsOf(
  read: ReadableDB,
  horizon: Horizon,
  { of, filter, zone, progress }: IndicatorsQuestion,
  pace: Turns,
): Promise<Interaction[]> {
  const clock = createZone(zone)
  const all: Interaction[] = []
  const known = new Map<number, Interaction>()
  const cells = new Set<number>()
  await eachOwnRow(read, horizon, { of, filter, progress }, pace, (row) => {
    if (row.cellFirst !== null) cells.add(row.cellFirst)
    const before = known.get(row.event)
    if (before && before.place === null) before.place = row.cellFirst
    if (!row.counts || !row.timed) return
    const kind = KINDS[row.kind]
    if (!kind || row.other === null || row.out === null) return
    const at = row.start + clock.offsetAt(row.start) * 1_000
    const one: Interaction = { kind, out: row.out, other: row.other, at, seconds: row.seconds, place: row.cellFirst, point: null }
    known.set(row.event, one)
    all.push(one)
  })
  const points = pointsOf(read, cells)
  await eachInTurns(all, pace, (one) => (one.point = (typeof one.place === 'number' && points.get(one.place)) || null), 4_096)
  const order = await orderByTime(
    Float64Array.from(all, ({ at }) => at),
    pace,
  )
  return Array.from(order, (i) => all[i]!)
}

const pointsOf = (read: ReadableDB, cells: ReadonlySet<number>): Map<number, readonly [number, number]> =>
  new Map(
    (
      read
        .prepare('SELECT id, lat, lon FROM cell WHERE id IN (SELECT value FROM json_each(?)) AND lat IS NOT NULL AND lon IS NOT NULL')
        .raw()
        .all(JSON.stringify([...cells])) as [number, number, number][]
    ).map(([id, lat, lon]) => [id, [lat, lon] as const]),
  )

/** The indicators of a number or person, and a few figures of each month. In turns. Throws `zone-unknown`, and the signal's reason once it is aborted. */
export async function indicatorsByMonth(
  read: ReadableDB,
  horizon: Horizon,
  question: IndicatorsQuestion,
): Promise<{ indicators: Indicators; months: MonthFigures[] }> {
  const { signal = new AbortController().signal } = question
  const all = await interactionsOf(read, horizon, question, turns(signal))
  return { indicators: await inTurns(indicatorSteps(all), signal), months: await inTurns(monthSteps(all), signal) }
}

/** The indicators alone. */
export const indicators = async (read: ReadableDB, horizon: Horizon, question: IndicatorsQuestion): Promise<Indicators> =>
  (await indicatorsByMonth(read, horizon, question)).indicators
