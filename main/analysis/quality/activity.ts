import { wallClock } from '../local-day.ts'
import { inStrides } from './order.ts'
import type { Setting } from './types.ts'

export interface Activity {
  /** Days since 1970 in the zone of the file, each with its first and last row (indices), in order. */
  days: { day: number; first: number; last: number }[]
  firstDay: number
  lastDay: number
}

/** No zone begins its day at another time than a quarter of an hour. */
const QUARTER = 900_000

/** On which days, by the clock of the file, something happened. */
export async function activityOf({ rows, zone, turns }: Pick<Setting, 'rows' | 'zone' | 'turns'>): Promise<Activity | null> {
  const { size, start, role } = rows
  const clock = wallClock(zone)
  const days = new Map<number, { day: number; first: number; last: number }>()
  const quarters = new Map<number, { day: number; first: number; last: number }>()
  await inStrides(size, turns, (i) => {
    if (role[i] === 2) return
    const at = start[i] as number
    const quarter = Math.floor(at / QUARTER)
    let known = quarters.get(quarter)
    if (!known) {
      const { day } = clock(at)
      known = days.get(day) ?? { day, first: i, last: i }
      days.set(day, known)
      quarters.set(quarter, known)
    }
    if (at < (start[known.first] as number)) known.first = i
    if (at >= (start[known.last] as number)) known.last = i
  })
  const sorted = [...days.values()].sort((a, b) => a.day - b.day)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first && last ? { days: sorted, firstDay: first.day, lastDay: last.day } : null
}
