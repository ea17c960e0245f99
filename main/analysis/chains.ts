import type { Filter } from '../../shared/model/chart.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import type { Answer } from './guards.ts'
import { valuesOf } from './labels.ts'
import { growing, inOrder, orderByTime } from './order.ts'
import { newPaths, type Paths } from './paths-of-calls.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import { turns, type Turns } from './turns.ts'

export interface Chain {
  /** Who called whom in turn, three parties and more. */
  path: string[]
  times: number
  /** Start of the first and of the last time, ISO 8601 UTC. */
  first: string
  last: string
}

/** Calls in order of their start. Times UTC ms; parties are rows of selectors. */
interface Calls {
  from: Float64Array
  to: Float64Array
  start: Float64Array
  end: Float64Array
}

/** A call that a chain may go on from: the chains that end with it, by path, and when each began. */
interface Earlier {
  start: number
  end: number
  chains: number[]
  began: number[]
}

const LONGEST = 6
/** Of the callers before a call, and of the chains that end with it, at most so many are followed. */
const FAN = 24
const MOST = 96
const WIDE = 2 ** 26

/**
 * Chains of events that repeat: a calls b and, at most `within` milliseconds after that call ended, b calls c, and so on
 * up to six parties, nobody twice. Of several calls from a to b before one of b's, the last counts; a chain that goes on
 * twice from one beginning counts once. A chain inside a longer one that was seen as often is left out. Only events whose
 * direction is known. Throws the signal's reason once it is aborted. docs/decisions/0182-chains-of-calls.md.
 */
export async function chains(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { within, least, signal }: { within: number; least: number; signal?: AbortSignal },
): Promise<Answer<Chain>> {
  const pace = turns(signal)
  const calls = await frequent(await callsUnder(read, horizon, filter, pace), least, pace)
  const paths = newPaths()
  const cut = await follow(calls, within, paths, pace)
  const whole = paths.repeated(least)
  const values = valuesOf(read, 'selector', [...new Set(whole.flatMap(({ path }) => path))])
  const rows = whole
    .map(({ path, times, first, last }) => ({ path: path.map((row) => values.get(row) ?? ''), times, first: formatUtc(first), last: formatUtc(last) }))
    .toSorted((a, b) => b.times - a.times || b.path.length - a.path.length || (a.path.join() < b.path.join() ? -1 : 1))
  return { rows, guards: ['subscriber-not-user', 'clocks-differ', 'absence-not-absence', ...(cut ? (['chains-cut'] as const) : [])] }
}

type Row = [start: number, seconds: number | null, parties: number]

async function callsUnder(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns): Promise<Calls> {
  const [from, to, begins, end] = [growing(), growing(), growing(), growing()]
  const question = {
    filter,
    rows: 'events' as const,
    columns: ['o.start', 'o.seconds', packed('o.caller', 'o.callee')] as const,
    which: 'o.direction <> 0 AND o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee',
  }
  await scan<Row>(read, horizon, question, pace, ([start, seconds, parties]) => {
    from.push(firstOf(parties))
    to.push(secondOf(parties))
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
async function frequent(calls: Calls, least: number, pace: Turns): Promise<Calls> {
  const times = new Map<number, number>()
  const n = calls.start.length
  const keyOf = (i: number): number => calls.from[i]! * WIDE + calls.to[i]!
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

/** True where there were more chains than are followed. */
async function follow({ from, to, start, end }: Calls, within: number, paths: Paths, pace: Turns): Promise<boolean> {
  /** Latest call into each party by caller; the longest ago first. */
  const into = new Map<number, Map<number, Earlier>>()
  let cut = false
  for (let i = 0; i < start.length; i += 1) {
    const [caller, callee, at] = [from[i]!, to[i]!, start[i]!]
    const call: Earlier = { start: at, end: end[i]!, chains: [], began: [] }
    const before = into.get(caller)
    if (before) {
      for (const [earlier, { end: ended }] of before) if (at - ended > within) before.delete(earlier)
      let skip = before.size - FAN
      if (skip > 0) cut = true
      for (const [first, earlier] of before) {
        if (skip-- > 0 || first === callee) continue
        if (call.chains.length >= MOST) {
          cut = true
          break
        }
        const pair = paths.step(paths.step(0, first), caller)
        add(call, paths.step(pair, callee), earlier.start, paths)
        for (let j = 0; j < earlier.chains.length && call.chains.length < MOST; j += 1) {
          const chain = earlier.chains[j]!
          if (paths.length(chain) < LONGEST && !paths.has(chain, callee)) add(call, paths.step(chain, callee), earlier.began[j]!, paths)
        }
      }
    }
    let known = into.get(callee)
    if (!known) into.set(callee, (known = new Map()))
    known.delete(caller)
    known.set(caller, call)
    if (i % 256 === 0 && pace.due()) await pace.pause()
  }
  return cut
}

function add(call: Earlier, path: number, began: number, paths: Paths): void {
  paths.count(path, began)
  call.chains.push(path)
  call.began.push(began)
}
