import { MasarError } from '../api/errors.ts'

/** Seconds by which a zone is ahead of UTC at an instant (ms). */
export type OffsetAt = (ms: number) => number

const FIXED = /^(?:UTC|GMT|Z|(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?)$/i

/** Seconds ahead of UTC for `UTC`, `Z`, `+01:00`, `UTC+1`; null for a name. */
export function fixedOffset(name: string): number | null {
  const match = FIXED.exec(name.trim())
  if (!match) return null
  if (!match[1]) return 0
  const hours = Number(match[2])
  const minutes = Number(match[3] ?? 0)
  if (hours > 18 || minutes > 59) return null
  return (match[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60)
}

/** The offsets of an IANA zone, from the runtime's own tz database. Slow (microseconds): callers cache. Throws `zone-unknown`. */
export function offsetsOf(zone: string): OffsetAt {
  const fixed = fixedOffset(zone)
  if (fixed !== null) return () => fixed
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new MasarError('zone-unknown', { zone })
  }
  return (ms) => {
    const whole = Math.floor(ms / 1000) * 1000
    let year = 0,
      month = 1,
      day = 1,
      hour = 0,
      minute = 0,
      second = 0
    for (const { type, value } of format.formatToParts(whole)) {
      if (type === 'year') year = Number(value)
      else if (type === 'month') month = Number(value)
      else if (type === 'day') day = Number(value)
      else if (type === 'hour') hour = Number(value)
      else if (type === 'minute') minute = Number(value)
      else if (type === 'second') second = Number(value)
    }
    return (Date.UTC(year, month - 1, day, hour, minute, second) - whole) / 1000
  }
}

/** First instant (ms, whole seconds) in (from, to] at which the offset is no longer that of `from`; the two must differ. */
export function transitionBetween(at: OffsetAt, from: number, to: number): number {
  const before = at(from)
  let low = Math.floor(from / 1000)
  let high = Math.ceil(to / 1000)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (at(middle * 1000) === before) low = middle
    else high = middle
  }
  return high * 1000
}
