import { MasarError } from '../../../../shared/api/errors.ts'
import type { TablePart } from '../tables.ts'
import type { Zip } from '../zip.ts'

/** XLSB and ODS are zips whose parts only the library reads. */
export const isOldWorkbook = (zip: Zip): boolean => zip.has('xl/workbook.bin') || (zip.has('content.xml') && zip.has('mimetype'))

export function openOldSheets(file: string, bytes: Buffer, alive: () => void, first = 0): TablePart[] {
  void [bytes, alive, first]
  throw new MasarError('file-unknown', { file })
}
