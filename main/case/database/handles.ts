import type { Database } from 'better-sqlite3-multiple-ciphers'
import { MasarError } from '../../../shared/api/errors.ts'
import type { ReadableDB, Statement, WritableDB } from '../types.ts'
import { type Declared, declareAnew } from './declare.ts'
import { refusalOf } from './refusals.ts'
import { statement, statementCache, type Take } from './statements.ts'

/** Between two statements of a text: what says nothing. One piece at a time, so that nothing is tried in many ways. */
const BETWEEN = /[\s;]+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\//y
/** Statements that would end or bend the transaction they run in. */
const CONTROL = /(?:begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|pragma)\b/iy

/** One connection's two faces. Writing outside a write is refused three times: by type, by `prepare`, and by `query_only`. */
export interface Handles {
  read: ReadableDB
  /** Opens the connection for writing until `end` is called; the handle is useless from then on. */
  beginWriting: () => { db: WritableDB; end: () => void }
}

export function handles(db: Database): Handles {
  const take = statementCache(db)
  return {
    read: brand<ReadableDB>({ prepare: (sql: string) => readStatement(db, take, sql) }),
    beginWriting() {
      let live = true
      db.pragma('query_only=OFF')
      const check = (): void => {
        if (!live) throw new MasarError('internal', { reason: 'write-over' })
      }
      const end = (): void => {
        live = false
        if (db.open) db.pragma('query_only=ON')
      }
      // A full disk makes SQLite roll back by itself: what came after would be committed row by row.
      const failed = (): void => {
        if (!db.open) throw new MasarError('case-locked')
        if (!db.inTransaction) end()
      }
      const prepare = (sql: string): Statement => {
        check()
        refuseControl(sql)
        return attempt(() => statement(take, sql, { check, failed }), failed)
      }
      const exec = (sql: string): void => {
        check()
        refuseControl(sql)
        attempt(() => db.exec(sql), failed)
      }
      const declare = (name: string, as: Declared): void => {
        check()
        attempt(() => declareAnew(db, name, as), failed)
      }
      return { db: brand<WritableDB>({ prepare, exec, declareAnew: declare }), end }
    },
  }
}

function readStatement(db: Database, take: Take, sql: string): Statement {
  refuseControl(sql)
  const failed = (): void => {
    if (!db.open) throw new MasarError('no-case-open')
  }
  const native = attempt(() => take(sql, 'object'), failed)
  if (!native.readonly || !native.reader) throw new MasarError('internal', { reason: 'not-a-read' })
  return statement(take, sql, { check: () => undefined, failed })
}

function refuseControl(sql: string): void {
  if (controls(sql)) throw new MasarError('internal', { reason: 'not-in-a-write' })
}

function attempt<T>(work: () => T, failed: () => void): T {
  try {
    return work()
  } catch (error) {
    failed()
    throw refusalOf(error)
  }
}

// The brands exist for the compiler only; nothing carries them at run time.
const brand = <T extends ReadableDB>(handle: Omit<T, symbol>): T => handle as T

/** Whether a text of several statements has one of those, wherever it may begin: a semicolon within quotes is taken for one as well. */
function controls(sql: string): boolean {
  for (let at = 0; at >= 0; at = sql.indexOf(';', at) + 1 || -1) {
    BETWEEN.lastIndex = at
    while (BETWEEN.test(sql)) at = BETWEEN.lastIndex
    CONTROL.lastIndex = at
    if (CONTROL.test(sql)) return true
  }
  return false
}
