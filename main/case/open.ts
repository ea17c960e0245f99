import type { Database } from 'better-sqlite3-multiple-ciphers'
import { join } from 'node:path'
import { MasarError } from '../../shared/api/errors.ts'
import { lookAt, openDatabase } from './database/open.ts'
import { diagnose } from './database/page-one.ts'
import { refusalOf } from './database/refusals.ts'
import { readHolder, releaseLock, takeLock } from './disk/lock.ts'
import { checkDatabaseFile, checkWritable, DATABASE, findCase, hasLog } from './disk/place.ts'
import { writeHead } from './head/head.ts'
import { readHeaders, writeHeader } from './header/store.ts'
import { inspect, type Inspection } from './inspect.ts'
import { describeSlot } from './keys/slots.ts'
import { wipeKeys } from './keys/subkeys.ts'
import { type Unlocked, unlock } from './keys/unlock.ts'
import { originalStore } from './originals/store.ts'
import { type Migration, migrate, readMigrations } from './schema/migrate.ts'
import { rememberedSerial, rememberSerial } from './meta.ts'
import { session } from './session.ts'
import { originalIsNamed, undoneHashes } from './sources.ts'
import type { CaseModule, CaseNotice, OpenCase } from './types.ts'

/**
 * Opens a case with a passphrase or its recovery words. Every refusal leaves the folder as it was, byte for byte:
 * nothing is written before everything has been checked. Then the head and header are mended where a crash or a fault
 * left them behind, the schema is brought up to date, and the opening is logged.
 */
export const openCase: CaseModule['openCase'] = async (path, key) => {
  const folder = findCase(path)
  const { headers, repair } = readHeaders(folder)
  checkDatabaseFile(folder)
  checkWritable(folder)
  const unlocked = await unlock(headers, key)
  try {
    return start(folder, unlocked, repair)
  } catch (error) {
    wipeKeys(unlocked.keys)
    throw error
  }
}

function start(folder: string, { header, slot, keys }: Unlocked, repair: boolean): OpenCase {
  const migrations = readMigrations()
  const { db, head, headIsBehind } = openChecked(folder, { header, slot, keys }, migrations)
  try {
    const notices: CaseNotice[] = []
    if (takeLock(folder)) notices.push('lock-taken-over')
    if (repair) {
      writeHeader(folder, header)
      notices.push('header-restored')
    }
    if (headIsBehind) {
      writeHead(folder, head, keys.head)
      notices.push('head-renewed')
    }
    const removed = originalStore(folder, keys).sweep(originalIsNamed(db), undoneHashes(db))
    const actor = describeSlot(slot, header.id, keys).name
    const opened = session({ folder, db, header, keys, actor, head, notices })
    opened.write((writable) => {
      const applied = migrate(db, migrations)
      // A crash may have come between a new header and its entry here.
      if (header.serial !== rememberedSerial(db)) rememberSerial(writable, header.serial)
      return { result: undefined, note: { action: 'case-opened', details: { slot: slot.id, kind: slot.kind, notices, removed, migrations: applied } } }
    })
    return opened
  } catch (error) {
    db.close()
    releaseLock(folder)
    throw refusalOf(error)
  }
}

function openChecked(folder: string, { header, keys }: Unlocked, migrations: readonly Migration[]): Inspection & { db: Database } {
  const path = join(folder, DATABASE)
  const look = (db: Database): Inspection => inspect(db, folder, header, keys, migrations)
  try {
    if (hasLog(folder)) lookAt(path, keys.database, look)
    const db = openDatabase(path, keys.database)
    try {
      return { db, ...look(db) }
    } catch (error) {
      db.close()
      throw refusalOf(error)
    }
  } catch (error) {
    throw explained(error, folder, keys.database)
  }
}

/** Tells a cut or foreign file from a damaged one, and names the computer that has the case open where its lock file says so. */
function explained(error: unknown, folder: string, key: Uint8Array): unknown {
  if (!(error instanceof MasarError)) return error
  if (error.code === 'case-damaged' && !hasLog(folder)) {
    const why = diagnose(join(folder, DATABASE), key)
    if (why !== 'damaged') return new MasarError(why === 'short' ? 'case-truncated' : 'case-foreign')
  }
  if (error.code !== 'case-in-use') return error
  const holder = readHolder(folder)
  return new MasarError('case-in-use', { host: holder?.host ?? '', pid: holder?.pid ?? 0 })
}
