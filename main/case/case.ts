import type { Database } from 'better-sqlite3-multiple-ciphers'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewCase } from '../../shared/api/case.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { appendEntry } from './audit/log.ts'
import { createDatabase, openDatabase } from './database/open.ts'
import { refusalOf } from './database/refusals.ts'
import { renameOver, syncFolder } from './disk/durable.ts'
import { takeLock } from './disk/lock.ts'
import { makeParents } from './disk/parents.ts'
import { casePath, DATABASE } from './disk/place.ts'
import { type Head, writeHead } from './head/head.ts'
import { signHeader } from './header/mac.ts'
import { type Header, HEADER_FORMAT, HEADER_VERSION } from './header/schema.ts'
import { writeHeader } from './header/store.ts'
import { checkCost, DEFAULT_COST } from './keys/cost.ts'
import { checkPassphrase } from './keys/passphrase.ts'
import { passphraseSlot, recoverySlot } from './keys/slots.ts'
import { type CaseKeys, deriveKeys, wipeKeys } from './keys/subkeys.ts'
import { firstMeta, putMeta } from './meta.ts'
import { ORIGINALS } from './originals/store.ts'
import { migrate, readMigrations } from './schema/migrate.ts'
import { session } from './session.ts'
import type { CaseModule, KdfCost } from './types.ts'

export { openCase } from './open.ts'

/** Names of slots where the person gave none. Words for people come from the locale files, by the kind of slot. */
const OWNER = 'owner'
const RECOVERY = 'recovery'

/**
 * Makes a case and opens it. It is built under another name beside its place and appears under its own only when it is
 * whole; folders above it that are missing are made with it. Throws `exists`, `weak-passphrase`, `kdf-refused`,
 * `not-writable`.
 */
export const createCase: CaseModule['createCase'] = async (options) => {
  const folder = casePath(options.path)
  const cost = checkCost(options.cost ?? DEFAULT_COST)
  checkPassphrase(options.passphrase)
  if (existsSync(folder)) throw new MasarError('exists', { path: options.path })
  const { header, keys, words, actor } = await makeKeys(options, cost)
  const building = `${folder}.${randomBytes(6).toString('hex')}.part`
  let place = building
  let db: Database | undefined
  let withParents: () => void = () => undefined
  try {
    withParents = makeParents(folder)
    const head = build(building, options, header, keys, actor)
    if (existsSync(folder)) throw new MasarError('exists', { path: options.path })
    renameOver(building, folder)
    place = folder
    syncFolder(dirname(folder))
    db = openDatabase(join(folder, DATABASE), keys.database)
    takeLock(folder)
    return { case: session({ folder, db, header, keys, actor, head, notices: [] }), recovery: words }
  } catch (error) {
    // Without the words, which were not shown yet, a case that is whole but not open is of no use either.
    db?.close()
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
    withParents()
    wipeKeys(keys)
    throw refusalOf(error)
  }
}

async function makeKeys(options: NewCase, cost: KdfCost): Promise<{ header: Header; keys: CaseKeys; words: string[]; actor: string }> {
  const id = randomUUID()
  const keys = deriveKeys(randomBytes(32), id)
  const actor = options.author?.trim() || OWNER
  const person = await passphraseSlot(keys, id, actor, options.passphrase, cost)
  const { slot, words } = recoverySlot(keys, id, RECOVERY)
  const header = signHeader({ format: HEADER_FORMAT, version: HEADER_VERSION, id, serial: 1, slots: [person, slot] }, keys.header)
  return { header, keys, words, actor }
}

function build(folder: string, options: NewCase, header: Header, keys: CaseKeys, actor: string): Head {
  mkdirSync(folder, { mode: 0o700 })
  mkdirSync(join(folder, ORIGINALS), { mode: 0o700 })
  const db = createDatabase(join(folder, DATABASE), keys.database)
  try {
    const now = Date.now()
    const head = db
      .transaction(() => {
        migrate(db, readMigrations())
        putMeta(db, firstMeta(header.id, options, now))
        return appendEntry(db, actor, { action: 'case-created', details: { case: header.id } }, now)
      })
      .immediate()
    writeHead(folder, head, keys.head)
    writeHeader(folder, header)
    return head
  } finally {
    db.close()
  }
}
