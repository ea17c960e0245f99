import type { DocumentInput, Found } from '../types.ts'
import { isComment, tableRows } from './rows.ts'
import type { Row, Sample } from './rows.ts'

/** The row of the names of the columns, wherever it stands; `header` is null where the file has none. */
export const isHead = ({ cells }: Row, header: readonly string[] | null): boolean =>
  header !== null && cells.length === header.length && cells.every((cell, at) => cell === header[at])

/** What of a table is neither node nor edge: its header, comments, and rows too long to be read. */
export async function* aside(input: DocumentInput, sample: Sample, header: readonly string[] | null): AsyncGenerator<Found[]> {
  let headed = false
  for await (const rows of tableRows(input, sample)) {
    const found: Found[] = []
    for (const row of rows) {
      if (row.long) found.push({ ...row.place, what: 'rejected', reason: 'too-long' })
      else if (isComment(row.cells)) found.push({ ...row.place, what: 'skip', skip: 'preamble' })
      else if (isHead(row, header)) {
        found.push({ ...row.place, what: 'skip', skip: headed ? 'repeated-header' : 'header' })
        headed = true
      }
    }
    if (found.length > 0) yield found
  }
}
