import { isDate } from '../../../../shared/time/civil.ts'
import { zoneOf } from '../../chart/histogram.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant (UTC ms) on the clock of a zone, as people type it: `2031-05-12 21:30`. */
export function wallText(at: number, zone: string): string {
  const date = new Date(at + zoneOf(zone).offsetAt(at) * 1_000)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** The instant that such a text means, a day alone its first; null where it means none. */
export function instantOf(text: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2})[:.h](\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (!isDate(year, month, day) || hour > 23 || minute > 59) return null
  return zoneOf(zone).toInstant(year, month, day, hour, minute, 0).ms
}
