import type { Filter } from '../../shared/model/chart.ts'
import { SELECTOR_FLAGS } from '../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorId } from './ids.ts'
import { veilOf } from './protection.ts'
import { whereEvents } from './where.ts'
import { formatUtc } from '../../shared/time/format.ts'

/**
 * `shared-handset`: this IMEI was used with several numbers or SIMs. `several-handsets`: this number was used in several.
 * `shared-sim`: this IMSI goes with several numbers. `bad-imei`: check digit or length is wrong. `generic-imei`: a number
 * that many handsets carry, so it ties nothing together.
 */
export type HandsetWarning = 'shared-handset' | 'several-handsets' | 'shared-sim' | 'bad-imei' | 'generic-imei'

/** A number, its SIM and its handset as rows name them together. */
export interface Handset {
  imei: string | null
  imsi: string | null
  number: string | null
  /** ISO 8601 UTC. */
  first: string
  last: string
  events: number
  warnings: HandsetWarning[]
}

interface Use {
  number: number | null
  imsi: number | null
  imei: number | null
  first: number
  last: number
  events: number
}

/** Which number was in which handset with which SIM, and when; by number, then by time. Rows that name neither are left out. */
export function handsets(read: ReadableDB, horizon: Horizon, filter: Filter): Handset[] {
  const uses = usesUnder(read, horizon, filter)
  const selectors = new Map(
    (read.prepare('SELECT id, value, flags FROM selector WHERE id <= ?').all(horizon.selector) as { id: number; value: string; flags: number }[]).map((row) => [
      row.id,
      row,
    ]),
  )
  const value = (row: number | null): string | null => (row === null ? null : (veilOf(read, selectorId(row)) ?? selectors.get(row)?.value ?? null))
  const together = {
    numbersOfImei: gather(uses, 'imei', 'number'),
    simsOfImei: gather(uses, 'imei', 'imsi'),
    imeisOfNumber: gather(uses, 'number', 'imei'),
    numbersOfSim: gather(uses, 'imsi', 'number'),
  }
  const warningsOf = ({ imei, imsi, number }: Use): HandsetWarning[] => {
    const flags = imei === null ? 0 : (selectors.get(imei)?.flags ?? 0)
    const generic = (flags & SELECTOR_FLAGS.generic) !== 0
    const many = (map: Map<number, Set<number>>, row: number | null): boolean => row !== null && (map.get(row)?.size ?? 0) > 1
    return [
      ...(!generic && (many(together.numbersOfImei, imei) || many(together.simsOfImei, imei)) ? (['shared-handset'] as const) : []),
      ...(many(together.imeisOfNumber, number) ? (['several-handsets'] as const) : []),
      ...(many(together.numbersOfSim, imsi) ? (['shared-sim'] as const) : []),
      ...((flags & SELECTOR_FLAGS.invalid) !== 0 ? (['bad-imei'] as const) : []),
      ...(generic ? (['generic-imei'] as const) : []),
    ]
  }
  return uses
    .map((use) => ({
      imei: value(use.imei),
      imsi: value(use.imsi),
      number: value(use.number),
      first: formatUtc(use.first),
      last: formatUtc(use.last),
      events: use.events,
      warnings: warningsOf(use),
    }))
    .toSorted((a, b) => (a.number ?? '~').localeCompare(b.number ?? '~', 'en') || (a.first < b.first ? -1 : 1))
}

const WIDE = 2 ** 26

function usesUnder(read: ReadableDB, horizon: Horizon, filter: Filter): Use[] {
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  const rows = read
    .prepare(
      `SELECT CASE o.side WHEN 1 THEN o.caller WHEN 2 THEN o.callee END, o.imsi, o.imei, o.start FROM observation o
       WHERE ${where.sql} AND (o.imei IS NOT NULL OR o.imsi IS NOT NULL)`,
    )
    .raw()
    .iterate(...where.params) as IterableIterator<[number | null, number | null, number | null, number]>
  const found = new Map<number, Map<number, Use>>()
  for (const [number, imsi, imei, start] of rows) {
    const key = (number ?? 0) * WIDE + (imei ?? 0)
    const bySim = found.get(key) ?? new Map<number, Use>()
    if (bySim.size === 0) found.set(key, bySim)
    const use = bySim.get(imsi ?? 0)
    if (!use) bySim.set(imsi ?? 0, { number, imsi, imei, first: start, last: start, events: 1 })
    else {
      use.events += 1
      use.first = Math.min(use.first, start)
      use.last = Math.max(use.last, start)
    }
  }
  return [...found.values()].flatMap((bySim) => [...bySim.values()])
}

function gather(uses: readonly Use[], by: 'number' | 'imsi' | 'imei', what: 'number' | 'imsi' | 'imei'): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const use of uses) {
    const [key, value] = [use[by], use[what]]
    if (key === null || value === null) continue
    const set = found.get(key) ?? new Set()
    found.set(key, set.add(value))
  }
  return found
}
