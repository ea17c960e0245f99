import type { BorderFile } from '../../../shared/api/network.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { mergesOf } from '../identity/merges.ts'
import { selectorId } from '../ids.ts'
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
  /** Public ids of all parties; what people decided to be one is one. The n-th is party n. */
  ids: string[]
  doings: Doing[]
  /** Events of pairs of parties in each period, by `pairKey`. */
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
  const found: Tally = { ids: [], doings: [], pairs: [new Map(), new Map()], events: [0, 0], alike: 0 }
  const merges = mergesOf(read)
  const [partyOfRow, partyOfId] = [new Map<number, number>(), new Map<string, number>()]
  const partyOf = (row: number): number => {
    const known = partyOfRow.get(row)
    if (known !== undefined) return known
    const id = merges.of(selectorId(row))
    const party = partyOfId.get(id) ?? found.ids.push(id) - 1
    if (party === found.doings.length) found.doings.push({ events: [0, 0], alike: [0, 0], activity: new Uint32Array(starts.length) })
    partyOfRow.set(row, party)
    partyOfId.set(id, party)
    return party
  }
  const question = { filter: whole, rows: 'events' as const, columns: ['o.id', 'o.start', packed('o.caller', 'o.callee')] as const }
  await scan<[number, number, number]>(read, horizon, question, pace, ([id, start, parties]) => {
    const period = within(periods.before, start) ? 0 : within(periods.after, start) ? 1 : null
    const [a, b] = [firstOf(parties), secondOf(parties)].map((row) => (row === 0 ? null : partyOf(row))) as [number | null, number | null]
    const bucket = bucketAt(starts, start)
    const told = alike(id)
    for (const party of a === b ? [a] : [a, b]) {
      if (party === null) continue
      const doing = found.doings[party]!
      doing.activity[bucket]! += 1
      if (period === null) continue
      doing.events[period] += 1
      if (told) doing.alike[period] += 1
    }
    if (period === null) return
    found.events[period] += 1
    if (told) found.alike += 1
    if (a === null || b === null || a === b) return
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
