import { fold } from '../../../shared/names/fold.ts'
import { cleanCell } from '../../../shared/identifiers/text.ts'
import { DAY_MS } from '../../../shared/time/civil.ts'
import { blank, fullYear, type Written } from './moment.ts'
import { halfDay, monthOf, statedOffset } from './words.ts'

/** Characters of the longest text that is looked at: a hostile cell of megabytes is no date. */
const LONGEST = 120
const WEEKDAY = /^\p{L}+\.?,?\s+(?=\d)/u
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const TRIPLE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/
const DAY_NAME_YEAR = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]*(?:de )?(\p{L}[\p{L}\p{M}]*(?: الثاني| الاول| الأول)?)\.?[-/., ]*(?:de )?(\d{4}|\d{2})(?!\d)/u
const NAME_DAY_YEAR = /^(\p{L}[\p{L}\p{M}]*)\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})(?!\d)/u
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:[ T_-]?([01]\d|2[0-4])([0-5]\d)([0-5]\d)?)?(?!\d)/
const JOIN = /^(?:[\s,،;–—-]|T(?=\d)|à |at |a las |في |h )*/i
const CLOCK = /^(\d{1,2})[:hH.](\d{2})(?:[:.mM'](\d{2})(?:[.,](\d{1,9}))?)?s?(?!\d)/
const COMPACT_CLOCK = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?$/

/** Any date and time that people and tools write, in four languages; null where it is none. Years 1900 to 2200 are checked by the caller. */
export function readSlow(raw: string): Written | null {
  if (raw.length > LONGEST) return null
  const text = cleanCell(raw)
  if (text === '') return null
  const number = readNumber(text)
  if (number) return number
  const out = blank()
  let rest = readDate(text, out) ?? readDate(text.replace(WEEKDAY, ''), out)
  if (rest === null) {
    // The time may stand before the date.
    rest = readTime(text, out)
    if (rest === null) return null
    rest = rest.replace(JOIN, '')
    return rest === '' ? out : readDate(rest, out) === '' ? out : null
  }
  rest = rest.replace(JOIN, '')
  if (rest === '') return out
  return readTime(rest, out) === '' ? out : null
}

/** A time of day alone: `10:30:15`, `103015`, `10h30`, `9:53 م`. Null where it is none. */
export function readTimeOnly(raw: string): Written | null {
  if (raw.length > LONGEST) return null
  const text = cleanCell(raw)
  const out = blank()
  const compact = COMPACT_CLOCK.exec(text)
  if (compact) return { ...out, timed: true, h: Number(compact[1]), mi: Number(compact[2]), s: Number(compact[3] ?? 0) }
  if (/^0?[.,]\d+$/.test(text) || text === '0') return clockOfFraction(out, Number(text.replace(',', '.')))
  return readTime(text, out) === '' ? out : null
}

function readNumber(text: string): Written | null {
  if (!/^\d{4,16}(?:[.,]\d+)?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  if (/^\d{10}(?:[.,]|$)/.test(text) && value < 5e9) return { ...blank(), shape: 'epoch', epoch: Math.floor(value * 1000), timed: true }
  if (/^\d{13}$/.test(text) && value < 5e12) return { ...blank(), shape: 'epoch', epoch: value, timed: true }
  if (value < 20_000 || value >= 100_000) return null
  // Serial 1 is 1900-01-01, but 1900 is counted as a leap year, so from March 1900 on day 0 is 1899-12-30.
  const days = Math.floor(value)
  const date = new Date((days - 25_569) * DAY_MS)
  return clockOfFraction({ ...blank(), shape: 'serial', y: date.getUTCFullYear(), mo: date.getUTCMonth() + 1, d: date.getUTCDate() }, value - days)
}

function clockOfFraction(out: Written, fraction: number): Written {
  // A double holds a day's fraction to about a microsecond: rounded to seconds, and never into the next day.
  const seconds = Math.min(86_399, Math.round(fraction * 86_400))
  return { ...out, timed: fraction > 0 || out.shape === 'none', h: Math.floor(seconds / 3600), mi: Math.floor((seconds % 3600) / 60), s: seconds % 60 }
}

/** Reads a date off the front; answers what is left, or null. */
function readDate(text: string, out: Written): string | null {
  let match = YEAR_FIRST.exec(text)
  if (match) return date(out, 'iso', Number(match[1]), Number(match[2]), Number(match[3]), text, match[0])
  match = TRIPLE.exec(text)
  if (match) {
    const [first, second, third] = [Number(match[1]), Number(match[2]), Number(match[3])]
    out.first = first
    out.second = second
    if (match[3]!.length === 2 && match[1]!.length === 2 && third >= 1 && third <= 31 && second <= 12) out.third = third
    return first > 31 && match[3]!.length === 2
      ? date(out, 'iso', fullYear(first, 2), second, third, text, match[0])
      : date(out, 'triple', fullYear(third, match[3]!.length), 0, 0, text, match[0])
  }
  match = COMPACT.exec(text)
  if (match) {
    if (match[4]) Object.assign(out, { timed: true, h: Number(match[4]), mi: Number(match[5]), s: Number(match[6] ?? 0) })
    return date(out, 'iso', Number(match[1]), Number(match[2]), Number(match[3]), text, match[0])
  }
  match = DAY_NAME_YEAR.exec(text)
  if (match) {
    const month = monthOf(fold(match[2]!))
    if (month) return date(out, 'named', fullYear(Number(match[3]), match[3]!.length), month, Number(match[1]), text, match[0])
  }
  match = NAME_DAY_YEAR.exec(text)
  const month = match ? monthOf(fold(match[1]!)) : 0
  return match && month ? date(out, 'named', Number(match[3]), month, Number(match[2]), text, match[0]) : null
}

function date(out: Written, shape: Written['shape'], y: number, mo: number, d: number, text: string, taken: string): string {
  Object.assign(out, { shape, y, mo, d })
  return text.slice(taken.length)
}

/** Reads a time of day, AM or PM, and an offset off the front; answers what is left, or null. */
function readTime(text: string, out: Written): string | null {
  const match = CLOCK.exec(text)
  if (!match) return null
  let hour = Number(match[1])
  let rest = text.slice(match[0].length).trim()
  const word = /^(?:[ap]\.? ?m\.?|ص|م|صباحا|صباحًا|مساء|مساءً)(?![\p{L}])\.?/iu.exec(rest)
  const half = word ? halfDay(fold(word[0])) : null
  if (word && half !== null) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + half
    rest = rest.slice(word[0].length).trim()
  }
  Object.assign(out, { timed: true, h: hour, mi: Number(match[2]), s: Number(match[3] ?? 0), ms: Math.floor(Number(`0.${match[4] ?? 0}`) * 1000) })
  const zone = /^(?:\(?(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?\)?|\(?[a-z]{1,4}\)?)(?![\p{L}\d])/iu.exec(rest)
  const offset = zone ? statedOffset(zone[0]) : null
  if (zone && offset !== null) {
    out.offset = offset
    rest = rest.slice(zone[0].length).trim()
  }
  return rest
}
