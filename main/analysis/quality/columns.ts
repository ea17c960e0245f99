import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../../import/load/turns.ts'

/** The observations of one source, in the order of the file. 0 stands for no selector, no cell; -1 for no duration and no sheet. About 70 bytes a row. */
export interface Columns {
  readonly size: number
  readonly id: Int32Array
  readonly event: Int32Array
  readonly role: Uint8Array
  readonly sheet: Int32Array
  readonly kind: Uint8Array
  /** UTC ms. */
  readonly start: Float64Array
  readonly seconds: Float64Array
  readonly caller: Int32Array
  readonly callee: Int32Array
  readonly direction: Uint8Array
  readonly side: Uint8Array
  readonly imei: Int32Array
  readonly imsi: Int32Array
  readonly cellFirst: Int32Array
  readonly cellLast: Int32Array
  readonly text: Uint8Array
  readonly flags: Int32Array
  /** The party whose handset and cell the row describes; 0 where nothing says. */
  readonly party: Int32Array
}

type Row = [
  id: number,
  event: number,
  role: number,
  sheet: number | null,
  kind: number,
  start: number,
  seconds: number | null,
  caller: number | null,
  callee: number | null,
  direction: number,
  side: number,
  imei: number | null,
  imsi: number | null,
  cellFirst: number | null,
  cellLast: number | null,
  text: number,
  flags: number,
]

const NAMES = 'id, event, role, sheet, kind, start, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last, text IS NOT NULL, flags'
/** Rows read at a time: some ten milliseconds. */
const PAGE = 4_000

const columnsOf = (size: number) => ({
  size,
  id: new Int32Array(size),
  event: new Int32Array(size),
  role: new Uint8Array(size),
  sheet: new Int32Array(size),
  kind: new Uint8Array(size),
  start: new Float64Array(size),
  seconds: new Float64Array(size),
  caller: new Int32Array(size),
  callee: new Int32Array(size),
  direction: new Uint8Array(size),
  side: new Uint8Array(size),
  imei: new Int32Array(size),
  imsi: new Int32Array(size),
  cellFirst: new Int32Array(size),
  cellLast: new Int32Array(size),
  text: new Uint8Array(size),
  flags: new Int32Array(size),
  party: new Int32Array(size),
})

export interface Loading {
  source: number
  range: { first: number; last: number }
  turns: Turns
  progress(done: number): void
}

/** Reads the rows of a source, a page a turn. */
export async function readColumns(read: ReadableDB, { source, range, turns, progress }: Loading): Promise<Columns> {
  const { first, last } = range
  const columns = columnsOf(Math.max(0, last - first + 1))
  const page = read.prepare(`SELECT ${NAMES} FROM observation WHERE id BETWEEN ? AND ? AND source = ? ORDER BY id`).raw()
  const subjects = new Set(read.prepare('SELECT selector FROM subject WHERE source = ?').pluck().all(source) as number[])
  let at = 0
  for (let from = first; from <= last; from += PAGE) {
    for (const row of page.all(from, Math.min(last, from + PAGE - 1), source) as Row[]) put(columns, at++, row, subjects)
    progress(Math.min(last, from + PAGE) - first)
    const turn = turns.take()
    if (turn) await turn
  }
  return at === columns.size ? columns : cut(columns, at)
}

const cut = (columns: Columns, size: number): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, typeof column === 'number' ? size : (column as Int32Array).subarray(0, size)]),
  ) as unknown as Columns

/** Index of a row by its number; -1 where the source has none such. Rows stand in the order of their numbers. */
export function indexOf({ id, size }: Columns, row: number): number {
  let low = 0
  let high = size - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = id[middle] as number
    if (found === row) return middle
    if (found < row) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function put(columns: ReturnType<typeof columnsOf>, i: number, row: Row, subjects: ReadonlySet<number>): void {
  const [id, event, role, sheet, kind, start, seconds, caller, callee, direction, side, imei, imsi, cellFirst, cellLast, text, flags] = row
  columns.id[i] = id
  columns.event[i] = event
  columns.role[i] = role
  columns.sheet[i] = sheet ?? -1
  columns.kind[i] = kind
  columns.start[i] = start
  columns.seconds[i] = seconds ?? -1
  columns.caller[i] = caller ?? 0
  columns.callee[i] = callee ?? 0
  columns.direction[i] = direction
  columns.side[i] = side
  columns.imei[i] = imei ?? 0
  columns.imsi[i] = imsi ?? 0
  columns.cellFirst[i] = cellFirst ?? 0
  columns.cellLast[i] = cellLast ?? 0
  columns.text[i] = text
  columns.flags[i] = flags
  columns.party[i] = partyOf(side || direction, caller ?? 0, callee ?? 0, subjects)
}

/** As the row says by side or direction; else by whose records the file holds. */
function partyOf(side: number, caller: number, callee: number, subjects: ReadonlySet<number>): number {
  if (side === 1) return caller
  if (side === 2) return callee
  if (subjects.has(caller) !== subjects.has(callee)) return subjects.has(caller) ? caller : callee
  return 0
}

/** The party of row `i` that is not described; 0 where there is none. */
export const otherOf = ({ party, caller, callee }: Columns, i: number): number => (party[i] === caller[i] ? (callee[i] ?? 0) : (caller[i] ?? 0))
