import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { RawRecord } from '../../types.ts'
import type { Warnings } from '../../warnings.ts'
import type { Chunk, LongRow } from '../source.ts'
import { isRounded, numberText } from './numbers.ts'
import type { Workbook } from './workbook.ts'
import { unescaped } from './xml-text.ts'

/** What the readers of a sheet tell: rows and cells in order. */
export interface RowSink {
  /** `stated`: number of the row as the file says it; 0 where it does not. */
  begin(stated: number): void
  /** `column` from 0; `type` as in the file (`s`, `n`, …); `stored` is its value, '' where it has none. */
  cell(column: number, type: string, style: number, stored: string, formula: boolean): void
  end(): void
  merged(): void
  /** Rows so far. */
  readonly count: number
  /** The rows that gathered since the last time; null for none. */
  take(): Chunk | null
  /** Begins anew with the same rows, of which those told before are not told again. */
  again(): void
}

export type BookFacts = Pick<Workbook, 'texts' | 'styles' | 'from1904'>

const rawOf = ({ cells }: RawRecord): string => JSON.stringify(cells)

/**
 * Gathers the rows of a sheet as texts. Says by `warnings` where the file itself has lost something: numbers that a spreadsheet rounded, texts
 * that are missing, formulas without their result. Throws `file-limit` for a sheet of endless empty cells.
 */
export function createRows(book: BookFacts, file: string, index: number, warnings: Warnings): RowSink {
  let records: RawRecord[] = []
  let long: LongRow[] = []
  let cells: string[] = []
  let row = 0
  let size = 0
  let count = 0
  let told = 0
  /** Empty cells before others, in all and since the last `take`: a small file can claim more of them than fit into memory. */
  let padded = 0
  let paddedHere = 0

  /** What is to be said of the row in progress: once it is whole, and once only. */
  let remarks: string[] = []
  const warn = (code: string): void => void remarks.push(code)
  const textOf = (type: string, style: number, stored: string): string => {
    if (type === 'n') {
      const text = numberText(stored, book.styles[style] ?? null, book.from1904)
      if ((stored.length > 15 || stored.includes('E')) && isRounded(stored)) warn('rounded-number')
      return text
    }
    if (type === 's') {
      const text = book.texts.at(Number(stored))
      if (text === null) warn('missing-text')
      return text ?? ''
    }
    if (type === 'b') return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE'
    return type === 'inlineStr' || type === 'str' ? unescaped(stored) : stored
  }
  return {
    begin(stated) {
      row = Number.isInteger(stated) && stated > row && stated <= LIMITS.sheet.rows ? stated : row + 1
      cells = []
      size = 0
      remarks = []
    },
    cell(column, type, style, stored, formula) {
      if (stored === '') {
        if (formula) warn('formula-without-value')
        return
      }
      if (column < 0 || column >= LIMITS.sheet.columns) {
        warn('cell-out-of-place')
        return
      }
      const gap = Math.max(0, column - cells.length)
      padded += gap
      paddedHere += gap
      if (padded > LIMITS.sheet.padded || paddedHere > LIMITS.sheet.paddedAtOnce) throw new MasarError('file-limit', { file, what: 'cells' })
      while (cells.length < column) cells.push('')
      const text = textOf(type, style, stored)
      cells[column] = text
      size += text.length
    },
    end() {
      if (count++ < told) return
      for (const code of new Set(remarks)) warnings.add(code, row)
      const record: RawRecord = { cells, row, sheet: index, offset: null, length: null }
      if (size <= LIMITS.row) records.push(record)
      else long.push({ row, offset: null, length: null, raw: rawOf(record).slice(0, LIMITS.row), cut: true })
    },
    merged: () => warnings.add('merged-cells'),
    get count() {
      return count
    },
    take() {
      paddedHere = 0
      if (records.length + long.length === 0) return null
      const chunk = { records, long, raw: rawOf }
      records = []
      long = []
      return chunk
    },
    again() {
      told = count
      count = 0
      row = 0
      padded = 0
      paddedHere = 0
      cells = []
    },
  }
}

/** The column that a reference such as `AB12` names, from 0; -1 when it names none. */
export function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return at === 0 || at > 3 ? -1 : column - 1
}

/** The plain digits from `from` to `until` as a number; -1 for anything else, so that scan and parser read one thing. */
export function wholeNumber(text: string, from: number, until: number): number {
  let value = 0
  for (let at = from; at < until; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return until > from && until - from < 10 ? value : -1
}
