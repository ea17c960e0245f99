import { MasarError } from '../../../../shared/api/errors.ts'
import { createWarnings } from '../../warnings.ts'
import { bytesOf } from '../bytes.ts'
import type { Chunk, RecordSource } from '../source.ts'
import { firstRows, widthOf } from '../tables.ts'
import type { TablePart } from '../tables.ts'
import { openZip } from '../zip.ts'
import type { Zip } from '../zip.ts'
import { readSheet } from './sheet.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook } from './workbook.ts'

/** How far into a sheet its first row of data may lie. */
const LOOK = 200

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

/**
 * The first visible sheet with a table, as rows. What else the workbook holds is said as warnings: hidden sheets, further sheets. `bytes` is the
 * whole file. Throws as `openSheets` and `no-rows`.
 */
export async function sheetSource(file: string, bytes: Buffer, alive: () => void): Promise<RecordSource> {
  const zip = await openZip(bytesOf(bytes), file)
  if (!isWorkbook(zip)) throw new MasarError('file-unknown', { file })
  const parts = await openSheets(file, zip, alive)
  return await firstTable(file, parts)
}

/** The first visible part with a row of three cells and more; else the first with a row of two. Throws `no-rows` when none has. */
export async function firstTable(file: string, parts: readonly TablePart[]): Promise<RecordSource> {
  let chosen: RecordSource | null = null
  for (const { source, why } of parts) {
    if (source === null || why !== null) continue
    const width = widthOf(await firstRows(source, LOOK))
    if (width >= 3) {
      chosen = source
      break
    }
    if (width === 2) chosen ??= source
  }
  if (!chosen) throw new MasarError('no-rows', { file })
  const source = chosen
  const hidden = parts.filter((part) => part.hidden).length
  const further = parts.length - hidden - 1
  return {
    ...source,
    warnings() {
      const warnings = createWarnings(source.facts().sheet)
      if (hidden > 0) warnings.add('hidden-sheet', null, hidden)
      if (further > 0) warnings.add('other-sheets', null, further)
      return [...warnings.list(), ...source.warnings()]
    },
  }
}
