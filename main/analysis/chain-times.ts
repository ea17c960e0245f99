import type { ChainTime } from '../../shared/api/ways.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { formatId } from '../../shared/model/ids.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { stepKey } from './chain-calls.ts'
import { rowsOf } from './ids.ts'
import { membersOf, selectorOf } from './identity/merges.ts'
import { TIMED } from './timed.ts'
import { whereEvents } from './where.ts'

interface Call {
  event: number
  start: number
  seconds: number | null
}

/**
 * Every time that a chain was seen, the last first, with its calls: what `chains` counted. `path` are public ids of selectors, three to six;
 * `within` in milliseconds.
 */
export function chainTimes(read: ReadableDB, horizon: Horizon, { of: _of, ...filter }: Filter, path: readonly string[], within: number): ChainTime[] {
  const one = selectorOf(read)
  const parties = rowsOf('selector', path).map(one)
  if (parties.length < path.length) return []
  const places = new Map(parties.slice(1).map((to, i) => [stepKey(parties[i]!, to), i]))
  const where = whereEvents(read, horizon, filter)
  const among = JSON.stringify(parties.flatMap(membersOf(read)))
  const rows = read
    .prepare(
      `SELECT o.id, o.start, o.seconds, o.caller, o.callee FROM observation o WHERE ${where.sql} AND o.direction <> 0 AND ${TIMED}
       AND o.caller IN (SELECT value FROM json_each(?)) AND +o.callee IN (SELECT value FROM json_each(?)) ORDER BY o.start, o.id`,
    )
    .raw()
    .all(...where.params, among, among) as [number, number, number | null, number, number][]
  /** The calls of the chain that ends with the latest call of each step. */
  const latest: Call[][] = []
  const found: Call[][] = []
  for (const [event, start, seconds, caller, callee] of rows) {
    const place = places.get(stepKey(one(caller), one(callee)))
    if (place === undefined) continue
    const call = { event, start, seconds }
    if (place === 0) {
      latest[0] = [call]
      continue
    }
    const before = latest[place - 1]
    const last = before?.at(-1)
    const goesOn = before !== undefined && before.length === place && last !== undefined && start - (last.start + (last.seconds ?? 0) * 1_000) <= within
    latest[place] = goesOn ? [...before, call] : [call]
    if (goesOn && place === parties.length - 2 && found.at(-1)?.[0]?.start !== before[0]?.start) found.push([...before, call])
  }
  return found
    .toReversed()
    .map((calls) => ({ calls: calls.map(({ event, start, seconds }) => ({ event: formatId('event', event), start: formatUtc(start), seconds })) }))
}
