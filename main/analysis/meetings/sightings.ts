import { formatId } from '../../../shared/model/ids.ts'
import type { Presences } from './presences.ts'

/** Most events that are named behind one figure. */
const MOST = 500

export interface Wanted {
  members: ReadonlySet<number>
  from: number
  until: number
  /** Whether a sighting in this cell counts. */
  at: (cell: number) => boolean
}

/** Public ids of the events that put these there then, in order of time: the first of them. */
export function eventsBehind({ time, party, cell, event }: Presences, { members, from, until, at }: Wanted): string[] {
  const found = new Set<number>()
  for (let i = firstFrom(time, from); i < time.length && time[i]! <= until && found.size < MOST; i += 1)
    if (members.has(party[i]!) && at(cell[i]!)) found.add(event[i]!)
  return [...found].map((row) => formatId('event', row))
}

/** First position at which a sorted list is no less than `from`. */
export function firstFrom(times: Float64Array, from: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}
