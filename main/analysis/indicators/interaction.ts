import { DAY_MS } from '../../../shared/time/civil.ts'

/** One call or message of the person asked about, in order of time. */
export interface Interaction {
  kind: 'call' | 'text'
  out: boolean
  /** Whom with. */
  other: number | string
  /** Milliseconds of the wall clock: as if the local time were UTC. */
  at: number
  seconds: number | null
  /** The cell or position of the person. Two are one place where these are the same; null where nobody says. */
  place: number | string | null
  point: readonly [lat: number, lon: number] | null
}

const HOUR = 3_600_000
const NIGHT_BEGINS = 19 * HOUR
const NIGHT_ENDS = 7 * HOUR

export const dayOf = (at: number): number => Math.floor(at / DAY_MS)
/** From Monday, 0. */
export const weekdayOf = (at: number): number => (((dayOf(at) + 3) % 7) + 7) % 7
/** Weeks begin on Monday. */
export const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7)

/** Night is from 19:00 to 07:00, both included to the second. */
export function isNight({ at }: Interaction): boolean {
  const time = at - dayOf(at) * DAY_MS
  return !(time > NIGHT_ENDS && time < NIGHT_BEGINS)
}

export const PARTS_OF_WEEK = ['allweek', 'weekday', 'weekend'] as const
export const PARTS_OF_DAY = ['allday', 'day', 'night'] as const

/** The interactions in a part of the week and of the day. Saturday and Sunday are the weekend. */
export const within = (all: readonly Interaction[], week: (typeof PARTS_OF_WEEK)[number], day: (typeof PARTS_OF_DAY)[number]): Interaction[] =>
  all.filter((one) => (week === 'allweek' || (week === 'weekend') === weekdayOf(one.at) > 4) && (day === 'allday' || (day === 'night') === isNight(one)))

/** Neighbouring interactions of one week together. */
export function byWeek(all: readonly Interaction[]): Interaction[][] {
  const weeks: Interaction[][] = []
  for (const one of all) {
    const latest = weeks.at(-1)
    if (latest?.[0] && weekOf(latest[0].at) === weekOf(one.at)) latest.push(one)
    else weeks.push([one])
  }
  return weeks
}
