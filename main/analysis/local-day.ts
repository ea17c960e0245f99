import { DAY_MS } from '../../shared/time/civil.ts'
import { createZone } from '../../shared/time/zone.ts'

/** A moment on a zone's wall clock. */
export interface WallClock {
  /** Days since 1970-01-01. */
  day: number
  /** From Monday, 0. */
  weekday: number
  hour: number
}

/** Reads the wall clock of a zone at instants in UTC ms. Throws `zone-unknown`. */
export function wallClock(zone: string): (instant: number) => WallClock {
  const clock = createZone(zone)
  return (instant) => {
    const local = instant + clock.offsetAt(instant) * 1_000
    const day = Math.floor(local / DAY_MS)
    // 1970-01-01 was a Thursday.
    return { day, weekday: (((day + 3) % 7) + 7) % 7, hour: Math.floor((local - day * DAY_MS) / 3_600_000) }
  }
}
