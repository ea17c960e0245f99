import type { BorderFile } from '../../../shared/api/network.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import { pairKey } from '../sharing.ts'
import type { Turns } from '../turns.ts'
import { bucketAt } from './buckets.ts'
import { rowOf } from './files.ts'
import { within } from './types.ts'
import type { Periods } from './types.ts'

/** What one party did: its events before and after, those of each that a file covering both periods tells, and all by bucket. */
export interface Doing {
  events: [number, number]
  alike: [number, number]
  activity: Uint32Array
}

export interface Tally {
  /** By row of the selector. */
  doings: Map<number, Doing>
  /** Events of pairs in each period, by `pairKey`. */
  pairs: [Map<number, number>, Map<number, number>]
  events: [number, number]
  /** Of both periods. */
  alike: number
}

/** Reads the events of both periods once: who did how much when, with whom, and on whose word. */
export async function tally(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { periods, files, starts, pace }: { periods: Periods; files: readonly BorderFile[]; starts: readonly number[]; pace: Turns },
): Promise<Tally> {
  const whole = { ...filter, from: periods.before.from, until: periods.after.until }
  const alike = await toldAlike(read, horizon, whole, files, pace)
  const found: Tally = { doings: new Map(), pairs: [new Map(), new Map()], events: [0, 0], alike: 0 }
  const doingOf = (party: number): Doing => {
    const known = found.doings.get(party)
    if (known) return known
    const made: Doing = { events: [0, 0], alike: [0, 0], activity: new Uint32Array(starts.length) }
    found.doings.set(party, made)
    return made
  }
  const question = { filter: whole, rows: 'events' as const, columns: ['o.id', 'o.start', packed('o.caller', 'o.callee')] as const }
  await scan<[number, number, number]>(read, horizon, question, pace, ([id, start, parties]) => {
    const period = within(periods.before, start) ? 0 : within(periods.after, start) ? 1 : null
    const [a, b] = [firstOf(parties), secondOf(parties)]
    const bucket = bucketAt(starts, start)
    const told = alike(id)
    for (const party of a === b ? [a] : [a, b]) {
      if (party === 0) continue
      const doing = doingOf(party)
      doing.activity[bucket]! += 1
      if (period === null) continue
      doing.events[period] += 1
      if (told) doing.alike[period] += 1
    }
    if (period === null) return
    found.events[period] += 1
    if (told) found.alike += 1
    if (a === 0 || b === 0 || a === b) return
    const pairs = found.pairs[period]
    pairs.set(pairKey(a, b), (pairs.get(pairKey(a, b)) ?? 0) + 1)
  })
  return found
}

/** Whether any row of an event lies in a file that covers both periods. */
async function toldAlike(read: ReadableDB, horizon: Horizon, filter: Filter, files: readonly BorderFile[], pace: Turns): Promise<(event: number) => boolean> {
  const both = new Set(files.filter((file) => file.both).map(rowOf))
  if (both.size === 0) return () => false
  if (both.size === files.length) return () => true
  const told = new Uint8Array(horizon.observation + 1)
  const question = { filter, rows: 'all' as const, columns: ['o.event', 'o.source'] as const }
  await scan<[number, number]>(read, horizon, question, pace, ([event, source]) => {
    if (both.has(source)) told[event] = 1
  })
  return (event) => told[event] === 1
}
