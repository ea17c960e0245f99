import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { attachments } from './attachments.ts'
import { wallClock, type WallClock } from './local-day.ts'
import { valuesOf } from './labels.ts'
import { partiesOf } from './parties.ts'
import { whereEvents } from './where.ts'
import { formatUtc } from '../../shared/time/format.ts'

export interface Pattern {
  zone: string
  /** Events by weekday (Monday first) and hour on the clock of `zone`. */
  hours: number[][]
  /** Events from 22:00 to 06:00. */
  nights: number
  /** Stretches of `SILENCE_HOURS` and more between two events, in order. ISO 8601 UTC. */
  silences: { from: string; until: string }[]
  /** Cells that served it, busiest first. */
  places: { cell: string; events: number }[]
  /** Where it was in most nights, and in how many of those that say where; null where none does. A cell is an area. */
  sleep: { cell: string; nights: number; of: number } | null
}

export const SILENCE_HOURS = 72
const isNight = (hour: number): boolean => hour >= 22 || hour < 6

/** A selector's week, nights, silences and places. Throws `zone-unknown`. */
export function pattern(read: ReadableDB, horizon: Horizon, of: string, filter: Filter, zone: string): Pattern {
  const asked = { ...filter, of: [of] }
  const where = whereEvents(read, horizon, asked)
  const starts = read
    .prepare(`SELECT o.start FROM observation o WHERE ${where.sql} ORDER BY o.start`)
    .pluck()
    .all(...where.params) as number[]
  const clock = wallClock(zone)
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  let nights = 0
  for (const start of starts) {
    const { weekday, hour } = clock(start)
    const day = hours[weekday]
    if (day) day[hour] = (day[hour] ?? 0) + 1
    if (isNight(hour)) nights += 1
  }
  const silences = starts.flatMap((start, i) => {
    const next = starts[i + 1]
    return next !== undefined && next - start >= SILENCE_HOURS * 3_600_000 ? [{ from: formatUtc(start), until: formatUtc(next) }] : []
  })
  return { zone, hours, nights, silences, places: placesOf(read, horizon, of, asked), sleep: sleepPlace(read, horizon, of, asked, clock) }
}

function placesOf(read: ReadableDB, horizon: Horizon, of: string, filter: Filter): Pattern['places'] {
  const own = new Set(partiesOf(read, horizon, [of]).selectors)
  const sums = new Map<number, number>()
  for (const { party, other, events } of attachments(read, horizon, filter, 'cells')) if (own.has(party)) sums.set(other, (sums.get(other) ?? 0) + events)
  const values = valuesOf(read, 'cell', [...sums.keys()])
  return [...sums].map(([row, events]) => ({ cell: values.get(row) ?? '', events })).toSorted((a, b) => b.events - a.events || (a.cell < b.cell ? -1 : 1))
}

/** A night's cell is the one that served most of its events from 22:00 to 06:00. */
function sleepPlace(read: ReadableDB, horizon: Horizon, of: string, filter: Filter, clock: (instant: number) => WallClock): Pattern['sleep'] {
  const own = new Set(partiesOf(read, horizon, [of]).selectors)
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  const rows = read
    .prepare(`SELECT o.side, o.caller, o.callee, o.start, coalesce(o.cell_last, o.cell_first) FROM observation o WHERE ${where.sql} AND o.side <> 0`)
    .raw()
    .all(...where.params) as [number, number | null, number | null, number, number | null][]
  const nights = new Map<number, Map<number, number>>()
  for (const [side, caller, callee, start, cell] of rows) {
    const who = side === 1 ? caller : callee
    const { day, hour } = clock(start)
    if (cell === null || who === null || !own.has(who) || !isNight(hour)) continue
    const night = hour < 6 ? day - 1 : day
    const cells = nights.get(night) ?? new Map<number, number>()
    nights.set(night, cells.set(cell, (cells.get(cell) ?? 0) + 1))
  }
  const most = (counts: ReadonlyMap<number, number>): [number, number] | undefined => [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]
  const slept = new Map<number, number>()
  for (const cells of nights.values()) {
    const [cell] = most(cells) ?? []
    if (cell !== undefined) slept.set(cell, (slept.get(cell) ?? 0) + 1)
  }
  const best = most(slept)
  return best ? { cell: valuesOf(read, 'cell', [best[0]]).get(best[0]) ?? '', nights: best[1], of: nights.size } : null
}
