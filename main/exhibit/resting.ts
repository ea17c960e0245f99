import type { ChartEdge, Filter } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import { whereEvents } from '../analysis/where.ts'
import { edgeId, selectorId } from '../analysis/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'

/** Rows of one sheet of a source (null: a text file), as ranges of row numbers, both ends included. */
export interface RowRanges {
  sheet: number | null
  rows: [number, number][]
}

/** What the drawn links rest on. */
export interface Resting {
  /** Edge id to rows of `source`, ascending. */
  sources: Map<string, number[]>
  /** Every row that a drawn link rests on, by row of `source`. */
  rows: Map<number, RowRanges[]>
}

type Found = [source: number, sheet: number | null, row: number]

/**
 * The sources and rows behind each drawn link: of events, the row that stands for each and every further row that tells
 * of it; of handsets and cells, the rows that describe them; of stated links, the rows that state them. One pass over
 * the events under the filter, whatever the number of links.
 */
export function resting(read: ReadableDB, horizon: Horizon, filter: Filter, edges: ChartEdge[]): Resting {
  const sources = new Map<string, Set<number>>()
  const rows = new Map<string, Set<number>>()
  const note = (edge: string, [source, sheet, row]: Found) => {
    const of = sources.get(edge)
    if (of) of.add(source)
    else sources.set(edge, new Set([source]))
    const key = `${source} ${sheet ?? ''}`
    const list = rows.get(key)
    if (list) list.add(row)
    else rows.set(key, new Set([row]))
  }
  const drawn = (kind: (edge: ChartEdge) => boolean) => new Set(edges.filter(kind).map((edge) => edge.id))
  events(
    read,
    horizon,
    filter,
    drawn(({ kind }) => kind === 'events'),
    note,
  )
  described(
    read,
    horizon,
    filter,
    drawn(({ kind }) => kind === 'handset' || kind === 'cell'),
    note,
  )
  stated(
    read,
    horizon,
    edges.filter(({ kind }) => kind === 'subscriber' || kind === 'uses' || kind === 'related'),
    note,
  )
  return { sources: new Map([...sources].map(([edge, of]) => [edge, [...of].sort((a, b) => a - b)])), rows: bySource(rows) }
}

type Note = (edge: string, found: Found) => void

function events(read: ReadableDB, horizon: Horizon, filter: Filter, drawn: Set<string>, note: Note): void {
  if (drawn.size === 0) return
  const where = whereEvents(read, horizon, filter, { pairs: true })
  const kept = new Map<number, string>()
  const primary = read
    .prepare(`SELECT o.id, o.caller, o.callee, o.source, o.sheet, o.row FROM observation o WHERE ${where.sql}`)
    .raw()
    .iterate(...where.params) as IterableIterator<[number, number | null, number | null, ...Found]>
  for (const [id, caller, callee, ...found] of primary) {
    if (caller === null || callee === null) continue
    const edge = edgeId(selectorId(caller), selectorId(callee))
    if (!drawn.has(edge)) continue
    kept.set(id, edge)
    note(edge, found)
  }
  const others = read
    .prepare('SELECT o.event, o.source, o.sheet, o.row FROM observation o WHERE o.role <> 0 AND o.id <= ?')
    .raw()
    .iterate(horizon.observation) as IterableIterator<[number, ...Found]>
  for (const [event, ...found] of others) {
    const edge = kept.get(event)
    if (edge !== undefined) note(edge, found)
  }
}

function described(read: ReadableDB, horizon: Horizon, filter: Filter, drawn: Set<string>, note: Note): void {
  if (drawn.size === 0) return
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  const rows = read
    .prepare(
      `SELECT o.side, o.caller, o.callee, o.imei, o.cell_first, o.cell_last, o.source, o.sheet, o.row FROM observation o WHERE ${where.sql} AND o.side <> 0`,
    )
    .raw()
    .iterate(...where.params) as IterableIterator<[number, number | null, number | null, number | null, number | null, number | null, ...Found]>
  for (const [side, caller, callee, imei, first, last, ...found] of rows) {
    const party = side === 1 ? caller : callee
    if (party === null) continue
    const things = [imei === null ? null : selectorId(imei), first === null ? null : formatId('cell', first), last === null ? null : formatId('cell', last)]
    for (const thing of new Set(things)) {
      const edge = thing === null ? '' : edgeId(selectorId(party), thing)
      if (drawn.has(edge)) note(edge, found)
    }
  }
}

function stated(read: ReadableDB, horizon: Horizon, edges: ChartEdge[], note: Note): void {
  const rows = read.prepare(
    `SELECT e.source, e.sheet, e.row FROM link l JOIN link_evidence e ON e.link = l.id
     WHERE (l.a = ? AND l.b = ? OR l.a = ? AND l.b = ?) AND l.id <= ? AND e.source <= ? ORDER BY e.source, e.row`,
  )
  for (const { id, from, to } of edges) for (const found of rows.raw().all(from, to, to, from, horizon.link, horizon.source) as Found[]) note(id, found)
}

function bySource(rows: Map<string, Set<number>>): Map<number, RowRanges[]> {
  const out = new Map<number, RowRanges[]>()
  for (const [key, list] of rows) {
    const [source, sheet] = key.split(' ')
    const entry = { sheet: sheet === '' || sheet === undefined ? null : Number(sheet), rows: ranges([...list]) }
    const row = Number(source)
    out.set(
      row,
      [...(out.get(row) ?? []), entry].sort((a, b) => (a.sheet ?? -1) - (b.sheet ?? -1)),
    )
  }
  return new Map([...out].sort(([a], [b]) => a - b))
}

/** Numbers in any order to ranges, both ends included. */
export function ranges(numbers: number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else found.push([number, number])
  }
  return found
}
