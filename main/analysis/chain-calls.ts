import type { Filter } from '../../shared/model/chart.ts'
import { DAY_MS } from '../../shared/time/civil.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorOf } from './identity/merges.ts'
import { growing, inOrder, orderByTime } from './order.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import { TIMED } from './timed.ts'
import type { Turns } from './turns.ts'

/** Calls in order of their start. Times UTC ms; parties are rows of selectors. */
export interface Calls {
  from: Float64Array
  to: Float64Array
  start: Float64Array
  end: Float64Array
}

const WIDE = 2 ** 26

/** Two parties in the direction of a call, as one value. */
export const stepKey = (from: number, to: number): number => from * WIDE + to

type Row = [start: number, seconds: number | null, parties: number]

/** Every event under the filter that is known to run from one party to another, and when; those who were decided to be one are one. `progress`: the share that is read. */
export async function callsUnder(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns, progress?: (share: number) => void): Promise<Calls> {
  const one = selectorOf(read)
  const [from, to, begins, end] = [growing(), growing(), growing(), growing()]
  const question = {
    filter,
    rows: 'events' as const,
    columns: ['o.start', 'o.seconds', packed('o.caller', 'o.callee')] as const,
    which: `o.direction <> 0 AND o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee AND ${TIMED}`,
    progress: (done: number, total: number) => progress?.(done / total),
  }
  await scan<Row>(read, horizon, question, pace, ([start, seconds, parties]) => {
    const [caller, callee] = [one(firstOf(parties)), one(secondOf(parties))]
    if (caller === callee) return
    from.push(caller)
    to.push(callee)
    begins.push(start)
    end.push(start + (seconds ?? 0) * 1_000)
  })
  const order = await orderByTime(begins.taken(), pace)
  return picked({ from: from.taken(), to: to.taken(), start: begins.taken(), end: end.taken() }, order, pace)
}

const picked = async (calls: Calls, order: Uint32Array, pace: Turns): Promise<Calls> => ({
  from: await inOrder(calls.from, order, pace),
  to: await inOrder(calls.to, order, pace),
  start: await inOrder(calls.start, order, pace),
  end: await inOrder(calls.end, order, pace),
})

/** A step of a chain that repeats `least` times is a call made at least as often: all others are left out. */
export async function frequent(calls: Calls, least: number, pace: Turns): Promise<Calls> {
  const times = new Map<number, number>()
  const n = calls.start.length
  const keyOf = (i: number): number => stepKey(calls.from[i]!, calls.to[i]!)
  for (let i = 0; i < n; i += 1) {
    times.set(keyOf(i), (times.get(keyOf(i)) ?? 0) + 1)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  const kept = new Uint32Array(n)
  let count = 0
  for (let i = 0; i < n; i += 1) {
    if ((times.get(keyOf(i)) ?? 0) >= least) kept[count++] = i
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  return picked(calls, kept.subarray(0, count), pace)
}

/** On how many days each party called anybody. Days of UTC: they are only counted. */
export async function daysOfCallers({ from, start }: Calls, pace: Turns): Promise<Map<number, number>> {
  const last = new Map<number, number>()
  const days = new Map<number, number>()
  for (let i = 0; i < from.length; i += 1) {
    const day = Math.floor(start[i]! / DAY_MS)
    if (last.get(from[i]!) !== day) {
      last.set(from[i]!, day)
      days.set(from[i]!, (days.get(from[i]!) ?? 0) + 1)
    }
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  return days
}
