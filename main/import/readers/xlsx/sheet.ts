import { LIMITS } from '../../limits.ts'
import type { RawRecord } from '../../types.ts'
import type { Chunk, LongRow } from '../source.ts'
import { numberText } from './numbers.ts'
import type { Workbook } from './workbook.ts'
import { streamXml, unescaped } from './xml.ts'

export interface SheetFacts {
  /** Ranges of merged cells, of which only the first cell holds the text. */
  merged: number
}

const rawOf = ({ cells }: RawRecord): string => JSON.stringify(cells)

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

/** Streams the rows of a sheet, each with its cells as texts. Rows that the file leaves out do not appear. Throws `file-damaged`. */
export async function* readSheet(
  pieces: AsyncIterable<Uint8Array>,
  book: Pick<Workbook, 'texts' | 'styles' | 'from1904'>,
  file: string,
  facts: SheetFacts,
  index = 0,
): AsyncGenerator<Chunk> {
  let records: RawRecord[] = []
  let long: LongRow[] = []
  let row = 0
  let cells: string[] = []
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let taking = false
  let reading = false

  const endCell = (): void => {
    if (column < 0 || column >= LIMITS.sheet.columns || value === '') return
    while (cells.length < column) cells.push('')
    cells[column] = textOf(type, value, style)
  }
  const textOf = (kind: string, stored: string, styled: number): string => {
    if (kind === 's') return book.texts[Number(stored)] ?? ''
    if (kind === 'inlineStr' || kind === 'str') return unescaped(stored)
    if (kind === 'b') return stored === '1' ? 'TRUE' : 'FALSE'
    return kind === 'e' || kind === 'd' ? stored : numberText(stored, book.styles[styled] ?? null, book.from1904)
  }
  const endRow = (): void => {
    const record: RawRecord = { cells, row, sheet: index, offset: null, length: null }
    const size = cells.reduce((sum, cell) => sum + cell.length, 0)
    if (size <= LIMITS.row) records.push(record)
    else long.push({ row, offset: null, length: null, raw: rawOf(record).slice(0, LIMITS.row), cut: true })
  }
  const events = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'c') {
        const next = attributes.r === undefined ? -1 : columnOf(attributes.r)
        column = next >= 0 ? next : column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
      } else if (name === 'v' || name === 't') taking = !reading
      else if (name === 'rPh') reading = true
      else if (name === 'row') {
        const stated = Number(attributes.r)
        row = Number.isInteger(stated) && stated > row && stated <= LIMITS.sheet.rows ? stated : row + 1
        cells = []
        column = -1
      } else if (name === 'mergeCell') facts.merged++
    },
    text(piece: string) {
      if (taking && value.length <= LIMITS.row) value += piece
    },
    close(name: string) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'rPh') reading = false
      else if (name === 'c') endCell()
      else if (name === 'row') endRow()
    },
  }
  for await (const _ of streamXml(pieces, events, file)) {
    if (records.length + long.length === 0) continue
    yield { records, long, raw: rawOf }
    records = []
    long = []
  }
}
