import type { Warnings } from '../../warnings.ts'
import type { Chunk } from '../source.ts'
import { takePieces } from './pieces.ts'
import { columnOf, createRows, wholeNumber } from './rows.ts'
import type { BookFacts, RowSink } from './rows.ts'
import { createSheetScan } from './scan.ts'
import { LIMITS } from '../../limits.ts'
import { streamXml } from './xml.ts'

export interface SheetSetting {
  /** The sheet's XML from the start, each time it is called. */
  pieces(): AsyncIterable<Uint8Array>
  book: BookFacts
  file: string
  /** Index of the sheet among the file's parts. */
  index: number
  warnings: Warnings
}

/**
 * Streams the rows of a sheet, each with its cells as texts. Rows that the file leaves out do not appear. What a sheet states of its own size
 * is not believed. Throws `file-damaged`, `file-limit`.
 */
export async function* readSheet({ pieces, book, file, index, warnings }: SheetSetting): AsyncGenerator<Chunk> {
  const rows = createRows(book, file, index, warnings)
  if (yield* scanned(takePieces(pieces(), createSheetScan(rows)), rows)) return
  // Something that only a parser reads: the sheet from the start, without the rows that were given.
  rows.again()
  for await (const _ of streamXml(pieces(), parsed(rows), file)) {
    const chunk = rows.take()
    if (chunk) yield chunk
  }
}

/** Gives the rows as they gather, and whether the whole sheet was read. */
async function* scanned(scan: ReturnType<typeof takePieces>, rows: RowSink): AsyncGenerator<Chunk, boolean> {
  try {
    for (;;) {
      const { done, value } = await scan.next()
      const chunk = rows.take()
      if (chunk) yield chunk
      if (done) return value === 'whole'
    }
  } finally {
    await scan.return('unusual')
  }
}

/** What a parser tells of a sheet, told to the rows. */
export function parsed(rows: RowSink): Parameters<typeof streamXml>[1] {
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let formula = false
  let taking = false
  let reading = false
  return {
    open(name, attributes) {
      if (name === 'c') {
        const next = attributes.r === undefined ? -1 : columnOf(attributes.r)
        column = next >= 0 ? next : column + 1
        type = attributes.t ?? 'n'
        style = numberOf(attributes.s)
        value = ''
        formula = false
      } else if (name === 'v' || name === 't') taking = !reading
      else if (name === 'f') formula = true
      else if (name === 'rPh') reading = true
      else if (name === 'row') {
        rows.begin(numberOf(attributes.r))
        column = -1
      } else if (name === 'mergeCell') rows.merged()
    },
    text(piece) {
      if (taking && value.length <= LIMITS.row) value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'rPh') reading = false
      else if (name === 'c') rows.cell(column, type, style, value, formula)
      else if (name === 'row') rows.end()
    },
  }
}

const numberOf = (text: string | undefined): number => (text === undefined ? 0 : wholeNumber(text, 0, text.length))
