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

/** A handle of its own on a shared compiled statement, so that one caller's `pluck` does not change another's rows. */
export function statement(take: Take, sql: string, guard: () => void, failed: () => void): Statement {
  let shape: Shape = 'object'
  let native = take(sql, shape)
  const free = (): NativeStatement => {
    guard()
    return native.busy ? take(sql, shape) : native
  }
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      failed()
      throw refusalOf(error)
    }
  }
  const reshape = (next: Shape): void => {
    shape = next
    native = take(sql, shape)
  }
  return {
    run: (...params) => attempt(() => free().run(...params)),
    get: (...params) => attempt(() => free().get(...params)),
    all: (...params) => attempt(() => free().all(...params)),
    iterate: (...params) => rows(attempt(() => free().iterate(...params))),
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
