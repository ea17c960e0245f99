import type { Database, Statement as Native } from 'better-sqlite3-multiple-ciphers'
import type { Statement } from '../types.ts'
import { refusalOf } from './refusals.ts'

type Shape = 'object' | 'pluck' | 'raw'
type NativeStatement = Native<unknown[], unknown>
export type Take = (sql: string, shape: Shape) => NativeStatement

const MOST_CACHED = 400

/** Compiled statements by text and shape; the oldest is dropped at 400. One that is being iterated is not handed out twice. */
export function statementCache(db: Database): Take {
  const cache = new Map<string, NativeStatement>()
  const compile = (sql: string, shape: Shape): NativeStatement => {
    const statement = db.prepare<unknown[], unknown>(sql)
    return shape === 'object' || !statement.reader ? statement : shape === 'pluck' ? statement.pluck() : statement.raw()
  }
  return (sql, shape) => {
    const key = `${shape} ${sql}`
    const known = cache.get(key)
    if (known) return known.busy ? compile(sql, shape) : known
    const fresh = compile(sql, shape)
    if (cache.size >= MOST_CACHED) cache.delete(cache.keys().next().value ?? '')
    cache.set(key, fresh)
    return fresh
  }
}

/** What a statement asks of the write, or of the connection, that it belongs to. */
export interface Owner {
  /** Throws when the write is over. Runs before each call, a million times in an import: no question to the engine. */
  check: () => void
  /** Sees every error first. */
  failed: () => void
}

/** A handle of its own on a shared compiled statement, so that one caller's `pluck` does not change another's rows. */
export function statement(take: Take, sql: string, { check, failed }: Owner): Statement {
  let shape: Shape = 'object'
  let native = take(sql, shape)
  const reshape = (next: Shape): void => {
    shape = next
    native = take(sql, shape)
  }
  // The common call asks the engine nothing beforehand; that another is iterating the same statement is found afterwards.
  const again = <T>(error: unknown, call: (free: NativeStatement) => T): T => {
    if (native.busy) return call(take(sql, shape))
    failed()
    throw refusalOf(error)
  }
  return {
    run(...params) {
      check()
      try {
        return native.run(...params)
      } catch (error) {
        return again(error, (free) => free.run(...params))
      }
    },
    get(...params) {
      check()
      try {
        return native.get(...params)
      } catch (error) {
        return again(error, (free) => free.get(...params))
      }
    },
    all(...params) {
      check()
      try {
        return native.all(...params)
      } catch (error) {
        return again(error, (free) => free.all(...params))
      }
    },
    iterate(...params) {
      check()
      try {
        return rows(native.iterate(...params))
      } catch (error) {
        return rows(again(error, (free) => free.iterate(...params)))
      }
    },
    pluck(on = true) {
      reshape(on ? 'pluck' : 'object')
      return this
    },
    raw(on = true) {
      reshape(on ? 'raw' : 'object')
      return this
    },
  }
}

function* rows(source: IterableIterator<unknown>): IterableIterator<unknown> {
  try {
    yield* source
  } catch (error) {
    throw refusalOf(error)
  }
}
