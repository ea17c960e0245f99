import type { Database } from 'better-sqlite3-multiple-ciphers'
import { MasarError } from '../../shared/api/errors.ts'
import { appendEntry } from './audit/log.ts'
import type { Handles } from './database/handles.ts'
import { readHorizon } from './database/horizon.ts'
import { commitOnly, copyBackLater } from './database/log.ts'
import { refusalOf } from './database/refusals.ts'
import type { Head } from './head/head.ts'
import type { AuditNote, Horizon, WritableDB } from './types.ts'

export interface Writes {
  write: <T>(work: (db: WritableDB) => { result: T; note: AuditNote }) => T
  writeLong: <T>(work: (db: WritableDB) => Promise<{ result: T; note: AuditNote }>) => Promise<T>
  readonly busy: boolean
  readonly head: Head
  horizon: () => Horizon
}

export interface WriteSetting {
  db: Database
  handles: Handles
  actor: string
  /** The last committed entry, as read when the case was opened. */
  head: Head
  renewHead: (head: Head) => void
  /** Work on files that follows a commit; what it cannot do now is done at the next. */
  afterCommit: () => void
}

/**
 * The one way into a case. Every write is checked, logged in the same transaction, committed, and then told to the head
 * file. The log is never more than one entry ahead of the head: where the head could not be written after a commit,
 * the next write renews it first or is refused.
 */
export function writesOf({ db, handles, actor, head, renewHead, afterCommit }: WriteSetting): Writes {
  let committed = head
  let horizon = readHorizon(db)
  let headIsBehind = false
  let writing: 'short' | 'long' | null = null

  const begin = (kind: 'short' | 'long') => {
    if (!db.open) throw new MasarError('no-case-open')
    if (writing !== null) throw new MasarError('busy')
    if (headIsBehind) catchUp()
    let handle: ReturnType<Handles['beginWriting']> | undefined
    try {
      handle = handles.beginWriting()
      db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      handle?.end()
      throw refusalOf(error)
    }
    writing = kind
    return handle
  }

  const catchUp = (): void => {
    try {
      renewHead(committed)
      headIsBehind = false
    } catch (error) {
      throw refusalOf(error)
    }
  }

  const commit = (note: AuditNote): void => {
    if (!db.open) throw new MasarError('case-locked')
    if (!db.inTransaction) throw new MasarError('internal', { reason: 'transaction-lost' })
    const next = appendEntry(db, actor, note)
    const reached = readHorizon(db)
    if (writing === 'long') commitOnly(db)
    else db.exec('COMMIT')
    headIsBehind = true
    committed = next
    horizon = reached
    try {
      catchUp()
      afterCommit()
    } catch {
      // The rows are committed and stay so. The next write or the next opening does what could not be done now.
    }
  }

  const rollBack = (): void => {
    if (db.open && db.inTransaction) db.exec('ROLLBACK')
  }

  return {
    get busy() {
      return writing === 'long'
    },
    get head() {
      return committed
    },
    horizon: () => horizon,
    write(work) {
      const { db: writable, end } = begin('short')
      try {
        const { result, note } = work(writable)
        commit(note)
        return result
      } catch (error) {
        rollBack()
        throw refusalOf(error)
      } finally {
        end()
        writing = null
      }
    },
    async writeLong(work) {
      const { db: writable, end } = begin('long')
      try {
        const { result, note } = await work(writable)
        commit(note)
        return result
      } catch (error) {
        rollBack()
        throw refusalOf(error)
      } finally {
        end()
        writing = null
        copyBackLater(db, () => writing === null)
      }
    },
  }
}
