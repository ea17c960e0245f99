import { DAY_MS, daysOf } from '../../../shared/time/civil.ts'
import { createZone } from '../../../shared/time/zone.ts'
import type { Period } from './types.ts'

export interface Buckets {
  unit: 'day' | 'week' | 'month'
  /** Where each begins, UTC ms, on the zone's clock; the first holds the beginning of the period. */
  starts: number[]
}

/** Spans in days above which weeks, and months, are told apart instead of days. */
const [WEEKS_ABOVE, MONTHS_ABOVE] = [31, 150]
const MOST = 240

/** Days, weeks from Monday, or months of a period, whichever makes a line that can be read. Throws `zone-unknown`. */
export function bucketsOf(period: Period, zone: string): Buckets {
  const span = (period.until - period.from) / DAY_MS
  const unit = span > MONTHS_ABOVE ? 'month' : span > WEEKS_ABOVE ? 'week' : 'day'
  return { unit, starts: startsOf(period, unit, zone) }
}

/** Beginnings of all days, weeks or months that a period touches, UTC ms, on the zone's clock. Throws `zone-unknown`. */
export function startsOf({ from, until }: Period, unit: Buckets['unit'], zone: string): number[] {
  const clock = createZone(zone)
  const local = new Date(from + clock.offsetAt(from) * 1_000)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
  // 1970-01-01 was a Thursday.
  const monday = day - ((((daysOf(year, month + 1, day) + 3) % 7) + 7) % 7)
  const nth = (i: number): Date => new Date(unit === 'month' ? Date.UTC(year, month + i, 1) : Date.UTC(year, month, unit === 'week' ? monday + 7 * i : day + i))
  const starts: number[] = []
  for (let i = 0; i < MOST; i++) {
    const at = nth(i)
    const start = clock.toInstant(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), 0, 0, 0).ms
    if (i > 0 && start >= until) break
    starts.push(start)
  }
  return starts
}

/** The bucket an instant lies in: the last that begins at or before it. */
export function bucketAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle
  }
  return low
}
