import type { ChainVerdict } from '../../shared/api/ways.ts'
import { DAY_MS } from '../../shared/time/civil.ts'
import { stepKey, type Calls } from './chain-calls.ts'
import { logTail } from './poisson.ts'
import type { Turns } from './turns.ts'

/** Of fewer days than these nothing is said of habits. */
const ENOUGH_DAYS = 7

/** Calls from one party to another, in order. */
interface Step {
  start: number[]
  end: number[]
  /** Places of the calls by the hour of the day at which they begin, and those hours in ms. */
  byClock: number[]
  clock: number[]
}

export interface Expected {
  /** How often the chain would be seen if each kept their habits and nobody passed anything on; null where too few days are known. */
  expected: number | null
  /** The least that can be told from none, by the days that were looked at. */
  floor: number
}

const clockOf = (time: number): number => ((time % DAY_MS) + DAY_MS) % DAY_MS

/**
 * What chance alone would show. Everybody keeps their hours and their number of calls, but the days of each caller are shifted against those of the one
 * before: the share of all shifts in which a call is followed within the time, added up over the calls (the shift predictor of Perkel, Gerstein and
 * Moore 1967; as a reference model of events in time, Gauvin et al. 2022). The day itself is left out, so that the chain is not measured by itself.
 * `paths` are rows of selectors, `within` is in ms, `days` says on how many days each party called. docs/decisions/0200-chains-by-chance.md.
 */
export async function expectedTimes(
  calls: Calls,
  paths: readonly (readonly number[])[],
  days: ReadonlyMap<number, number>,
  within: number,
  pace: Turns,
): Promise<Expected[]> {
  const steps = await stepsOf(calls, paths, pace)
  const found: Expected[] = []
  for (const path of paths) {
    /** Of the step looked at last, how likely each of its calls is to go on to the end. */
    let onward: number[] | null = null
    let fewest = Infinity
    for (let i = path.length - 2; i >= 0; i -= 1) {
      const step = steps.get(stepKey(path[i]!, path[i + 1]!))!
      if (onward === null) onward = step.start.map(() => 1)
      else {
        const known = days.get(path[i + 1]!) ?? 0
        fewest = Math.min(fewest, known)
        onward = await goesOn(step, steps.get(stepKey(path[i + 1]!, path[i + 2]!))!, onward, within, known, pace)
      }
    }
    found.push(
      fewest < ENOUGH_DAYS ? { expected: null, floor: 0 } : { expected: (onward ?? []).reduce((sum, share) => sum + share, 0), floor: 1 / (fewest - 1) },
    )
    if (pace.due()) await pace.pause()
  }
  return found
}

async function stepsOf({ from, to, start, end }: Calls, paths: readonly (readonly number[])[], pace: Turns): Promise<Map<number, Step>> {
  const steps = new Map<number, Step>()
  for (const path of paths)
    for (let i = 0; i + 1 < path.length; i += 1) steps.set(stepKey(path[i]!, path[i + 1]!), { start: [], end: [], byClock: [], clock: [] })
  for (let i = 0; i < start.length; i += 1) {
    const step = steps.get(stepKey(from[i]!, to[i]!))
    step?.start.push(start[i]!)
    step?.end.push(end[i]!)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  for (const step of steps.values()) {
    step.byClock = step.start.map((_, i) => i).toSorted((a, b) => clockOf(step.start[a]!) - clockOf(step.start[b]!))
    step.clock = step.byClock.map((i) => clockOf(step.start[i]!))
    if (pace.due()) await pace.pause()
  }
  return steps
}

/** Of each call, how likely it is that one of the next step's follows on a day taken at random and goes on to the end itself. */
async function goesOn(step: Step, next: Step, onward: readonly number[], within: number, days: number, pace: Turns): Promise<number[]> {
  const shares: number[] = []
  for (let i = 0; i < step.start.length; i += 1) {
    const begin = step.start[i]!
    // A call that is followed by another of the same two before anything happens does not count: the later one does.
    const length = Math.min(DAY_MS, Math.min(step.end[i]! + within + 1, step.start[i + 1] ?? Infinity) - begin)
    const seen = new Set<number>()
    let [sum, count] = [0, 0]
    for (const at of onTheClock(next, clockOf(begin), length)) {
      const shift = Math.floor((next.start[at]! - begin) / DAY_MS)
      if (shift === 0) continue
      seen.add(shift)
      sum += onward[at]!
      count += 1
    }
    shares.push(count === 0 ? 0 : Math.min(1, seen.size / (days - 1)) * (sum / count))
    if (i % 32 === 0 && pace.due()) await pace.pause()
  }
  return shares
}

/** Places of the calls that begin, on whatever day, from this hour on for so long. */
function* onTheClock({ byClock, clock }: Step, from: number, length: number): Generator<number> {
  const n = clock.length
  let [low, high] = [0, n]
  while (low < high) {
    const middle = (low + high) >> 1
    if (clock[middle]! < from) low = middle + 1
    else high = middle
  }
  for (let k = 0; k < n; k += 1) {
    const at = (low + k) % n
    if ((clock[at]! - from + DAY_MS) % DAY_MS >= length) return
    yield byClock[at]!
  }
}

/** How seldom chance shows as many and more, as a natural logarithm: the lower, the less it explains. 0 where nothing is known. */
export const surprise = (times: number, { expected, floor }: Expected): number => (expected === null ? 0 : logTail(times, Math.max(expected, floor)))

const RARE = Math.log(0.05)

/** What is to be thought of a chain among `looked` chains: where many are looked at, some are rare by chance. */
export function verdictOf(times: number, chance: Expected, looked: number): ChainVerdict {
  if (chance.expected === null) return 'unknown'
  const tail = surprise(times, chance)
  return tail + Math.log(Math.max(1, looked)) < RARE ? 'beyond' : tail < RARE ? 'unclear' : 'usual'
}
