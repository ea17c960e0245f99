import { zoneOf } from '../../chart/histogram.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant (UTC ms) on the clock of a zone, as `2031-05-12T21:30`: what a field for a day and an hour holds. */
export function wallText(at: number, zone: string): string {
  const date = new Date(at + zoneOf(zone).offsetAt(at) * 1_000)
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** The instant that such a text means; null where it means none. */
export function instantOf(text: string, zone: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  return zoneOf(zone).toInstant(year, month, day, hour, minute, 0).ms
}
