import { formatId } from '../../shared/model/ids.ts'
import type { ImportReport } from '../../shared/model/source.ts'
import type { ReadableDB } from '../case/types.ts'
import { hideIn, hideInAll } from './protection.ts'

/** A source as evidence needs it. */
export interface SourceInfo {
  id: number
  file: string
  sha256: string
  encoding: string | null
  zone: string
  /** Name under originals/; null once undone. */
  original: string | null
  sheets: string[]
}

interface Row {
  id: number
  file: string
  sha256: string
  encoding: string | null
  zone: string
  original: string | null
  report: string
}

/** The sources of these rows, by row. */
export const sourcesOf = (read: ReadableDB, rows: readonly number[]): Map<number, SourceInfo> =>
  new Map(
    (
      read
        .prepare('SELECT id, file, sha256, encoding, zone, original, report FROM source WHERE id IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify([...new Set(rows)])) as Row[]
    ).map(({ report, ...row }) => [
      row.id,
      { ...row, file: hideIn(read, row.file), sheets: sheetsOf(JSON.parse(report) as StoredReport).map((sheet) => hideIn(read, sheet)) },
    ]),
  )

export type StoredReport = ImportReport & { sheets?: string[] }

const sheetsOf = (report: StoredReport): string[] => report.sheets ?? (report.sheet === null ? [] : [report.sheet])

/** `row 12`, or `Sheet1!12` in a workbook: the row as a person counts it. */
export const locatorOf = (source: SourceInfo | undefined, sheet: number | null, row: number): string =>
  sheet === null ? `row ${row}` : `${source?.sheets[sheet] ?? source?.sheets[0] ?? `sheet ${sheet + 1}`}!${row}`

/** What each import said of itself, oldest first, with when it was and whether it was taken back. */
export const sourceRows = (read: ReadableDB, horizon: { source: number }): (ImportReport & { importedAt: number; state: 'kept' | 'undone' })[] =>
  (
    read.prepare('SELECT report, imported_at, state FROM source WHERE id <= ? ORDER BY id').all(horizon.source) as {
      report: string
      imported_at: number
      state: number
    }[]
  ).map((row) => ({ ...hideInAll(read, JSON.parse(row.report) as ImportReport), importedAt: row.imported_at, state: row.state === 1 ? 'kept' : 'undone' }))

/** Public id of the kept source that holds these very bytes, or null. */
export function sourceOfBytes(read: ReadableDB, sha256: string): string | null {
  const row = read.prepare('SELECT id FROM source WHERE sha256 = ? AND state = 1 ORDER BY id LIMIT 1').pluck().get(sha256) as number | undefined
  return row === undefined ? null : formatId('source', row)
}
