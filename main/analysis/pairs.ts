import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { pairKey } from './sharing.ts'
import { whereEvents } from './where.ts'

/** All events between two parties under a filter. `a` and `b` are selector rows, a < b; `forward` runs from a to b. */
export interface Pair {
  a: number
  b: number
  events: number
  forward: number
  backward: number
  seconds: number
  first: number
  last: number
}

export interface Pairs {
  pairs: Pair[]
  /** Events of each party, those with nobody at the other end and those with itself included. */
  eventsOf: Map<number, number>
  events: number
  first: number | null
  last: number | null
}

type Aggregate = [caller: number | null, callee: number | null, events: number, directed: number, seconds: number, first: number, last: number]

/** Who is in touch with whom: one pass over an index that covers the question, summed by pair whatever the direction. */
export function pairsUnder(read: ReadableDB, horizon: Horizon, filter: Filter): Pairs {
  const where = whereEvents(read, horizon, { ...filter, least: undefined }, { pairs: true })
  const rows = read
    .prepare(
      `SELECT o.caller, o.callee, count(*), sum(o.direction <> 0), total(o.seconds), min(o.start), max(o.start)
       FROM observation o WHERE ${where.sql} GROUP BY o.caller, o.callee`,
    )
    .raw()
    .all(...where.params) as Aggregate[]
  const byPair = new Map<number, Pair>()
  const eventsOf = new Map<number, number>()
  const add = (party: number, events: number): unknown => eventsOf.set(party, (eventsOf.get(party) ?? 0) + events)
  let events = 0
  let first = Infinity
  let last = -Infinity
  for (const [caller, callee, n, directed, seconds, from, to] of rows) {
    events += n
    first = Math.min(first, from)
    last = Math.max(last, to)
    if (caller !== null) add(caller, n)
    if (callee !== null && callee !== caller) add(callee, n)
    if (caller === null || callee === null || caller === callee) continue
    const out = caller < callee
    const pair = pairAt(byPair, out ? caller : callee, out ? callee : caller, from, to)
    pair.events += n
    pair.seconds += seconds
    if (out) pair.forward += directed
    else pair.backward += directed
    pair.first = Math.min(pair.first, from)
    pair.last = Math.max(pair.last, to)
  }
  const pairs = [...byPair.values()]
  const least = filter.least ?? 1
  return least > 1
    ? onlyPairs(pairs.filter((pair) => pair.events >= least))
    : { pairs, eventsOf, events, first: events ? first : null, last: events ? last : null }
}

/** The sums of these pairs alone. */
export function onlyPairs(pairs: Pair[]): Pairs {
  const eventsOf = new Map<number, number>()
  for (const { a, b, events } of pairs) for (const party of [a, b]) eventsOf.set(party, (eventsOf.get(party) ?? 0) + events)
  const fold = (of: (pair: Pair) => number, better: (x: number, y: number) => number): number | null =>
    pairs.reduce<number | null>((sum, pair) => (sum === null ? of(pair) : better(sum, of(pair))), null)
  return {
    pairs,
    eventsOf,
    events: pairs.reduce((sum, pair) => sum + pair.events, 0),
    first: fold((pair) => pair.first, Math.min),
    last: fold((pair) => pair.last, Math.max),
  }
}

function pairAt(byPair: Map<number, Pair>, a: number, b: number, first: number, last: number): Pair {
  const key = pairKey(a, b)
  const known = byPair.get(key)
  if (known) return known
  const pair = { a, b, events: 0, forward: 0, backward: 0, seconds: 0, first, last }
  byPair.set(key, pair)
  return pair
}
