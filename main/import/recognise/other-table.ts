import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { foldDigits } from '../../../shared/identifiers/text.ts'
import type { Skip } from '../../../shared/model/source.ts'
import { createDateReader } from '../dates/resolve.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { suggest, type NameTable } from './names.ts'
import { HOLDS_DATA } from './score.ts'

/** What the watch needs of a recognition. */
export interface WatchedTable {
  mapping: Mapping
  headerLine: number | null
  headings: NameTable
}

export interface TableWatch {
  /** Whether a row stands under another header than the file's own, or is that header. To be asked of each row, in order. */
  isBeyond(record: RawRecord, what: 'data' | Skip): boolean
  /** True from another header on, until the file's own comes again. */
  readonly beyond: boolean
}

/**
 * Watches for a second table within one sheet: calls above and messages below, each under a header of its own, or rows above the header.
 * Their cells stand in other columns, and read by the first header they would say what nobody wrote: the caller for the
 * called, a count for seconds. Such rows are rejected, with their text.
 */
export function createTableWatch({ mapping, headerLine, headings }: WatchedTable): TableWatch {
  const timeColumn = mapping.columns.start ?? mapping.columns.date ?? -1
  const calls = mapping.kind === undefined || mapping.kind === 'calls'
  const watch = {
    beyond: false,
    isBeyond(record: RawRecord, what: 'data' | Skip): boolean {
      if (what === 'repeated-header') watch.beyond = false
      if (what !== 'data' || headerLine === null || !calls) return false
      if (watch.beyond || record.row < headerLine) return true
      const first = record.cells[timeColumn]?.charCodeAt(0) ?? 0
      if (first >= 48 && first <= 57) return false
      return (watch.beyond = isHeading(record.cells, headings))
    },
  }
  return watch
}

/** Whether cells are names of columns: none holds data, and most name what a table of calls has. */
function isHeading(cells: readonly string[], headings: NameTable): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 3 || filled.some((cell) => cell.length > 120 || HOLDS_DATA.test(foldDigits(cell)))) return false
  const fields = new Set(filled.flatMap((cell) => suggest(cell, headings)?.fields[0] ?? []))
  return fields.size >= 3 && fields.size >= filled.length / 2 && (fields.has('start') || fields.has('date') || fields.has('time'))
}

/** Whether a row above the header is one of a table all the same: it fills most of the columns, and tells a time and a telephone number. */
export function looksLikeData(cells: readonly string[], width: number, region: string): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (filled.length < 3 || filled.length < width * 0.6) return false
  const read = createDateReader()
  const isTime = (cell: string): boolean => !/^\d+$/.test(cell.trim()) && read(cell.trim())?.timed === true
  return filled.some(isTime) && filled.some((cell) => !isTime(cell) && parsePhone(cell, region)?.kind === 'number')
}
