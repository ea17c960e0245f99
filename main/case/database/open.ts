import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { rmSync } from 'node:fs'
import { MasarError } from '../../../shared/api/errors.ts'
import { refusalOf } from './refusals.ts'

/** `MASR` in ASCII: marks a database as Masar's. */
export const APPLICATION_ID = 0x4d415352
/** Long enough for a virus scanner, short enough for a person who opens a case twice. */
const BUSY_MS = 400

/**
 * Settings of every connection; each is read back, for SQLite is silent about a pragma it does not know or obey.
 * `temp_store=2`: temporary files would not be encrypted. `locking_mode=EXCLUSIVE`: one writer, and no shared-memory
 * file. 64 MiB of cache hold the upper levels of every index of a case of some million events.
 */
const SETTINGS: readonly [name: string, value: string, reads: number | string][] = [
  ['temp_store', '2', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65536],
  ['journal_size_limit', '67108864', 67108864],
]

/** SQLCipher 4 pages (AES-256-CBC, HMAC-SHA512), key given raw: the slot's Argon2id has done the stretching. */
function unlockPages(db: Database, key: Uint8Array): void {
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  const raw = Buffer.concat([Buffer.from('raw:'), key])
  db.key(raw)
  raw.fill(0)
}

/**
 * Opens an existing database and takes its exclusive lock. Throws `case-in-use` when another connection holds it,
 * `case-damaged` when its first page does not open under the key.
 */
export function openDatabase(path: string, key: Uint8Array): Database {
  return opened(new Sqlite(path, { fileMustExist: true, timeout: BUSY_MS }), (db) => {
    unlockPages(db, key)
    applySettings(db)
    db.pragma('query_only=ON')
  })
}

/** Makes a new, empty database. The application id makes SQLite write the first page. */
export function createDatabase(path: string, key: Uint8Array): Database {
  return opened(new Sqlite(path, { timeout: BUSY_MS }), (db) => {
    unlockPages(db, key)
    db.pragma('page_size=4096')
    applySettings(db)
    db.pragma(`application_id=${APPLICATION_ID}`)
  })
}

/**
 * Runs `look` on a connection that cannot change a byte of `case.db` or its log, for a case that a crash left with a
 * log: a normal connection would copy the log back and remove it when closed, even where the case is then refused.
 */
export function lookAt<T>(path: string, key: Uint8Array, look: (db: Database) => T): T {
  const db = opened(new Sqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS }), (fresh) => {
    unlockPages(fresh, key)
    fresh.pragma('temp_store=2')
    fresh.pragma('trusted_schema=OFF')
  })
  try {
    return look(db)
  } catch (error) {
    throw refusalOf(error)
  } finally {
    db.close()
    // The one file such a connection makes: an index of the log, of no use to anybody else.
    rmSync(`${path}-shm`, { force: true })
  }
}

function opened(db: Database, prepare: (db: Database) => void): Database {
  try {
    prepare(db)
    return db
  } catch (error) {
    db.close()
    throw refusalOf(error)
  }
}

function applySettings(db: Database): void {
  for (const [name, value] of SETTINGS) db.pragma(`${name}=${value}`)
  // The first read takes the lock and proves the key.
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  for (const [name, , reads] of SETTINGS) {
    if (db.pragma(name, { simple: true }) !== reads) throw new MasarError('internal', { setting: name })
  }
}
