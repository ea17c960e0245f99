import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { createWarnings } from '../../warnings.ts'
import type { Chunk, RecordSource } from '../source.ts'
import { readSheet } from './sheet.ts'
import type { SheetFacts } from './sheet.ts'
import { readWorkbook } from './workbook.ts'
import type { SheetPart, Workbook } from './workbook.ts'
import { openZip } from './zip.ts'
import type { Zip } from './zip.ts'

/** How far into a sheet its first row of data may lie. */
const LOOK = 200

/**
 * The first visible sheet with a table, as rows. What else the workbook holds is said as warnings: hidden sheets, further
 * sheets, merged cells. `bytes` is the whole file; `alive` is called while it works without giving rows.
 * Throws `file-unknown` for a zip that is no workbook, `file-encrypted`, `file-limit`, `file-damaged`, `no-rows`.
 */
export async function sheetSource(file: string, bytes: Buffer, alive: () => void): Promise<RecordSource> {
  const zip = await openZip(bytes, file)
  const book = await readWorkbook(zip, file, alive)
  const chosen = await chooseSheet(zip, book, file)
  if (!chosen) throw new MasarError('no-rows', { file })
  const facts: SheetFacts = { merged: 0 }
  const hidden = book.sheets.filter((sheet) => sheet.hidden).length
  const further = book.sheets.length - hidden - 1
  return {
    kind: 'sheet',
    async *open(): AsyncGenerator<Chunk> {
      facts.merged = 0
      yield* readSheet(zip.read(chosen.part), book, file, facts)
    },
    facts: () => ({ encoding: null, delimiter: null, sheet: chosen.name, date1904: book.from1904 }),
    warnings() {
      const warnings = createWarnings(chosen.name)
      if (hidden > 0) warnings.add('hidden-sheet', null, hidden)
      if (further > 0) warnings.add('other-sheets', null, further)
      if (facts.merged > 0) warnings.add('merged-cells', null, facts.merged)
      return warnings.list()
    },
  }
}

/** The first visible sheet with a row of three cells and more; else the first with a row of two. */
async function chooseSheet(zip: Zip, book: Workbook, file: string): Promise<SheetPart | null> {
  let second: SheetPart | null = null
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    const width = await widestRow(zip, book, sheet, file)
    if (width >= 3) return sheet
    if (width === 2) second ??= sheet
  }
  return second
}

async function widestRow(zip: Zip, book: Workbook, sheet: SheetPart, file: string): Promise<number> {
  let widest = 0
  let rows = 0
  for await (const { records } of readSheet(zip.read(sheet.part), book, file, { merged: 0 })) {
    for (const { cells } of records) widest = Math.max(widest, cells.filter((cell) => cell.trim() !== '').length)
    rows += records.length
    if (rows >= LOOK || widest >= 3) break
  }
  return widest
}

/** Gathers a file that must lie in memory whole. Throws `file-too-large`. */
export async function gather(file: string, size: number, pieces: AsyncIterable<{ bytes: Uint8Array }>): Promise<Buffer> {
  if (size > LIMITS.sheetFile) throw new MasarError('file-too-large', { file })
  const whole = Buffer.alloc(size)
  let at = 0
  for await (const { bytes } of pieces) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
