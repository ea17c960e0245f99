import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { whereEvents } from './where.ts'
import type { Condition } from './where.ts'

/** A handset or a cell seen with a number. `other` is the selector row of the IMEI, or the row of the cell. */
export interface Attachment {
  party: number
  other: number
  events: number
  seconds: number
  first: number
  last: number
}

type Described = [
  side: number,
  caller: number | null,
  callee: number | null,
  other: number | null,
  another: number | null,
  start: number,
  seconds: number | null,
]

const COLUMNS = { handsets: 'o.imei, NULL', sims: 'o.imsi, NULL', cells: 'o.cell_first, o.cell_last' } as const
const WIDE = 2 ** 26

/**
 * Handsets, SIMs or cells beside the number they describe. A row describes one side of its event, and the other party's
 * row of the same call describes the other, so corroborating rows count here; a row that does not say whose handset it
 * names is left out. Summed here rather than in SQL, which would sort the whole table.
 */
export function attachments(read: ReadableDB, horizon: Horizon, filter: Filter, what: keyof typeof COLUMNS, extra?: Condition): Attachment[] {
  const where = whereEvents(read, horizon, filter, { rows: 'described' })
  const tail = extra ? ` AND ${extra.sql}` : ''
  const rows = read
    .prepare(`SELECT o.side, o.caller, o.callee, ${COLUMNS[what]}, o.start, o.seconds FROM observation o WHERE ${where.sql} AND o.side <> 0${tail}`)
    .raw()
    .iterate(...where.params, ...(extra?.params ?? [])) as IterableIterator<Described>
  const found = new Map<number, Attachment>()
  for (const [side, caller, callee, other, another, start, seconds] of rows) {
    const party = side === 1 ? caller : callee
    if (party === null) continue
    if (other !== null) add(found, party, other, start, seconds ?? 0)
    if (another !== null && another !== other) add(found, party, another, start, seconds ?? 0)
  }
  return [...found.values()]
}

function add(found: Map<number, Attachment>, party: number, other: number, start: number, seconds: number): void {
  const key = party * WIDE + other
  const known = found.get(key)
  if (!known) {
    found.set(key, { party, other, events: 1, seconds, first: start, last: start })
    return
  }
  known.events += 1
  known.seconds += seconds
  if (start < known.first) known.first = start
  if (start > known.last) known.last = start
}
