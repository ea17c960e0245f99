import type { WallClock } from '../local-day.ts'

interface AtSpot {
  /** Events there at the time asked about, their rows, and the first and last sighting. */
  seen: number
  events: Set<number>
  first: number
  last: number
  /** At any time. */
  days: Set<number>
  nights: Set<number>
  /** Sightings there at other times. */
  others: number
}

/** All that the case knows of where somebody was, as far as it matters to some places. */
export interface Known {
  at: AtSpot[]
  days: Set<number>
  nights: Set<number>
  elsewhere: number
}

export const known = (spots: number): Known => ({
  at: Array.from({ length: spots }, () => ({ seen: 0, events: new Set(), first: Infinity, last: -Infinity, days: new Set(), nights: new Set(), others: 0 })),
  days: new Set(),
  nights: new Set(),
  elsewhere: 0,
})

export interface Sighting extends WallClock {
  at: number
  event: number
}

/** The night that an hour belongs to, by the day it began on; null by day. From 22:00 to 06:00. */
const nightOf = ({ day, hour }: WallClock): number | null => (hour >= 22 ? day : hour < 6 ? day - 1 : null)

/** Adds one sighting, in order of time. `spots`: the places it is at; `isThen`: whether it is at the time asked about there. */
export function record(one: Known, sighting: Sighting, spots: readonly number[], isThen: (spot: number) => boolean): void {
  const night = nightOf(sighting)
  one.days.add(sighting.day)
  if (night !== null) one.nights.add(night)
  if (spots.length === 0) one.elsewhere += 1
  for (const spot of spots) {
    const there = one.at[spot]!
    there.days.add(sighting.day)
    if (night !== null) there.nights.add(night)
    if (!isThen(spot)) {
      there.others += 1
      continue
    }
    there.first = Math.min(there.first, sighting.at)
    there.last = Math.max(there.last, sighting.at)
    // The first and the last cell of a call may be one place, with other events in between.
    there.events.add(sighting.event)
    there.seen = there.events.size
  }
}
