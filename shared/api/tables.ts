import { z } from 'zod'
import { LANGUAGES } from '../model/translate.ts'
import { count, path, text } from './schemas.ts'

const row = <T extends z.ZodType>(cell: T) => z.array(cell).max(60)

/** Most rows of an answer that the window holds. */
const MOST = 10_000

export const tableMethods = {
  /**
   * Writes the table of an answer as CSV (RFC 4180, UTF-8 with a byte order mark, as spreadsheets want it) to `path`, over a file of that name, and notes it
   * in the log. Text that a spreadsheet would run is kept as text; protected people stand under pseudonyms, revealed or not. Throws `not-writable`,
   * `disk-full`, `file-missing` (no such folder), `busy`.
   */
  'table.save': {
    target: 'case',
    args: z
      .object({
        path,
        lang: z.enum(LANGUAGES),
        /** What the log calls it. */
        title: text(300),
        head: row(text(300)),
        rows: z.array(row(z.union([text(4_000), z.number(), z.null()]))).max(MOST),
      })
      .strict(),
    result: z.object({ file: path, sha256: text(64), rows: count }),
  },
} as const
