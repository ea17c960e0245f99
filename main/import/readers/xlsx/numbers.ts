/** How a number is shown by its style: as a date, a time of day, a length of time, with leading zeros, or as it is. */
export type Style = 'date' | 'time' | 'date-time' | 'elapsed' | { zeros: number } | null

const BUILT_IN: Record<number, Style> = {
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date-time',
  45: 'time',
  46: 'elapsed',
  47: 'time',
}
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** Digits only, grouped by spaces, points or hyphens in quotes or behind a backslash, as telephone numbers are: `0#" "##" "##`. */
const DIGITS = /^(?:[0#?]|\s|-|"[\s.\-/()+]*"|\\.)+$/

/** Letters of a day and year in the format codes of spreadsheets in English, French, German, Italian, Spanish and Portuguese. */
const DAY = /[ydj]|mmm|aa|gg|tt/
const CLOCK = /[hs]|am\/pm|a\/p/

/** Spreadsheets take no longer one. */
const LONGEST_CODE = 255

/** The style of a number format: built-in by its id, else by its code (ECMA-376, part 1, 18.8.30 and 18.8.31). */
export function styleOf(id: number, code: string | undefined): Style {
  if (code === undefined) return BUILT_IN[id] ?? (isEastAsianDate(id) ? 'date' : null)
  if (code.length > LONGEST_CODE) return null
  const first = code.split(';')[0] ?? ''
  if (DIGITS.test(first)) {
    const places = first.replace(/"[^"]*"|\\./g, '').replace(/[^0#?]/g, '')
    const zeros = places.includes('0') ? places.length - places.indexOf('0') : 0
    return zeros >= 2 && zeros <= 20 ? { zeros } : null
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0] ?? ''
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed'
  const letters = bare
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general|standard|(?<=[0#?.])e[+-]/g, '')
  const hour = CLOCK.test(letters)
  if (DAY.test(letters.replace(/am\/pm|a\/p/g, ''))) return hour ? 'date-time' : 'date'
  return hour ? 'time' : /^m+$/.test(letters.trim()) ? 'date' : null
}

const DAY_SECONDS = 86_400
/** Serial days of 1970-01-01, in workbooks that count from 1900. */
const EPOCH = 25_569
const FROM_1904 = 1_462

/** Plain digits, which most numbers are. */
function isPlain(stored: string): boolean {
  if (stored.length === 0 || stored.length > 15) return false
  for (let at = 0; at < stored.length; at++) {
    const code = stored.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return stored.length === 1 || stored.charCodeAt(0) !== 48
}

const STORED = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/**
 * A stored number as text, without what its binary form adds: `2.126E+11` is `212600000000`, `0.10000000000000001` is `0.1`. A whole number of
 * more digits than a spreadsheet can hold is not written out with zeros that nobody wrote: it stays `8.92120000000001E+18`.
 */
export function plainNumber(stored: string): string {
  if (isPlain(stored)) return stored
  const match = STORED.exec(stored.trim())
  if (!match) return stored
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (exponent !== '0' && point > EXACT) return point > 40 ? stored : Number(Number(stored).toPrecision(EXACT)).toExponential().replace('e', 'E')
  if (digits.replace(/^0+/, '').length > EXACT && (fraction !== '' || exponent !== '0')) {
    // Fifteen digits are what a spreadsheet shows of a number; the rest is the noise of its binary form.
    const rounded = Number(stored).toPrecision(EXACT)
    return rounded.includes('e') || rounded === stored ? expand(rounded) : trimZeros(rounded)
  }
  if (Math.abs(point) > 40) return stored
  return sign + place(digits, point)
}

/** Digits that a spreadsheet holds of a number. */
const EXACT = 15

/** Whether a stored whole number has more digits than a spreadsheet holds: those behind the fifteenth are not what was typed. */
export function isRounded(stored: string): boolean {
  const match = STORED.exec(stored)
  if (!match) return false
  const [, , whole = '', fraction = '', exponent = '0'] = match
  return Number(exponent) >= 0 ? whole.replace(/^0+/, '').length + Number(exponent) > EXACT && (fraction === '' || exponent !== '0') : false
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

function expand(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  return Math.abs(Number(exponent)) > 40 ? text : sign + place(whole + fraction, 1 + Number(exponent))
}

function place(digits: string, point: number): string {
  if (point <= 0) return trimZeros(`0.${'0'.repeat(-point)}${digits}`)
  if (point >= digits.length) return (digits + '0'.repeat(point - digits.length)).replace(/^0+(?=\d)/, '')
  return trimZeros(`${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`)
}

/** A stored number as its cell shows it, dates year first. What no date can be stays a number. */
export function numberText(stored: string, style: Style, from1904: boolean): string {
  if (style === null || stored === '') return plainNumber(stored)
  if (typeof style === 'object') {
    const plain = plainNumber(stored)
    return /^\d+$/.test(plain) ? plain.padStart(style.zeros, '0') : plain
  }
  const serial = Number(stored)
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return plainNumber(stored)
  const milliseconds = roundedMilliseconds(serial)
  if (style === 'elapsed') return clock(milliseconds, false)
  if (style === 'time' && serial < 1) return clock(milliseconds, true)
  const day = Math.floor(milliseconds / (DAY_SECONDS * 1_000))
  const rest = milliseconds - day * DAY_SECONDS * 1_000
  const date = dateOf(day, from1904)
  return style === 'date' && rest === 0 ? date : `${date} ${clock(rest, true)}`
}

/** Days as milliseconds; what is within 5 ms of a whole second is that second, for days hold no seconds exactly. */
function roundedMilliseconds(days: number): number {
  const exact = days * DAY_SECONDS * 1_000
  const second = Math.round(exact / 1_000) * 1_000
  return Math.abs(exact - second) <= 5 ? second : Math.round(exact)
}

const TWO = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))
const two = (value: number): string => TWO[value] ?? String(value)

function clock(milliseconds: number, padded: boolean): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const part = milliseconds % 1_000
  const hours = Math.floor(seconds / 3_600)
  return `${padded ? two(hours) : hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${part === 0 ? '' : `.${String(part).padStart(3, '0')}`}`
}

/** Days as written before: a file has few of them, and many rows of each. */
let days = new Map<number, string>()

function dateOf(day: number, from1904: boolean): string {
  const key = from1904 ? day + 10_000_000 : day
  const known = days.get(key)
  if (known !== undefined) return known
  if (days.size > 20_000) days = new Map()
  const written = writtenDate(day, from1904)
  days.set(key, written)
  return written
}

function writtenDate(day: number, from1904: boolean): string {
  // 1900 is no leap year, but the 60th day of these workbooks is 29 February: what is before lies one day off.
  if (!from1904 && day === 60) return '1900-02-29'
  const serial = from1904 ? day + FROM_1904 : day < 60 ? day + 1 : day
  return new Date((serial - EPOCH) * DAY_SECONDS * 1_000).toISOString().slice(0, 10)
}
