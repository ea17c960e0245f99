import type { Database } from 'better-sqlite3-multiple-ciphers'

/** Pages of the log after which a commit copies it back into the database: SQLite's own setting. */
const PAGES = 1_000
/** Milliseconds after which whoever waited for the commit has been answered. */
const REST = 1_000

/** Commits and leaves the log as it is: copying back what a long write has gathered takes a second and more, and the commit stands without it. */
export function commitOnly(db: Database): void {
  db.pragma('wal_autocheckpoint=0')
  try {
    db.exec('COMMIT')
  } finally {
    if (db.open) db.pragma(`wal_autocheckpoint=${PAGES}`)
  }
}

/** Copies the log back in a turn of its own, unless `free` says that a write is under way. What cannot be done then the next commit does, or closing. */
export function copyBackLater(db: Database, free: () => boolean): void {
  setTimeout(() => {
    if (!db.open || !free()) return
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // A statement is being read from, or the disk is full: nothing is lost by waiting.
    }
  }, REST).unref()
}
