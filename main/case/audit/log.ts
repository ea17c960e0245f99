import type { Database } from 'better-sqlite3-multiple-ciphers'
import { canonicalJson } from '../canonical.ts'
import type { Head } from '../head/head.ts'
import type { AuditNote } from '../types.ts'
import { type AuditEntry, hashEntry, NO_ENTRY } from './entry.ts'

type Row = AuditEntry & { hash: Uint8Array }
const COLUMNS = 'id, at, actor, action, details, previous, hash'

/** Adds an entry inside the running transaction and returns what the head must say once it is committed. */
export function appendEntry(db: Database, actor: string, note: AuditNote, at = Date.now()): Head {
  const last = lastEntry(db)
  const entry = { id: (last?.id ?? 0) + 1, at, actor, action: note.action, details: canonicalJson(note.details), previous: last?.hash ?? NO_ENTRY }
  const hash = hashEntry(entry)
  db.prepare(`INSERT INTO audit (${COLUMNS}) VALUES (@id, @at, @actor, @action, @details, @previous, @hash)`).run({ ...entry, hash })
  return { counter: entry.id, root: hash.toString('hex') }
}

export const lastEntry = (db: Database): Row | undefined => db.prepare<[], Row>(`SELECT ${COLUMNS} FROM audit ORDER BY id DESC LIMIT 1`).get()

/** Number of the first entry that does not follow from the ones before it, or null when the whole chain holds. */
export function brokenEntry(db: Database): number | null {
  let id = 0
  let previous: Uint8Array = NO_ENTRY
  for (const row of db.prepare<[], Row>(`SELECT ${COLUMNS} FROM audit ORDER BY id`).iterate()) {
    id += 1
    if (row.id !== id || !same(row.previous, previous) || !same(hashEntry(row), row.hash)) return id
    previous = row.hash
  }
  return id === 0 ? 1 : null
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Sets the database's audit log against the head file.
 * `ahead`: exactly one entry newer, and it follows from the head's. That is a crash between commit and head, and only
 * someone with the key could have written that entry. Anything else that differs is an old or foreign copy.
 */
export function compareHead(db: Database, head: Head): 'same' | 'ahead' | 'older' | 'damaged' {
  const last = lastEntry(db)
  if (last === undefined || last.id < head.counter) return 'older'
  if (!same(hashEntry(last), last.hash)) return 'damaged'
  if (last.id === head.counter) return Buffer.from(last.hash).toString('hex') === head.root ? 'same' : 'damaged'
  return last.id === head.counter + 1 && Buffer.from(last.previous).toString('hex') === head.root ? 'ahead' : 'damaged'
}
