import type { Database } from 'better-sqlite3-multiple-ciphers'
import { MasarError } from '../../shared/api/errors.ts'
import { handles } from './database/handles.ts'
import { releaseLock } from './disk/lock.ts'
import { type Head, writeHead } from './head/head.ts'
import type { Header } from './header/schema.ts'
import { type CaseKeys, wipeKeys } from './keys/subkeys.ts'
import { originalStore } from './originals/store.ts'
import { slotsOf } from './slots.ts'
import { originalIsNamed, undoneHashes } from './sources.ts'
import type { CaseNotice, OpenCase } from './types.ts'
import { verifyCase } from './verify.ts'
import { writesOf } from './writes.ts'

interface Setting {
  folder: string
  db: Database
  header: Header
  keys: CaseKeys
  actor: string
  head: Head
  notices: readonly CaseNotice[]
}

/** The open case, put together from its parts. It owns the connection and the keys until `close`. */
export function session({ folder, db, header, keys, actor, head, notices }: Setting): OpenCase {
  const both = handles(db)
  const originals = originalStore(folder, keys)
  const writes = writesOf({
    db,
    handles: both,
    actor,
    head,
    renewHead: (next) => writeHead(folder, next, keys.head),
    afterCommit: () => originals.settle(originalIsNamed(db)),
  })
  const checkIdle = (): void => {
    if (!db.open) throw new MasarError('no-case-open')
    if (writes.busy) throw new MasarError('busy')
  }
  const slots = slotsOf({ folder, header, keys, checkIdle, write: writes.write })
  return {
    path: folder,
    id: header.id,
    read: both.read,
    originals,
    actor,
    notices,
    horizon: writes.horizon,
    get busy() {
      return writes.busy
    },
    write: writes.write,
    writeLong: writes.writeLong,
    root: () => writes.head.root,
    async verify(progress) {
      checkIdle()
      return verifyCase({ db, folder, keys, originals, head: () => writes.head }, progress)
    },
    ...slots,
    close() {
      if (!db.open) return
      originals.close()
      try {
        if (db.inTransaction) db.exec('ROLLBACK')
        originals.sweep(originalIsNamed(db), undoneHashes(db))
      } catch {
        // A file that is held or a disk that is gone: the next opening sweeps.
      } finally {
        wipeKeys(keys)
        db.close()
        releaseLock(folder)
      }
    },
  }
}
