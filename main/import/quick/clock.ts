import type { Written } from '../dates/moment.ts'

/**
 * Dates and times of two digits each, as most programs write them: `YYYY-MM-DD` or `DD/MM/YYYY` with one separator of `-/.`, and `HH:MM:SS`. What dates/fast.ts
 * reads of them, from bytes; false, and `out` in any state, for everything else.
 */
export function readDay(bytes: Uint8Array, from: number, out: Written): boolean {
  const a = two(bytes, from)
  if (a < 0) return false
  const b = two(bytes, from + 2)
  if (b >= 0) {
    const [month, day] = [two(bytes, from + 5), two(bytes, from + 8)]
    const separator = bytes[from + 4]
    if (month < 0 || day < 0 || !isSeparator(separator) || bytes[from + 7] !== separator) return false
    out.shape = 'iso'
    out.y = a * 100 + b
    out.mo = month
    out.d = day
  } else {
    const separator = bytes[from + 2]
    const [second, century, year] = [two(bytes, from + 3), two(bytes, from + 6), two(bytes, from + 8)]
    if (second < 0 || century < 0 || year < 0 || !isSeparator(separator) || bytes[from + 5] !== separator) return false
    out.shape = 'triple'
    out.y = century * 100 + year
    out.first = a
    out.second = second
    out.third = 0
  }
  out.offset = null
  out.ms = 0
  return true
}

/** Bytes of a day and of a clock. */
export const DAY = 10
export const CLOCK = 8

export function readHour(bytes: Uint8Array, from: number, out: Written): boolean {
  const [h, mi, s] = [two(bytes, from), two(bytes, from + 3), two(bytes, from + 6)]
  if (h < 0 || mi < 0 || s < 0 || bytes[from + 2] !== COLON || bytes[from + 5] !== COLON) return false
  out.timed = true
  out.h = h
  out.mi = mi
  out.s = s
  return true
}

/** Up to seven plain digits, as values/duration.ts reads them; -1 for anything else. */
export function readSeconds(bytes: Uint8Array, from: number, until: number): number {
  if (until === from || until - from > 7) return -1
  let value = 0
  for (let at = from; at < until; at++) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** What may stand between day and hour. */
export const isGap = (code: number | undefined): boolean => code === 32 || code === 84 || code === 45 || code === 44

const COLON = 58
const isSeparator = (code: number | undefined): boolean => code === 45 || code === 47 || code === 46

/** Two digits as a number, or -1. */
function two(bytes: Uint8Array, at: number): number {
  const a = (bytes[at] ?? 0) - 48
  const b = (bytes[at + 1] ?? 0) - 48
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1
}
