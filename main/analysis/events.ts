import type { Filter } from '../../shared/model/chart.ts'
import { DIRECTIONS, SIDES, eventKindOf } from '../../shared/model/event.ts'
import type { Direction, EventRecord } from '../../shared/model/event.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { between } from './between.ts'
import { countEvents } from './count.ts'
import { mergesOf } from './identity/merges.ts'
import { rowsOf, selectorIds } from './ids.ts'
import { peopleBehind, peopleIn } from './protection.ts'
import { valuesOf } from './labels.ts'
import { locatorOf, sourcesOf } from './sources.ts'
import { whereEvents } from './where.ts'
import type { Condition } from './where.ts'
import { formatUtc } from '../../shared/time/format.ts'

export interface EventsQuestion {
  filter: Filter
  /** Only events between these two public ids. */
  between?: readonly [string, string] | undefined
  /** Only these events, by public id. */
  events?: readonly string[] | undefined
  /** Only events in which this node of a network takes part, by public id; `tied`: with another node. */
  node?: { id: string; tied: boolean } | undefined
  offset: number
  limit: number
}

/** Events under a filter in order of time, a page of them, and how many there are in all. */
export function listEvents(read: ReadableDB, horizon: Horizon, question: EventsQuestion): { total: number; events: EventRecord[] } {
  const where = conditionOf(read, horizon, question)
  if (!where) return { total: 0, events: [] }
  const total = countUnder(read, horizon, question, where)
  const ids = read
    .prepare(`SELECT o.id FROM observation o WHERE ${where.sql} ORDER BY o.start, o.id LIMIT ? OFFSET ?`)
    .pluck()
    .all(...where.params, question.limit, question.offset) as number[]
  return { total, events: eventsByRow(read, ids) }
}

/** An idle bound on start makes SQLite count along the narrow index where no party is named. */
function countUnder(read: ReadableDB, horizon: Horizon, { filter, between: ends, events, node }: EventsQuestion, where: Condition): number {
  if (!ends && !events && !node && Object.values(filter).every((value) => value === undefined)) return countEvents(read, horizon)
  const along = ends || events || node || filter.of ? '' : ' AND o.start > -9000000000000000'
  return read
    .prepare(`SELECT count(*) FROM observation o WHERE ${where.sql}${along}`)
    .pluck()
    .get(...where.params) as number
}

function conditionOf(read: ReadableDB, horizon: Horizon, { filter, between: ends, events, node }: EventsQuestion): Condition | null {
  const under = whereEvents(read, horizon, filter)
  const listed = events && { sql: 'o.id IN (SELECT value FROM json_each(?))', params: [JSON.stringify(rowsOf('event', events))] }
  const both = ends && between(read, horizon, ends[0], ends[1], 'events')
  if (both === null) return null
  const parts = [under, listed, both, node && atNode(read, node)].filter((part) => part !== undefined)
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) }
}

/** What was decided to be one is one node; an event within it ties it to nobody. */
function atNode(read: ReadableDB, { id, tied }: NonNullable<EventsQuestion['node']>): Condition {
  const own = JSON.stringify(rowsOf('selector', mergesOf(read).members(id)))
  const is = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`
  const isOther = (column: string): string => `${column} NOT IN (SELECT value FROM json_each(?))`
  return tied
    ? { sql: `(${is('o.caller')} AND ${isOther('o.callee')} OR ${is('o.callee')} AND ${isOther('o.caller')})`, params: [own, own, own, own] }
    : { sql: `(${is('o.caller')} OR ${is('o.callee')})`, params: [own, own] }
}

interface EventRow {
  id: number
  source: number
  sheet: number | null
  row: number
  kind: number
  start: number
  local: string
  zone: string | null
  seconds: number | null
  caller: number | null
  callee: number | null
  direction: number
  side: number
  imei: number | null
  imsi: number | null
  cell_first: number | null
  cell_last: number | null
  text: string | null
  more: number
}

const DIRECTION_OF_CODE: Direction[] = ['unknown', 'out', 'in']
const isRow = (row: number | null): row is number => row !== null

/** The words of a message, kept back where a protected person takes part or is named. */
function told(read: ReadableDB, { text, caller, callee, imei, imsi }: EventRow): { text: string | null; withheld?: boolean } {
  if (text === null) return { text }
  const persons = [...peopleBehind(read, selectorIds([caller, callee, imei, imsi])), ...peopleIn(read, text)]
  return persons.length === 0 ? { text } : { text: null, withheld: true }
}

/** Names of cells and places, those left out that name a protected person. */
function cellNames(read: ReadableDB, ids: readonly number[]): Map<number, string> {
  const named = read.prepare('SELECT id, name FROM cell WHERE name IS NOT NULL AND id IN (SELECT value FROM json_each(?))').raw().all(JSON.stringify(ids)) as [
    number,
    string,
  ][]
  return new Map(named.filter(([, name]) => peopleIn(read, name).length === 0))
}

/** The events of these rows, in the order given. */
export function eventsByRow(read: ReadableDB, ids: readonly number[]): EventRecord[] {
  const rows = read
    .prepare(
      `SELECT id, source, sheet, row, kind, start, local, zone, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last, text,
              (SELECT count(*) FROM observation x WHERE x.event = o.id AND x.role <> 0) AS more
       FROM observation o WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as EventRow[]
  const selectors = valuesOf(read, 'selector', rows.flatMap((row) => [row.caller, row.callee, row.imei, row.imsi]).filter(isRow))
  const cells = valuesOf(read, 'cell', rows.flatMap((row) => [row.cell_first, row.cell_last]).filter(isRow))
  const names = cellNames(read, rows.map((row) => row.cell_first).filter(isRow))
  const sources = sourcesOf(
    read,
    rows.map((row) => row.source),
  )
  const named = (map: Map<number, string>, row: number | null): string | null => (row === null ? null : (map.get(row) ?? null))
  const byRow = new Map(
    rows.map((row): [number, EventRecord] => [
      row.id,
      {
        id: formatId('event', row.id),
        kind: eventKindOf(row.kind),
        start: formatUtc(row.start),
        local: row.local,
        zone: row.zone ?? sources.get(row.source)?.zone ?? '',
        seconds: row.seconds,
        from: named(selectors, row.caller),
        to: named(selectors, row.callee),
        direction: DIRECTION_OF_CODE[row.direction] ?? DIRECTIONS[2],
        side: SIDES[row.side] ?? 'unknown',
        imei: named(selectors, row.imei),
        imsi: named(selectors, row.imsi),
        cellFrom: named(cells, row.cell_first),
        cellTo: named(cells, row.cell_last),
        ...(row.cell_first !== null && names.has(row.cell_first) ? { cellName: names.get(row.cell_first) } : {}),
        ...told(read, row),
        source: formatId('source', row.source),
        locator: locatorOf(sources.get(row.source), row.sheet, row.row),
        evidence: 1 + row.more,
      },
    ]),
  )
  return ids.flatMap((id) => byRow.get(id) ?? [])
}
