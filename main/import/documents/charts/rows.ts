import { createTextReader } from '../../readers/text/reader.ts'
import type { DocumentHead, DocumentInput, DocumentPlace } from '../types.ts'

/** The rows a table begins with, cells trimmed. `whole`: there are no others. */
export interface Sample {
  /** Name of the sheet; '' for text. */
  part: string
  rows: string[][]
  whole: boolean
  /** Cells are told apart by blanks, which the reader of tables does not do. */
  blanks: boolean
}

export interface Row {
  place: DocumentPlace
  cells: string[]
  /** Longer than any row; its cells are not read. */
  long: boolean
}

const HEAD = 256 * 1024
const samples = new WeakMap<DocumentHead, Sample[]>()

/** The tables that a file may hold: its text, or the visible sheets of a workbook. Empty for all that is neither. */
export function samplesOf(head: DocumentHead): Sample[] {
  const known = samples.get(head)
  if (known) return known
  const made = head.sheets ? sheetSamples(head.sheets) : head.members === null ? textSample(head) : []
  samples.set(head, made)
  return made
}

const trimmed = (cells: readonly string[]): string[] => {
  const all = cells.map((cell) => cell.trim())
  while (all.length > 1 && all.at(-1) === '') all.pop()
  return all
}

const sheetSamples = (sheets: NonNullable<DocumentHead['sheets']>): Sample[] =>
  sheets
    .filter(({ hidden, rows }) => !hidden && rows.length > 0)
    .map(({ name, rows }) => ({ part: name, rows: rows.map((cells) => trimmed(cells)), whole: false, blanks: false }))

function textSample({ bytes, file, text }: DocumentHead): Sample[] {
  if (text === '' || /^\ufeff?\s*[<{[]/.test(text)) return []
  try {
    const reader = createTextReader({ file })
    const whole = bytes.length <= HEAD
    const chunk = reader.push(bytes.subarray(0, HEAD), whole)
    const rows = chunk.records.filter((record) => !isBlank(record.cells))
    const blanks = usesBlanks(
      rows.map((record) => chunk.raw(record)),
      rows.map(({ cells }) => cells.length),
    )
    return [{ part: '', rows: rows.map((record) => (blanks ? splitBlanks(chunk.raw(record)) : trimmed(record.cells))), whole, blanks }]
  } catch {
    return []
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
export const isComment = (cells: readonly string[]): boolean => /^[#%]/.test(cells[0] ?? '') && cells.length > 0

const BLANKS = /"((?:[^"]|"")*)"|\S+/g
/** Cells between blanks, in quotes where they hold some. */
export const splitBlanks = (raw: string): string[] =>
  Array.from(raw.matchAll(BLANKS), (match) => (match[1] === undefined ? match[0] : match[1].replaceAll('""', '"')))

/** No other delimiter separates anything, and blanks give each row as many cells, two at least. */
function usesBlanks(raws: string[], widths: number[]): boolean {
  const rows = raws.filter((raw) => !/^\s*[#%]/.test(raw)).slice(0, 200)
  if (rows.length === 0 || widths.some((width) => width > 1)) return false
  const counts = new Set(rows.map((raw) => splitBlanks(raw).length))
  return counts.size === 1 && ![...counts].includes(1)
}

/** All rows of a sample's table, from its start, with their places; blank ones left out. */
export async function* tableRows(input: DocumentInput, { part, blanks }: Sample): AsyncGenerator<Row[]> {
  if (input.rows) {
    for await (const some of input.rows(part))
      yield some
        .filter(({ cells }) => !isBlank(cells))
        .map(({ row, cells }) => ({ place: { part, row, offset: null, length: null, raw: JSON.stringify(cells) }, cells: trimmed(cells), long: false }))
    return
  }
  const reader = createTextReader({ file: input.file })
  let held: Uint8Array | null = null
  const read = (bytes: Uint8Array, last: boolean): Row[] => {
    const chunk = reader.push(bytes, last)
    const rows: Row[] = chunk.records
      .filter(({ cells }) => !isBlank(cells))
      .map((record) => ({
        place: { part, row: record.row, offset: record.offset, length: record.length, raw: null },
        cells: blanks ? splitBlanks(chunk.raw(record)) : trimmed(record.cells),
        long: false,
      }))
    for (const { row, offset, length } of chunk.long) rows.push({ place: { part, row, offset, length, raw: null }, cells: [], long: true })
    return rows
  }
  for await (const piece of input.pieces()) {
    if (held) yield read(held, false)
    held = piece
  }
  yield read(held ?? new Uint8Array(), true)
  input.encoding(reader.encoding)
}
