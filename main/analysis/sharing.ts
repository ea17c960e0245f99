import type { ReadableDB } from '../case/types.ts'
import type { Condition } from './where.ts'

const WIDE = 2 ** 26

/** A pair of selector rows as one number, whatever the order. */
export const pairKey = (a: number, b: number): number => (a < b ? a * WIDE + b : b * WIDE + a)

/** The same in SQL, for `observation o`. */
export const PAIR_KEY = `min(o.caller, o.callee) * ${WIDE} + max(o.caller, o.callee)`

/** Pairs that share at least `least` events under a condition, found in one pass over the index that covers it. */
export function pairsSharing(read: ReadableDB, { sql, params }: Condition, least: number): Condition {
  const rows = read
    .prepare(
      `SELECT o.caller, o.callee, count(*) FROM observation o WHERE ${sql} AND o.caller IS NOT NULL AND o.callee IS NOT NULL GROUP BY o.caller, o.callee`,
    )
    .raw()
    .all(...params) as [number, number, number][]
  const events = new Map<number, number>()
  for (const [a, b, n] of rows) events.set(pairKey(a, b), (events.get(pairKey(a, b)) ?? 0) + n)
  const keys = [...events].flatMap(([key, n]) => (n >= least ? [key] : []))
  return { sql: `${PAIR_KEY} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(keys)] }
}
