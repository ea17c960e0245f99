import { LIMITS } from '../limits.ts'
import { fileKind } from '../sniff.ts'
import type { RandomBytes } from './bytes.ts'
import { openArchive } from './containers/archive.ts'
import { gzipTable } from './containers/gzip.ts'
import { gather } from './gather.ts'
import { isOldWorkbook, openOldSheets, openZippedSheets } from './old-sheets/source.ts'
import type { RecordSource } from './source.ts'
import { textSource } from './text/source.ts'
import type { Pieces } from './text/source.ts'
import { isWorkbook, openSheets } from './xlsx/source.ts'
import { openZip } from './zip.ts'
import type { Zip } from './zip.ts'

/** One table of a file: a sheet, a member of an archive, or the file itself. */
export interface TablePart {
  /** Name of the sheet or member; '' where the file is one text. */
  name: string
  /** The file's name for layouts that say direction or kind in it: a member's own, else the file's. */
  file: string
  hidden: boolean
  /** Why it is not read unasked, as far as it is known before reading. */
  why: 'hidden' | 'chart' | 'not-a-table' | null
  /** Null where it holds no rows: a chart, an image. Hidden sheets have theirs, for a person may ask for them. */
  source: RecordSource | null
}

export interface Tables {
  kind: 'text' | 'sheets' | 'archive'
  /** In the file's order. Rows carry the index of their part in it as `sheet`, but for one text, where it is null. */
  parts: TablePart[]
}

/** What is known of a file that may hold tables. */
export interface TableFile {
  /** Base name. */
  file: string
  /** Size in bytes. */
  bytes: number
  /** First bytes, up to a piece. */
  head: Uint8Array
  /** An encoding that the person chose, for texts. */
  encoding?: string | undefined
  pieces: Pieces
  /** Bytes at any place. */
  random(): RandomBytes
  /** The file as a zip where it was opened before. */
  zip?: Zip | undefined
  /** Called while it works without giving anything. */
  alive(): void
}

/**
 * The tables of a file of any kind that is read here: text, workbooks (xlsx, xls, xlsb, ods, HTML and XML saved as such), and texts and
 * workbooks in zip or gzip. Throws `file-empty`, `file-unknown`, `file-encrypted`, `file-nested`, `file-limit`, `file-too-large`, `file-damaged`.
 */
export async function openTables(input: TableFile): Promise<Tables> {
  const { file, bytes, encoding, pieces, alive } = input
  const kind = fileKind(input.head, file)
  if (kind === 'text') return { kind: 'text', parts: [{ name: '', file, hidden: false, why: null, source: textSource(file, encoding, pieces) }] }
  if (kind === 'gzip') return { kind: 'archive', parts: [gzipTable(file, input.head, encoding, pieces)] }
  if (kind !== 'zip') return { kind: 'sheets', parts: await openOldSheets(file, await gather(file, bytes, LIMITS.oldSheets.file, pieces()), kind, alive) }
  const zip = input.zip ?? (await openZip(input.random(), file))
  if (isWorkbook(zip)) return { kind: 'sheets', parts: await openSheets(file, zip, alive) }
  if (isOldWorkbook(zip)) return { kind: 'sheets', parts: await openZippedSheets(file, zip, alive) }
  return { kind: 'archive', parts: await openArchive(file, zip, encoding, alive) }
}

/** The first rows of a table as texts, for looking at it before it is read. */
export async function firstRows(source: RecordSource, most: number): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { records } of source.open()) {
    for (const { cells } of records) if (rows.length < most) rows.push(cells)
    if (rows.length >= most) break
  }
  return rows
}
