import type { Database } from 'better-sqlite3-multiple-ciphers'
import { MasarError } from '../../shared/api/errors.ts'
import { compareHead, lastEntry } from './audit/log.ts'
import { APPLICATION_ID } from './database/open.ts'
import { type Head, readHead } from './head/head.ts'
import type { Header } from './header/schema.ts'
import type { CaseKeys } from './keys/subkeys.ts'
import { rememberedId, rememberedSerial } from './meta.ts'
import { checkVersion, type Migration } from './schema/migrate.ts'

export interface Inspection {
  /** The last entry of the log, which the head must name from now on. */
  head: Head
  /** A crash between commit and head left the file one entry behind. */
  headIsBehind: boolean
}

/**
 * Everything that must hold before a case is used, by reading alone. Throws `case-foreign`, `case-newer`,
 * `case-older-than-head`, `case-damaged`, `header-damaged` (an old copy of the header, where a removed key would open).
 */
export function inspect(db: Database, folder: string, header: Header, keys: CaseKeys, migrations: readonly Migration[]): Inspection {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw new MasarError('case-foreign')
  checkVersion(db, migrations)
  if (rememberedId(db) !== header.id) throw new MasarError('case-foreign')
  if (header.serial < rememberedSerial(db)) throw new MasarError('header-damaged', { reason: 'old-copy' })
  const head = readHead(folder, keys.head)
  if (!head) throw new MasarError('case-damaged', { file: 'head' })
  const state = compareHead(db, head)
  if (state === 'older') throw new MasarError('case-older-than-head')
  const last = lastEntry(db)
  if (state === 'damaged' || !last) throw new MasarError('case-damaged', { file: 'audit' })
  return { head: { counter: last.id, root: Buffer.from(last.hash).toString('hex') }, headIsBehind: state === 'ahead' }
}
