import type { WallClock } from '../local-day.ts'
import type { Turns } from '../turns.ts'
import type { Traces } from './traces.ts'

/** Nights are from 22:00 to 06:00. A night belongs to the day on which it begins. */
export const isNight = (hour: number): boolean => hour >= 22 || hour < 6
export const nightOf = ({ day, hour }: WallClock): number => (hour < 6 ? day - 1 : day)

export interface Week {
  /** Events by weekday (Monday first) and hour; those of which only the day is known are in none. */
  hours: number[][]
  nights: number
  days: number
  timeline: Timeline
}

/** Events in equal steps of whole days from the first day on; days are days since 1970-01-01. */
export interface Timeline {
  first: number
  step: number
  counts: number[]
}

/** Most steps of a timeline: as many as can be drawn side by side. */
const STEPS = 400

export const emptyWeek = (): number[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))

/** Events laid on the week of a clock. */
export async function weekOf({ time, timed }: Traces, clock: (instant: number) => WallClock, pace: Turns): Promise<Week> {
  const hours = emptyWeek()
  const days = new Map<number, number>()
  let nights = 0
  for (let i = 0; i < time.length; i += 1) {
    const { day, weekday, hour } = clock(time[i] ?? 0)
    const row = timed[i] === 1 ? hours[weekday] : undefined
    if (row) row[hour] = (row[hour] ?? 0) + 1
    if (row && isNight(hour)) nights += 1
    days.set(day, (days.get(day) ?? 0) + 1)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  return { hours, nights, days: days.size, timeline: timelineOf(days) }
}

/** Days come in order of time. */
function timelineOf(days: ReadonlyMap<number, number>): Timeline {
  const all = [...days.keys()]
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0]
  const step = Math.max(1, Math.ceil((last - first + 1) / STEPS))
  const counts = Array.from({ length: all.length === 0 ? 0 : Math.floor((last - first) / step) + 1 }, () => 0)
  for (const [day, n] of days) counts[Math.floor((day - first) / step)]! += n
  return { first, step, counts }
}
