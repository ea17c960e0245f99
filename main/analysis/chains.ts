import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { valuesOf } from './labels.ts'
import { whereEvents } from './where.ts'
import { formatUtc } from '../../shared/time/format.ts'

export interface Chain {
  /** Who called whom in turn, three parties and more. */
  path: string[]
  times: number
  /** Start of the first and of the last time, ISO 8601 UTC. */
  first: string
  last: string
}

interface Call {
  from: number
  to: number
  start: number
  end: number
  /** Chains that end with this call, and when each began. */
  chains: { path: number[]; began: number }[]
}

interface Count {
  path: number[]
  times: number
  first: number
  last: number
}

const LONGEST = 6

/**
 * Chains of events that repeat: a calls b and, at most `within` milliseconds after that call ended, b calls c, and so on
 * up to six parties, nobody twice. Of several calls from a to b before one of b's, the last counts. A chain inside a
 * longer one that was seen as often is left out. Only events whose direction is known.
 */
export function chains(read: ReadableDB, horizon: Horizon, filter: Filter, { within, least }: { within: number; least: number }): Chain[] {
  const counts = new Map<string, Count>()
  for (const { path, began } of chainsOf(callsUnder(read, horizon, filter), within)) {
    const key = path.join('>')
    const count = counts.get(key)
    if (!count) counts.set(key, { path, times: 1, first: began, last: began })
    else {
      count.times += 1
      count.last = Math.max(count.last, began)
    }
  }
  const repeated = [...counts.values()].filter((count) => count.times >= least)
  const whole = repeated.filter(
    (count) => !repeated.some((other) => other.times >= count.times && other.path.length > count.path.length && isInside(count.path, other.path)),
  )
  const values = valuesOf(
    read,
    'selector',
    whole.flatMap((count) => count.path),
  )
  return whole
    .map(({ path, times, first, last }) => ({ path: path.map((row) => values.get(row) ?? ''), times, first: formatUtc(first), last: formatUtc(last) }))
    .toSorted((a, b) => b.times - a.times || b.path.length - a.path.length || (a.path.join() < b.path.join() ? -1 : 1))
}

const isInside = (part: number[], whole: number[]): boolean => whole.some((_, i) => part.every((row, j) => whole[i + j] === row))

function callsUnder(read: ReadableDB, horizon: Horizon, filter: Filter): Call[] {
  const where = whereEvents(read, horizon, filter)
  const rows = read
    .prepare(
      `SELECT o.caller, o.callee, o.start, o.seconds FROM observation o
       WHERE ${where.sql} AND o.direction <> 0 AND o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee ORDER BY o.start, o.id`,
    )
    .raw()
    .all(...where.params) as [number, number, number, number | null][]
  return rows.map(([from, to, start, seconds]) => ({ from, to, start, end: start + (seconds ?? 0) * 1_000, chains: [] }))
}

function* chainsOf(calls: readonly Call[], within: number): Generator<{ path: number[]; began: number }> {
  /** Latest call into each party by caller. */
  const into = new Map<number, Map<number, Call>>()
  for (const call of calls) {
    const before = into.get(call.from)
    for (const [caller, earlier] of before ?? []) {
      if (call.start - earlier.end > within) {
        before?.delete(caller)
        continue
      }
      if (caller === call.to) continue
      call.chains.push({ path: [caller, call.from, call.to], began: earlier.start })
      for (const { path, began } of earlier.chains) if (path.length < LONGEST && !path.includes(call.to)) call.chains.push({ path: [...path, call.to], began })
    }
    yield* call.chains
    const known = into.get(call.to) ?? new Map<number, Call>()
    into.set(call.to, known.set(call.from, call))
  }
}
