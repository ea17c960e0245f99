import { createWarnings } from '../../warnings.ts'
import type { Chunk, RecordSource } from '../source.ts'
import type { TablePart } from '../tables.ts'
import type { Zip } from '../zip.ts'
import { readSheet } from './sheet.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook } from './workbook.ts'

/** Whether a zip is a workbook that is read here. */
export const isWorkbook = (zip: Zip): boolean =>
  zip.has('xl/workbook.xml') || (zip.has('[Content_Types].xml') && zip.names().some((name) => /workbook\d*\.xml$/i.test(name)))

/**
 * The sheets of a workbook in their order, hidden ones and charts included. `first` is the index of the first of them among the file's parts.
 * Throws `file-unknown` for a zip that is no workbook, `file-encrypted`, `file-limit`, `file-damaged`.
 */
export async function openSheets(file: string, zip: Zip, alive: () => void, first = 0): Promise<TablePart[]> {
  const book = await readWorkbook(zip, file, alive)
  return book.sheets.map(({ name, part, hidden, chart }, index) => ({
    name,
    file,
    hidden,
    why: hidden ? 'hidden' : chart ? 'chart' : part === null ? 'not-a-table' : null,
    source: part === null || chart ? null : sheetRows(file, zip, book, { name, part }, first + index),
  }))
}

function sheetRows(file: string, zip: Zip, book: Workbook, { name, part }: { name: string; part: string }, index: number): RecordSource {
  let warnings = createWarnings(name)
  return {
    kind: 'sheet',
    open(): AsyncGenerator<Chunk> {
      warnings = createWarnings(name)
      return readSheet({ pieces: () => zip.read(part), book, file, index, warnings })
    },
    facts: () => ({ encoding: null, delimiter: null, sheet: name, date1904: book.from1904 }),
    warnings: () => warnings.list(),
  }
}
