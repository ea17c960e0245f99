import type { CellObject, WorkBook } from '@e965/xlsx'
import { MasarError } from '../../../../shared/api/errors.ts'
import { bounded } from './bounded.ts'

/** What is asked of the library: stored values and their number formats, no formulas, no HTML, no macros, no rendering of its own. */
const OPTIONS = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, cellDates: false, bookVBA: false, raw: true } as const

/**
 * Reads a workbook whole with the library; it is loaded when the first such file comes. Throws `file-encrypted`, `file-damaged`.
 */
export async function readBook(file: string, content: Buffer | string): Promise<WorkBook> {
  const [{ read, set_cptable: setCodePages }, codePages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel')])
  setCodePages(codePages)
  try {
    return typeof content === 'string' ? read(content, { ...OPTIONS, type: 'string' }) : bounded(() => read(content, { ...OPTIONS, type: 'buffer' }))
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message)
    throw new MasarError(encrypted ? 'file-encrypted' : 'file-damaged', { file }, { cause: error })
  }
}

/** Rows of a sheet, each with its cells; both may have gaps. */
export type SheetData = readonly (readonly (CellObject | undefined)[] | undefined)[]

/** The cells of a sheet by row, nothing for a chart. */
export function dataOf(book: WorkBook, name: string): { data: SheetData; merged: number } | null {
  const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
  if (!sheet || sheet['!type'] === 'chart') return null
  const data: unknown = sheet['!data']
  return { data: Array.isArray(data) ? (data as SheetData) : [], merged: sheet['!merges']?.length ?? 0 }
}

/** Errors as a cell shows them, by the code that the file stores. */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** As an XLSX sheet would hold it: whole numbers that a binary number cannot hold exactly are not written out with zeros that nobody wrote. */
const storedNumber = (value: number): string => (Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value)).replace('e', 'E')

/** The type and stored text of a cell in the words of an XLSX sheet; null for an empty one. */
export function storedOf({ t: type, v: value }: CellObject): { type: 'n' | 'b' | 'text'; stored: string } | null {
  if (value === undefined || value === null || type === 'z') return null
  if (type === 'n' && typeof value === 'number') return Number.isFinite(value) ? { type: 'n', stored: storedNumber(value) } : null
  if (type === 'b') return { type: 'b', stored: value === true ? '1' : '0' }
  if (type === 'e') return { type: 'text', stored: ERRORS[Number(value)] ?? '#ERROR!' }
  if (value instanceof Date) return { type: 'text', stored: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T', ' ') }
  return { type: 'text', stored: String(value) }
}
