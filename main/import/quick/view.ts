import { beginOf, endOf, isQuoted } from '../readers/text/plain.ts'
import type { PlainRows } from '../readers/source.ts'

/** The cells of one row, as places among the bytes. One object, which goes from row to row. */
export interface RowView {
  bytes: Buffer
  /** Where the row begins, and its bytes without the line end. */
  begin: number
  length: number
  /** Number of its cells. */
  count: number
  to(rows: PlainRows, index: number): void
  /** Where a cell's text begins and ends, quotes round it left out. */
  from(column: number): number
  until(column: number): number
}

export function createView(): RowView {
  let seams: readonly number[] = []
  let first = 0
  let end = 0
  const begin = (column: number): number => (column === 0 ? view.begin : (seams[first + column - 1] as number) + 1)
  const close = (column: number): number => (column === view.count - 1 ? end : (seams[first + column] as number))
  const view: RowView = {
    bytes: Buffer.alloc(0),
    begin: 0,
    length: 0,
    count: 0,
    to(rows, index) {
      seams = rows.seams
      first = index === 0 ? 0 : (rows.ends[index - 1] as number) + 1
      view.bytes = rows.bytes
      view.begin = beginOf(rows, index)
      end = endOf(rows, index, view.begin)
      view.length = end - view.begin
      view.count = (rows.ends[index] as number) - first + 1
    },
    from(column) {
      const from = begin(column)
      return isQuoted(view.bytes, from, close(column)) ? from + 1 : from
    },
    until(column) {
      const until = close(column)
      return isQuoted(view.bytes, begin(column), until) ? until - 1 : until
    },
  }
  return view
}
