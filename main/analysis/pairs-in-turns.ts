import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import type { Pair, Pairs } from './pairs.ts'
import { onlyPairs } from './pairs.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import { pairKey } from './sharing.ts'
import type { Turns } from './turns.ts'

type Row = [parties: number, directed: number, start: number, seconds: number | null]

/** What `pairsUnder` answers, read a few milliseconds at a time. Throws the signal's reason once it is aborted. */
export async function pairsInTurns(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns, progress?: (share: number) => void): Promise<Pairs> {
  const byPair = new Map<number, Pair>()
  const eventsOf = new Map<number, number>()
  const add = (party: number): unknown => eventsOf.set(party, (eventsOf.get(party) ?? 0) + 1)
  let [events, first, last] = [0, Infinity, -Infinity]
  const question = {
    filter: { ...filter, least: undefined },
    rows: 'events' as const,
    columns: [packed('o.caller', 'o.callee'), 'o.direction <> 0', 'o.start', 'o.seconds'] as const,
    progress: (done: number, total: number) => progress?.(done / total),
  }
  await scan<Row>(read, horizon, question, pace, ([parties, directed, start, seconds]) => {
    const [caller, callee] = [firstOf(parties), secondOf(parties)]
    events += 1
    if (start < first) first = start
    if (start > last) last = start
    if (caller !== 0) add(caller)
    if (callee !== 0 && callee !== caller) add(callee)
    if (caller === 0 || callee === 0 || caller === callee) return
    const out = caller < callee
    const key = out ? pairKey(caller, callee) : pairKey(callee, caller)
    let pair = byPair.get(key)
    if (!pair) {
      pair = { a: out ? caller : callee, b: out ? callee : caller, events: 0, forward: 0, backward: 0, seconds: 0, first: start, last: start }
      byPair.set(key, pair)
    }
    pair.events += 1
    pair.seconds += seconds ?? 0
    if (out) pair.forward += directed
    else pair.backward += directed
    if (start < pair.first) pair.first = start
    if (start > pair.last) pair.last = start
  })
  const pairs = [...byPair.values()]
  const least = filter.least ?? 1
  return least > 1
    ? onlyPairs(pairs.filter((pair) => pair.events >= least))
    : { pairs, eventsOf, events, first: events ? first : null, last: events ? last : null }
}
