import { DAY_MS, daysOf } from './civil.ts'
import { fixedOffset, offsetsOf, transitionBetween } from './offsets.ts'

/** Local time as an instant. `unsure`: the clock change of that night skips it or shows it twice. */
export interface Instant {
  /** UTC milliseconds. */
  ms: number
  unsure: boolean
}

export interface Zone {
  readonly name: string
  /**
   * Month and day from 1. A time that the clock skipped is read with the offset before the change (so it falls as much
   * later as the clock was put forward); one that it shows twice is read as the first of the two: `compatible` of
   * ECMAScript's Temporal and of RFC 5545. Both are flagged.
   */
  toInstant(year: number, month: number, day: number, hour: number, minute: number, second: number): Instant
  /** Seconds by which the zone is ahead of UTC at an instant. */
  offsetAt(ms: number): number
}

/** Offsets round one local day: constant, or `before` until the instant `at` and `after` from then on. Seconds; ms. */
interface Span {
  before: number
  after: number
  at: number
}

/** A zone that answers a million times a second: what holds for a day is asked of the tz database once. Throws `zone-unknown`. */
export function createZone(name: string): Zone {
  const fixed = fixedOffset(name)
  if (fixed !== null) {
    return {
      name,
      toInstant: (y, mo, d, h, mi, s) => ({ ms: (daysOf(y, mo, d) * 86_400 + h * 3600 + mi * 60 + s - fixed) * 1000, unsure: false }),
      offsetAt: () => fixed,
    }
  }
  const at = offsetsOf(name)
  const spans = new Map<number, Span>()

  function spanOf(day: number): Span {
    let span = spans.get(day)
    if (!span) {
      // No zone is further than 15 hours from UTC, so these two instants enclose every moment of the local day.
      const from = day * DAY_MS - 15 * 3_600_000
      const to = (day + 1) * DAY_MS + 15 * 3_600_000
      const before = at(from)
      const after = at(to)
      span = before === after ? { before, after, at: 0 } : { before, after, at: transitionBetween(at, from, to) }
      spans.set(day, span)
    }
    return span
  }

  let lastDay = Number.NaN
  let last: Span = { before: 0, after: 0, at: 0 }

  return {
    name,
    toInstant(year, month, day, hour, minute, second) {
      const days = daysOf(year, month, day)
      if (days !== lastDay) {
        last = spanOf(days)
        lastDay = days
      }
      const local = (days * 86_400 + hour * 3600 + minute * 60 + second) * 1000
      if (last.before === last.after) return { ms: local - last.before * 1000, unsure: false }
      const early = local - last.before * 1000
      const late = local - last.after * 1000
      const earlyHolds = early < last.at
      const lateHolds = late >= last.at
      if (earlyHolds !== lateHolds) return { ms: earlyHolds ? early : late, unsure: false }
      return { ms: early, unsure: true }
    },
    offsetAt(ms) {
      const span = spanOf(Math.floor(ms / DAY_MS))
      return span.before === span.after ? span.before : ms < span.at ? span.before : span.after
    },
  }
}
