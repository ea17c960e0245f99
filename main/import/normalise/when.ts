import { createZone } from '../../../shared/time/zone.ts'
import { DAY_MS, daysOf } from '../../../shared/time/civil.ts'
import { formatOffset } from '../../../shared/time/format.ts'
import type { Mapping } from '../types.ts'
import type { Written } from '../dates/moment.ts'
import { createDateReader, resolve } from '../dates/resolve.ts'
import { readTimeOnly } from '../dates/slow.ts'
import { readClock } from '../dates/fast.ts'
import { blank } from '../dates/moment.ts'
import { memo } from './memo.ts'

/** When a row happened. One object, overwritten by the next row. */
export interface When {
  /** UTC milliseconds. */
  start: number
  local: string
  zone: string | null
  unsure: boolean
  ambiguous: boolean
  dateOnly: boolean
}

export interface WhenReader {
  (cells: readonly string[]): When | 'no-time' | 'bad-time'
  /** The same from a date and time that was read already. `local` is its text. */
  settle(written: Written, local: string): When | 'bad-time'
}

/** Days by which serial dates of workbooks that count from 1904 are further on. */
const DAYS_TO_1904 = 1462

/** Reads the time of a row by the mapping: from `start`, or from `date` and `time`. */
export function createWhen(mapping: Mapping): WhenReader {
  const zone = createZone(mapping.zone)
  const read = createDateReader()
  const { start, date, time } = mapping.columns
  const dateColumn = start ?? date
  const clock = blank()
  // Not remembered: a day has 86,400 texts, and reading one anew costs less than finding it.
  function readClockCell(text: string): Written | null {
    clock.ms = 0
    clock.offset = null
    if (readClock(text, 0, clock)) return clock
    const alone = readTimeOnly(text)
    if (alone) return alone
    const full = createDateReader()(text)
    return full?.timed ? full : null
  }
  const readDateCell = memo((text: string): Written | null => {
    const written = read(text)
    return written && { ...written }
  }, 20_000)
  const offsetName = memo((minutes: string) => (minutes === '0' ? 'UTC' : formatOffset(Number(minutes) * 60)), 200)
  const found: When = { start: 0, local: '', zone: null, unsure: false, ambiguous: false, dateOnly: false }

  function settle(written: Written, local: string): When | 'bad-time' {
    const resolved = resolve(written, mapping.dateOrder)
    if (resolved === 'bad') return 'bad-time'
    found.local = local
    found.ambiguous =
      resolved === 'by-order' ? mapping.dateAmbiguous === true : mapping.dateTurned === true && written.shape === 'iso' && written.d !== written.mo
    found.dateOnly = !written.timed
    found.unsure = false
    found.zone = null
    if (written.shape === 'epoch') {
      found.start = written.epoch
      found.zone = 'UTC'
    } else if (written.offset !== null) {
      found.start = (daysOf(written.y, written.mo, written.d) * 86_400 + written.h * 3600 + (written.mi - written.offset) * 60 + written.s) * 1000 + written.ms
      found.zone = offsetName(String(written.offset))
    } else {
      const instant = zone.toInstant(written.y, written.mo, written.d, written.h, written.mi, written.s)
      found.start = instant.ms + written.ms
      found.unsure = instant.unsure
    }
    if (written.shape === 'serial' && mapping.date1904) found.start += DAYS_TO_1904 * DAY_MS
    return found
  }

  const joined = blank()
  const when = (cells: readonly string[]): When | 'no-time' | 'bad-time' => {
    const text = dateColumn === undefined ? '' : (cells[dateColumn] ?? '').trim()
    const timeText = time === undefined || time === dateColumn ? '' : (cells[time] ?? '').trim()
    if (text === '') return 'no-time'
    if (timeText === '') {
      const written = read(text)
      return written === null || written.shape === 'none' ? 'bad-time' : settle(written, text)
    }
    const day = readDateCell(text)
    const hour = readClockCell(timeText)
    if (day === null || day.shape === 'none' || day.shape === 'epoch' || hour === null) return 'bad-time'
    joined.shape = day.shape
    joined.y = day.y
    joined.mo = day.mo
    joined.d = day.d
    joined.first = day.first
    joined.second = day.second
    joined.third = day.third
    joined.timed = true
    joined.h = hour.h
    joined.mi = hour.mi
    joined.s = hour.s
    joined.ms = hour.ms
    joined.offset = hour.offset ?? day.offset
    return settle(joined, `${text} ${timeText}`)
  }
  return Object.assign(when, { settle })
}
