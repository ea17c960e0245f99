import type { Filter } from '../../shared/model/chart.ts'
import type { Certainty, LinkKind } from '../../shared/model/entity.ts'
import { formatId } from '../../shared/model/ids.ts'
import { SELECTOR_FLAGS, selectorKindOf } from '../../shared/model/selector.ts'
import type { SelectorKind } from '../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { rowsOf } from './ids.ts'
import { shownAs } from './kinds.ts'
import { linksUnder, rowsStating } from './links.ts'
import { nameOf } from './name-of.ts'
import { pairsUnder } from './pairs.ts'
import { calledIn, hideIn, protectionOf, veilOf } from './protection.ts'
import { whereEvents } from './where.ts'

export interface SelectorItem {
  id: string
  kind: SelectorKind
  value: string
  raw: string
  country: string | null
  subject: boolean
  warnings: string[]
  /** Events under the filter that it takes part in, or for a handset or SIM, that name it. */
  events: number
}

/** Beside a name: nothing of protected people, and of others nothing that names them. */
const beside = (read: ReadableDB, id: string, text: string | null): string | null => (text === null || veilOf(read, id) !== null ? null : hideIn(read, text))

const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined)

/** Selectors, busiest first; under a filter only those with events. */
export function listSelectors(read: ReadableDB, horizon: Horizon, filter: Filter): SelectorItem[] {
  const events = new Map(pairsUnder(read, horizon, filter).eventsOf)
  for (const column of ['imei', 'imsi'] as const)
    for (const [row, n] of countBy(read, horizon, filter, `o.${column}`)) events.set(row, (events.get(row) ?? 0) + n)
  const rows = read.prepare('SELECT id, kind, value, raw, flags, country, subject FROM selector WHERE id <= ?').all(horizon.selector) as {
    id: number
    kind: number
    value: string
    raw: string
    flags: number
    country: string | null
    subject: number
  }[]
  return rows
    .filter((row) => !isFiltered(filter) || events.has(row.id))
    .map((row) => {
      const id = formatId('selector', row.id)
      return {
        id,
        kind: selectorKindOf(row.kind),
        value: calledIn(read, id, row.value),
        raw: calledIn(read, id, row.raw),
        country: beside(read, id, row.country),
        subject: row.subject === 1,
        warnings: Object.entries(SELECTOR_FLAGS).flatMap(([name, bit]) => ((row.flags & bit) !== 0 ? [name] : [])),
        events: events.get(row.id) ?? 0,
      }
    })
    .toSorted((a, b) => b.events - a.events || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
}

function countBy(read: ReadableDB, horizon: Horizon, filter: Filter, column: string): [number, number][] {
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  return read
    .prepare(`SELECT ${column}, count(*) FROM observation o WHERE ${where.sql} AND ${column} IS NOT NULL GROUP BY 1`)
    .raw()
    .all(...where.params) as [number, number][]
}

/** People and things, each with the selectors that links tie to it. */
export function listEntities(read: ReadableDB, horizon: Horizon, filter: Filter) {
  const tied = new Map<string, string[]>()
  const tie = (id: string, other: string): void => {
    if (id.startsWith('e') && other.startsWith('s')) tied.set(id, [...(tied.get(id) ?? []), other])
  }
  for (const { a, b } of linksUnder(read, horizon, filter)) {
    tie(a, b)
    tie(b, a)
  }
  const under = isFiltered(filter) ? pairsUnder(read, horizon, filter).eventsOf : null
  const values = new Map(
    (
      read.prepare('SELECT id, kind, value, raw FROM selector WHERE id <= ?').all(horizon.selector) as {
        id: number
        kind: number
        value: string
        raw: string
      }[]
    ).map((row) => [row.id, calledIn(read, formatId('selector', row.id), shownAs(selectorKindOf(row.kind), row.value, row.raw))]),
  )
  const rows = read.prepare('SELECT id, kind, label, identity, protection FROM entity WHERE id <= ? ORDER BY id').all(horizon.entity) as {
    id: number
    kind: string
    label: string
    identity: string | null
    protection: string | null
  }[]
  return rows
    .map((row) => ({ ...row, id: formatId('entity', row.id), rows: rowsOf('selector', tied.get(formatId('entity', row.id)) ?? []) }))
    .filter((item) => !under || item.rows.some((row) => under.has(row)))
    .map(({ rows: of, ...item }) => ({
      ...item,
      label: calledIn(read, item.id, item.label),
      identity: beside(read, item.id, item.identity),
      protection: protectionOf(read, item.id)?.protection ?? item.protection,
      selectors: of.flatMap((row) => values.get(row) ?? []),
    }))
}

/** Cells with the events they served under the filter, busiest first. */
export function listCells(read: ReadableDB, horizon: Horizon, filter: Filter) {
  const events = new Map(countBy(read, horizon, filter, 'o.cell_first'))
  for (const [row, n] of lastCells(read, horizon, filter)) events.set(row, (events.get(row) ?? 0) + n)
  const rows = read.prepare('SELECT id, value, raw, name, lat, lon, azimuth, beam, range FROM cell WHERE id <= ?').all(horizon.cell) as {
    id: number
    value: string
    raw: string
    name: string | null
    lat: number | null
    lon: number | null
    azimuth: number | null
    beam: number | null
    range: number | null
  }[]
  return rows
    .filter((row) => !isFiltered(filter) || events.has(row.id))
    .map((row) => ({
      ...row,
      id: formatId('cell', row.id),
      value: hideIn(read, row.value),
      raw: hideIn(read, row.raw),
      name: row.name && calledIn(read, formatId('cell', row.id), row.name),
      events: events.get(row.id) ?? 0,
    }))
    .toSorted((a, b) => b.events - a.events || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
}

function lastCells(read: ReadableDB, horizon: Horizon, filter: Filter): [number, number][] {
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  return read
    .prepare(`SELECT o.cell_last, count(*) FROM observation o WHERE ${where.sql} AND o.cell_last IS NOT NULL AND o.cell_last IS NOT o.cell_first GROUP BY 1`)
    .raw()
    .all(...where.params) as [number, number][]
}

export interface LinkItem {
  id: string
  kind: LinkKind
  from: string
  to: string
  /** Names of both ends. */
  fromLabel: string
  toLabel: string
  certainty: Certainty
  /** As the source states it; runs from `from` to `to`. */
  weight: number | null
  directed: boolean
  /** Rows that state it. */
  evidence: number
}

/** Asserted links; with `of`, those that touch one of these things. */
export function listLinks(read: ReadableDB, horizon: Horizon, filter: Filter): LinkItem[] {
  const of = filter.of && new Set(filter.of)
  const links = linksUnder(read, horizon, filter).filter((link) => !of || of.has(link.a) || of.has(link.b))
  const stating = rowsStating(
    read,
    horizon,
    links.map((link) => link.id),
  )
  return links.map(({ id, kind, a, b, certainty, weight, directed }) => ({
    id: formatId('link', id),
    kind,
    from: a,
    to: b,
    fromLabel: nameOf(read, a),
    toLabel: nameOf(read, b),
    certainty,
    weight,
    directed,
    evidence: stating.get(id) ?? 0,
  }))
}
