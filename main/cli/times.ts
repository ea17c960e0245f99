import { MasarError } from '../../shared/api/errors.ts'
import { DAY_MS, isDate } from '../../shared/time/civil.ts'
import { createZone } from '../../shared/time/zone.ts'

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * A time as a person types it, in UTC ms: `2031-05-12`, `2031-05-12 14:30`, `2031-05-12T14:30:00Z`. Without an offset it
 * is read on the clock of `zone`. A bare day means its first moment as a start, and the moment after its last as an end,
 * so that `--until 2031-05-12` takes in that day. Throws `usage`.
 */
export function readTime(text: string, zone: string, edge: 'start' | 'end'): number {
  const match = PATTERN.exec(text.trim())
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match?.slice(1, 7) ?? []).map((part) => Number(part ?? 0))
  if (!match || !isDate(year, month, day) || hour > 23 || minute > 59 || second > 59) throw new MasarError('usage', { reason: 'bad-time', value: text })
  if (match[7]) {
    const instant = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6] ?? '00'}${match[7]}`)
    // No offset is a hundred hours: what is no time would leave out all events without a word.
    if (Number.isNaN(instant)) throw new MasarError('usage', { reason: 'bad-time', value: text })
    return instant
  }
  const clock = createZone(zone)
  if (match[4] !== undefined || edge === 'start') return clock.toInstant(year, month, day, hour, minute, second).ms
  const next = new Date(Date.UTC(year, month - 1, day) + DAY_MS)
  return clock.toInstant(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate(), 0, 0, 0).ms
}

const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: DAY_MS }

/** A length of time such as `90s`, `10m`, `2h`, or bare minutes, in ms. Throws `usage`. */
export function readLength(text: string): number {
  const match = /^(\d+)([smhd]?)$/.exec(text.trim())
  if (!match) throw new MasarError('usage', { reason: 'bad-length', value: text })
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 60_000)
}
