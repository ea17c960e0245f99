import type { Filter } from '../../shared/model/chart.ts'
import { eventKindCode } from '../../shared/model/event.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { rowsOf } from './ids.ts'
import { partiesOf } from './parties.ts'
import { pairsSharing } from './sharing.ts'

/** A condition on `observation o`, and what fills its question marks in order. Its text varies little, so statements stay cached. */
export interface Condition {
  sql: string
  params: (string | number)[]
}

/** Which rows of an event: the one that stands for it; those that describe its handsets and cells; all of its evidence. */
export type Rows = 'events' | 'described' | 'all'

export interface Walk {
  rows?: Rows
  /** True for questions that sum all pairs: a wide stretch of time then goes along the pairs, a narrow one along time. */
  pairs?: boolean
}

const ROLES: Record<Rows, string> = { events: 'o.role = 0', described: 'o.role <> 2', all: 'o.role IN (0, 1, 2)' }

const list = (values: readonly number[]): string => JSON.stringify(values)
const inList = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`

/** Share of the case's time below which going through the index of times is faster than walking all pairs (measured). */
const NARROW = 0.05

/**
 * The filter as SQL, for every question alike: chart, table, histogram and evidence count the same events. Reads stay
 * within the horizon. An `of` or `sources` that names nothing the case has keeps no event.
 */
export function whereEvents(read: ReadableDB, horizon: Horizon, filter: Filter, { rows = 'events', pairs = false }: Walk = {}): Condition {
  const parts: Condition[] = [{ sql: `${ROLES[rows]} AND o.id <= ?`, params: [horizon.observation] }]
  if (filter.kinds) parts.push({ sql: inList('+o.kind'), params: [list(filter.kinds.map(eventKindCode))] })
  parts.push(...times(filter, pairs && !isNarrow(read, filter)))
  if (filter.of) parts.push(parties(read, horizon, filter.of, rows))
  if (filter.sources) parts.push(sources(rowsOf('source', filter.sources), rows))
  const least = filter.least ?? 1
  if (least > 1) parts.push(pairsSharing(read, whereEvents(read, horizon, { ...filter, least: undefined }, { pairs: true }), least))
  return { sql: parts.map((part) => part.sql).join(' AND '), params: parts.flatMap((part) => part.params) }
}

function times({ from, until }: Filter, alongPairs: boolean): Condition[] {
  const column = alongPairs ? '+o.start' : 'o.start'
  return [
    ...(from === undefined ? [] : [{ sql: `${column} >= ?`, params: [from] }]),
    ...(until === undefined ? [] : [{ sql: `${column} < ?`, params: [until] }]),
  ]
}

function isNarrow(read: ReadableDB, { from, until }: Filter): boolean {
  if (from === undefined && until === undefined) return false
  const row = read.prepare('SELECT (SELECT min(start) FROM observation) AS first, (SELECT max(start) FROM observation) AS last').get() as {
    first: number | null
    last: number | null
  }
  if (row.first === null || row.last === null) return true
  const span = Math.min(until ?? row.last, row.last) - Math.max(from ?? row.first, row.first)
  return span < NARROW * (row.last - row.first)
}

function parties(read: ReadableDB, horizon: Horizon, of: readonly string[], which: Rows): Condition {
  const { selectors, handsets, sims, cells } = partiesOf(read, horizon, of)
  const any: Condition[] = [{ sql: `${inList('o.caller')} OR ${inList('o.callee')}`, params: [list(selectors), list(selectors)] }]
  if (handsets.length) any.push({ sql: inList('o.imei'), params: [list(handsets)] })
  if (sims.length) any.push({ sql: inList('o.imsi'), params: [list(sims)] })
  if (cells.length) any.push({ sql: `${inList('o.cell_first')} OR ${inList('o.cell_last')}`, params: [list(cells), list(cells)] })
  if (which === 'events' && any.length > 1) any.push(corroborated(read, horizon, either(any.slice(1))))
  return either(any)
}

const either = (any: readonly Condition[]): Condition => ({ sql: `(${any.map((part) => part.sql).join(' OR ')})`, params: any.flatMap((part) => part.params) })

/** Events of which another row than the first names the handset, SIM or cell: that of the other end, or a leg. */
function corroborated(read: ReadableDB, horizon: Horizon, { sql, params }: Condition): Condition {
  const events = read.prepare(`SELECT DISTINCT o.event FROM observation o WHERE o.role <> 0 AND o.role = 1 AND o.id <= ? AND ${sql}`).pluck()
  return { sql: inList('o.id'), params: [list(events.all(horizon.observation, ...params) as number[])] }
}

/** An event rests on a source when any of its rows lies there, not only the first. A source's rows are one range of ids. */
function sources(rows: readonly number[], which: Rows): Condition {
  const text = list(rows)
  const told = (role: string): string =>
    `SELECT x.event FROM source s JOIN observation x ON x.id BETWEEN s.first_observation AND s.last_observation WHERE ${role} AND ${inList('s.id')}`
  return which === 'events'
    ? { sql: `(${inList('o.source')} OR o.id IN (${told('x.role <> 0')}))`, params: [text, text] }
    : { sql: `o.event IN (${told('x.role IN (0, 1, 2)')})`, params: [text] }
}
