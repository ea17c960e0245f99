import type { Chain } from '../../shared/api/ways.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { callsUnder, daysOfCallers, frequent, type Calls } from './chain-calls.ts'
import { expectedTimes, surprise, verdictOf } from './chain-chance.ts'
import type { Answer } from './guards.ts'
import { selectorOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { valuesOf } from './labels.ts'
import { newPaths, type Paths } from './paths-of-calls.ts'
import { partiesOf } from './parties.ts'
import { turns, type Turns } from './turns.ts'

export type { Chain } from '../../shared/api/ways.ts'

export interface ChainsQuestion {
  /** Milliseconds from the end of one call to the start of the next. */
  within: number
  least: number
  /** Public ids: only chains in which one of these takes part. */
  of?: readonly string[] | undefined
  /** Those seen most often first, or those that chance explains least. */
  order?: 'times' | 'chance'
  signal?: AbortSignal
  /** Told the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

/** A call that a chain may go on from: the chains that end with it, by path, and when each began. */
interface Earlier {
  start: number
  end: number
  chains: number[]
  began: number[]
}

/** Shares of the time, about. */
const [READ, FOLLOWED] = [0.45, 0.45]
const LONGEST = 6
/** Of the callers before a call, and of the chains that end with it, at most so many are followed. */
const FAN = 24
const MOST = 96

/**
 * Chains of events that repeat: a calls b and, at most `within` milliseconds after that call ended, b calls c, and so on
 * up to six parties, nobody twice. Of several calls from a to b before one of b's, the last counts; a chain that goes on
 * twice from one beginning counts once. A chain inside a longer one that was seen as often is left out. Only events whose
 * direction is known. Beside each stands how often chance would show it. Throws the signal's reason once it is aborted.
 * Whoever the filter names takes part in each chain, and need not in every call of it.
 * docs/decisions/0182-chains-of-calls.md, 0200-chains-by-chance.md.
 */
export async function chains(
  read: ReadableDB,
  horizon: Horizon,
  { of: parties, ...filter }: Filter,
  { within, least, of = parties, order = 'times', signal, progress = () => undefined }: ChainsQuestion,
): Promise<Answer<Chain>> {
  const pace = turns(signal)
  const all = await callsUnder(read, horizon, filter, pace, (share) => progress(READ * share))
  const days = await daysOfCallers(all, pace)
  const calls = await frequent(all, least, pace)
  const paths = newPaths()
  const cut = await follow(calls, within, paths, pace, (share) => progress(READ + FOLLOWED * share))
  const wanted = of && new Set(partiesOf(read, horizon, of).selectors.map(selectorOf(read)))
  const whole = paths.repeated(least).filter(({ path }) => !wanted || path.some((row) => wanted.has(row)))
  const chances = await expectedTimes(
    calls,
    whole.map(({ path }) => path),
    days,
    within,
    pace,
  )
  const values = valuesOf(read, 'selector', [...new Set(whole.flatMap(({ path }) => path))])
  const rows = whole
    .map(({ path, times, first, last }, i) => {
      const chance = chances[i]!
      const row: Chain = {
        path: path.map((one) => values.get(one) ?? ''),
        ids: path.map(selectorId),
        times,
        first: formatUtc(first),
        last: formatUtc(last),
        expected: chance.expected,
        verdict: verdictOf(times, chance, whole.length),
      }
      return { row, tail: order === 'chance' ? surprise(times, chance) : 0 }
    })
    .toSorted((a, b) => a.tail - b.tail || byTimes(a.row, b.row))
    .map(({ row }) => row)
  return { rows, guards: ['subscriber-not-user', 'clocks-differ', 'absence-not-absence', 'chance-of-habits', ...(cut ? (['chains-cut'] as const) : [])] }
}

const byTimes = (a: Chain, b: Chain): number => b.times - a.times || b.path.length - a.path.length || (a.path.join() < b.path.join() ? -1 : 1)

/** True where there were more chains than are followed. */
async function follow({ from, to, start, end }: Calls, within: number, paths: Paths, pace: Turns, progress: (share: number) => void): Promise<boolean> {
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
    if (i % 256 === 0 && pace.due()) {
      progress(i / start.length)
      await pace.pause()
    }
  }
  return cut
}

function add(call: Earlier, path: number, began: number, paths: Paths): void {
  paths.count(path, began)
  call.chains.push(path)
  call.began.push(began)
}
