import type { ReadableDB, WritableDB } from '../../case/types.ts'
import type { Turns } from './turns.ts'

/** Below so many rows in the case, its indexes are dropped while a file is loaded and built anew from sorted rows. */
export const FEW = 20_000
/** SQLite sorts what it builds an index from in memory, some 50 bytes a row, for temporary files would lie in clear. So many rows may be sorted at once. */
const MOST_SORTED = 5_000_000

export interface Index {
  name: string
  sql: string
}

/** The indexes of `observation` but for partial ones: those hold few rows, so keeping them costs nothing. */
export const indexesOf = (db: ReadableDB): Index[] =>
  db
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'observation' AND sql IS NOT NULL AND sql NOT LIKE '% WHERE %' ORDER BY rowid`,
    )
    .all() as Index[]

/**
 * Takes the indexes of `observation` away and gives a function that builds them again; null when the case holds so many
 * rows that its questions need them meanwhile, or when so many `rows` are expected that sorting them would take too much memory. Partial indexes stay: they hold few rows, so keeping them costs nothing. Building is three times as quick as keeping them row by row (docs/decisions/0021).
 */
export function dropIndexes(db: WritableDB, rowsBefore: number, rows: number): ((turns: Turns) => Promise<void>) | null {
  if (rowsBefore > FEW || rows > MOST_SORTED) return null
  const indexes = indexesOf(db)
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  return async (turns) => {
    for (const { sql } of indexes) {
      db.exec(sql)
      await turns.take()
    }
  }
}
