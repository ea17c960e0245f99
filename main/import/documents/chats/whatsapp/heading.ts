import { foldDigits } from '../../../../../shared/identifiers/text.ts'
import { halfOf, hourOf } from './halves.ts'

/** What begins a message: `[27/03/2022, 21:41:35] ` of iOS or `27/03/2022, 21:41 - ` of Android, in any language. */
export interface Heading {
  /** iOS. */
  square: boolean
  /** The date and time as written. */
  local: string
  /** The same as `dates/` reads it: order of day, month and year as written, a clock of 24 hours. */
  time: string
  /** iOS puts a mark before the line where the application wrote some of it. */
  marked: boolean
  /** What follows. */
  rest: string
}

/** Longest date and time. */
const LONGEST = 64
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g
const LEADING = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]+/
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const FIRST = /^[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u1040-\u1049]/
const DASH = /[\s\u00a0\u202f\u200e\u200f][-–][\s\u00a0\u202f\u200e\u200f]/
const DATE = String.raw`(\d{1,4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,4})(?: ?[.日일])?`
const TIME = String.raw`(\d{1,2})[:.h時时시](\d{2})(?:[:.](\d{2}))?`
const DATE_FIRST = new RegExp(`^${DATE}([^\\d]{0,24}?)${TIME}([^\\d]{0,24})$`)
const TIME_FIRST = new RegExp(`^${TIME}([^\\d]{0,16}?)[, ]${DATE}$`)

/** Reads what a message begins with; null for a line that begins none. */
export function readHeading(line: string): Heading | null {
  const start = LEADING.exec(line)?.[0].length ?? 0
  const square = line.charCodeAt(start) === 91
  if (!square && !FIRST.test(line.slice(start, start + 1))) return null
  const head = line.slice(start, start + LONGEST)
  const end = square ? head.indexOf(']') : (DASH.exec(head)?.index ?? -1)
  if (end < 0) return null
  const local = head.slice(square ? 1 : 0, end)
  const time = timeOf(local)
  if (time === null) return null
  const rest = line.slice(start + end + (square ? 1 : 3))
  return { square, local: local.trim(), time, marked: start > 0, rest: square ? rest.replace(/^[ \u00a0]/, '') : rest }
}

/** Devanagari, Bengali and Burmese digits, which tables never have. */
const digits = (text: string): string =>
  foldDigits(text)
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[\u09e6-\u09ef]/g, (digit) => String(digit.charCodeAt(0) - 0x9e6))
    .replace(/[\u1040-\u1049]/g, (digit) => String(digit.charCodeAt(0) - 0x1040))

function timeOf(written: string): string | null {
  const text = digits(written.replace(MARKS, '').replace(SPACES, ' ')).trim()
  const first = DATE_FIRST.exec(text)
  if (first) {
    const [, a, b, c, between, hour, minute, second, after] = first
    return assembled([a, b, c], [hour, minute, second], between ?? '', after ?? '')
  }
  const [, hour, minute, second, after, a, b, c] = TIME_FIRST.exec(text) ?? []
  return hour === undefined ? null : assembled([a, b, c], [hour, minute, second], '', after ?? '')
}

function assembled(date: (string | undefined)[], [hour, minute, second]: (string | undefined)[], between: string, after: string): string | null {
  // One year at most: `1.2.3` is a version, `2022/3/2022` nothing.
  if (date.filter((part) => (part?.length ?? 0) > 2).length > 1 || date.some((part) => part?.length === 3)) return null
  const half = halfOf(after) ?? halfOf(between)
  const day = date
    .join(date[0]?.length === 4 ? '-' : '/')
    .replace(/^(\d{4})-(\d)-/, '$1-0$2-')
    .replace(/-(\d)$/, '-0$1')
  // A word that nobody knows could shift the time by half a day: such a time is left unread, and its row rejected.
  const clock = half === 'unknown' ? `${hour}:${minute} ${after || between}` : `${String(hourOf(Number(hour), half)).padStart(2, '0')}:${minute}`
  return `${day} ${clock}${second === undefined || half === 'unknown' ? '' : `:${second}`}`
}
