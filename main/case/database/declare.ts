import type { Database } from 'better-sqlite3-multiple-ciphers'
import { MasarError } from '../../../shared/api/errors.ts'

/** What the schema says that a tree of pages is. `table`: whose it is; for a table its own name. */
export interface Declared {
  type: 'table' | 'index'
  name: string
  table: string
  sql: string
}

/**
 * Says anew what the tree of pages called `name` is, within the transaction under way. A table WITHOUT ROWID whose columns are those of an index and, last, the
 * number of the row, is kept by SQLite to the byte as that index is: so an index can be filled in order, in short turns, and then be declared what it is
 * (docs/decisions/0145). The entries must be those that the index would have; tests hold this to `integrity_check`.
 */
export function declareAnew(db: Database, name: string, { type, name: as, table, sql }: Declared): void {
  db.unsafeMode(true)
  try {
    db.pragma('writable_schema=ON')
    const { changes } = db
      .prepare<unknown[], unknown>('UPDATE sqlite_schema SET type = ?, name = ?, tbl_name = ?, sql = ? WHERE name = ?')
      .run(type, as, table, sql, name)
    if (changes !== 1) throw new MasarError('internal', { reason: 'not-declared' })
  } finally {
    // Also reads the schema again, so that every statement is compiled anew against it.
    db.pragma('writable_schema=RESET')
    db.unsafeMode(false)
  }
}
