import { daysOf } from '../../../../shared/time/civil.ts'
import { createZone } from '../../../../shared/time/zone.ts'
import { createDateReader, resolve } from '../../dates/resolve.ts'

/** Reads times as the import does, where a reader must reckon with them itself: the end of a visit, minutes after a start. */
export interface Clock {
  /** UTC milliseconds; null for what is no full time. */
  instant(text: unknown): number | null
  /** Whole seconds from one to the other; null where one is missing or the end lies before the start. */
  between(start: unknown, end: unknown): number | null
}

/** `zone`: of times that state none. */
export function createClock(zone: string): Clock {
  const read = createDateReader()
  const local = createZone(zone)
  function instant(value: unknown): number | null {
    const text = timeText(value)
    const written = text === null ? null : read(text)
    if (!written || !written.timed || written.shape === 'none' || resolve(written, 'iso') === 'bad') return null
    if (written.shape === 'epoch') return written.epoch
    const { y, mo, d, h, mi, s, ms, offset } = written
    return offset === null ? local.toInstant(y, mo, d, h, mi, s).ms + ms : (daysOf(y, mo, d) * 86_400 + h * 3600 + (mi - offset) * 60 + s) * 1000 + ms
  }
  return {
    instant,
    between(start, end) {
      const [from, until] = [instant(start), instant(end)]
      return from === null || until === null || until < from ? null : Math.round((until - from) / 1000)
    },
  }
}

/** A time as JSON holds it, as text: text itself or a number of seconds or milliseconds. Null for what is neither. */
export const timeText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : null
