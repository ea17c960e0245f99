import type { WorkBook } from '@e965/xlsx'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { FileKind } from '../../sniff.ts'
import { createWarnings } from '../../warnings.ts'
import type { Chunk, RecordSource } from '../source.ts'
import type { TablePart } from '../tables.ts'
import { createRows } from '../xlsx/rows.ts'
import type { BookFacts } from '../xlsx/rows.ts'
import { styleOf } from '../xlsx/numbers.ts'
import type { Style } from '../xlsx/numbers.ts'
import { createTexts } from '../xlsx/texts.ts'
import type { Zip } from '../zip.ts'
import { dataOf, readBook, storedOf } from './library.ts'
import type { SheetData } from './library.ts'
import { markupText } from './markup.ts'
import { repacked } from './repack.ts'

export { isOldWorkbook } from './repack.ts'

/** The sheets of a workbook of the kind that is a zip: XLSB, ODS. Throws `file-too-large`, `file-encrypted`, `file-limit`, `file-damaged`. */
export async function openZippedSheets(file: string, zip: Zip, alive: () => void, first = 0): Promise<TablePart[]> {
  const bytes = await repacked(file, zip, alive)
  alive()
  return partsOf(file, await readBook(file, bytes), first)
}

/** Names of the streams of a workbook in the directory of an OLE file. */
const STREAMS = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].map((name) => Buffer.from(`${name}\0`, 'utf16le'))
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const OLE = 0xd0

/**
 * The sheets of XLS, and of HTML and XML saved as such. They lie in memory whole. Throws `file-too-large`, `file-encrypted`, `file-unknown` for
 * other Office files, `file-damaged`.
 */
export async function openOldSheets(file: string, bytes: Buffer, kind: FileKind, alive: () => void, first = 0): Promise<TablePart[]> {
  if (bytes.length > LIMITS.oldSheets.file) throw new MasarError('file-too-large', { file })
  if (kind === 'compound' && bytes[0] === OLE) {
    if (bytes.includes(ENCRYPTED)) throw new MasarError('file-encrypted', { file })
    if (!STREAMS.some((name) => bytes.includes(name))) throw new MasarError('file-unknown', { file })
  }
  alive()
  const book = await readBook(file, kind === 'compound' ? bytes : markupText(bytes, kind, file))
  alive()
  return partsOf(file, book, first)
}

function partsOf(file: string, book: WorkBook, first: number): TablePart[] {
  const names = book.SheetNames.slice(0, LIMITS.sheet.sheets)
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  return names.map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const found = dataOf(book, name)
    const source = found ? sheetSource({ file, name: name.slice(0, 255), index: first + index, from1904, ...found }) : null
    return { name: name.slice(0, 255), file, hidden, why: hidden ? 'hidden' : source ? null : 'chart', source }
  })
}

interface OldSheet {
  file: string
  name: string
  index: number
  from1904: boolean
  data: SheetData
  merged: number
}

/** Rows given at a time. */
const STEP = 2_000

function sheetSource({ file, name, index, from1904, data, merged }: OldSheet): RecordSource {
  let warnings = createWarnings(name)
  return {
    kind: 'sheet',
    async *open(): AsyncGenerator<Chunk> {
      warnings = createWarnings(name)
      if (merged > 0) warnings.add('merged-cells', null, merged)
      const styles = createStyles()
      const book: BookFacts = { texts: createTexts(file), styles: styles.list, from1904 }
      const rows = createRows(book, file, index, warnings)
      const length = Math.min(data.length, LIMITS.sheet.rows)
      for (let at = 0; at < length; at++) {
        const cells = data[at]
        if (cells) {
          rows.begin(at + 1)
          // A row may claim to be endless: what lies beyond a sheet's last column is counted, not walked through.
          if (cells.length > LIMITS.sheet.columns) rows.cell(LIMITS.sheet.columns, 'text', 0, '-', false)
          for (let column = 0; column < Math.min(cells.length, LIMITS.sheet.columns); column++) {
            const cell = cells[column]
            const stored = cell ? storedOf(cell) : null
            if (cell && stored) rows.cell(column, stored.type, stored.type === 'n' ? styles.index(cell.z) : 0, stored.stored, false)
          }
          rows.end()
        }
        const chunk = at % STEP === STEP - 1 || at === length - 1 ? rows.take() : null
        if (chunk) yield chunk
      }
    },
    facts: () => ({ encoding: null, delimiter: null, sheet: name, date1904: from1904 }),
    warnings: () => warnings.list(),
  }
}

/** Number formats as styles, each looked at once. */
function createStyles(): { list: Style[]; index(format: string | number | undefined): number } {
  const list: Style[] = []
  const known = new Map<string | number | undefined, number>()
  return {
    list,
    index(format) {
      const found = known.get(format)
      if (found !== undefined) return found
      const made = list.push(typeof format === 'number' ? styleOf(format, undefined) : format === undefined ? null : styleOf(-1, format)) - 1
      known.set(format, made)
      return made
    },
  }
}
