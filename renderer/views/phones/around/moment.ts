import { isDate } from '../../../../shared/time/civil.ts'
import { zoneOf } from '../../chart/histogram.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** An instant as one types it, by the clock of a zone: `2031-05-12 22:05`, with seconds where there are some. */
export function momentText(at: number, zone: string): string {
  const local = new Date(at + zoneOf(zone).offsetAt(at) * 1_000)
  const seconds = local.getUTCSeconds()
  const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}${seconds === 0 ? '' : `:${two(seconds)}`}`
}

/** The instant that a text such as `2031-05-12 22:05` names on the clock of a zone; null where it names none. */
export function momentOf(text: string, zone: string): number | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T,]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?$/.exec(text.trim())
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number]
  return isDate(year, month, day) && hour < 24 && minute < 60 && second < 60 ? zoneOf(zone).toInstant(year, month, day, hour, minute, second).ms : null
}
