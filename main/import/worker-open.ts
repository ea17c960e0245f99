import { LIMITS } from './limits.ts'
import type { DocumentHead } from './documents/types.ts'
import type { ReaderJob } from './protocol.ts'
import { isOldWorkbook } from './readers/old-sheets/source.ts'
import { firstRows, openTables } from './readers/tables.ts'
import type { Tables } from './readers/tables.ts'
import { decodeBytes } from './readers/text/decode.ts'
import { namedEncoding, settleEncoding, sniffEncoding } from './readers/text/encoding.ts'
import type { Encoding } from './readers/text/encoding.ts'
import { isWorkbook } from './readers/xlsx/source.ts'
import { openZip } from './readers/zip.ts'
import type { Zip } from './readers/zip.ts'
import { fileKind } from './sniff.ts'
import type { Line } from './worker-port.ts'

/** Rows of each sheet, and sheets, that document readers see before they are asked. */
const HEAD_ROWS = 12
const HEAD_SHEETS = 200

/** A file that was looked at and not yet read. */
export interface Opened {
  head: DocumentHead
  zip: Zip | null
  /** Encoding of a text; null for archives and workbooks. */
  encoding: string | null
  /** Its tables; opened once, when first asked for. Throws as `openTables`. */
  tables(): Promise<Tables>
}

/** Looks at a file's first bytes, and at what an archive or workbook holds. Throws `file-empty`, `file-unknown`, `file-encrypted`, `file-damaged`, `file-limit`. */
export async function openFile(line: Line, job: ReaderJob): Promise<Opened> {
  const { file, bytes: size, encoding } = job
  const bytes = await line.peek()
  const alive = (): void => line.post({ type: 'alive' })
  const kind = fileKind(bytes, file)
  const zip = kind === 'zip' ? await openZip(line.random(size), file) : null
  let opened: Promise<Tables> | null = null
  const tables = (): Promise<Tables> =>
    (opened ??= openTables({
      file,
      bytes: size,
      head: bytes,
      encoding,
      pieces: line.pieces,
      random: () => line.random(size),
      ...(zip === null ? {} : { zip }),
      alive,
    }))
  const isBook = zip ? isWorkbook(zip) || isOldWorkbook(zip) : kind !== 'text' && kind !== 'gzip'
  const found = kind === 'text' ? encodingOf(bytes, encoding, file) : null
  return {
    head: {
      file,
      bytes: bytes.subarray(0, LIMITS.sample),
      text: found === null ? '' : textOf(bytes.subarray(found.mark, LIMITS.sample), found),
      members: zip?.names() ?? null,
      sheets: isBook ? await sheetsOf(await tables()) : null,
    },
    zip,
    encoding: found?.name ?? null,
    tables,
  }
}

const encodingOf = (bytes: Uint8Array, named: string | undefined, file: string): Encoding =>
  (named === undefined ? sniffEncoding(bytes, file) : namedEncoding(named, bytes)) ?? settleEncoding(bytes)

const textOf = (bytes: Uint8Array, { name }: Encoding): string => decodeBytes(bytes, name)

async function sheetsOf({ parts }: Tables): Promise<DocumentHead['sheets']> {
  const sheets: { name: string; hidden: boolean; rows: string[][] }[] = []
  for (const { name, hidden, source } of parts.slice(0, HEAD_SHEETS)) sheets.push({ name, hidden, rows: source ? await firstRows(source, HEAD_ROWS) : [] })
  return sheets
}
