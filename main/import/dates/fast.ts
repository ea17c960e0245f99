import type { Written } from './moment.ts'

/**
 * The layouts that nearly all files have, read by character codes: `YYYY-MM-DD` or `DD/MM/YYYY` with any one separator,
 * then `HH:MM`, `:SS` and a fraction after blanks, `T`, `-` or `,`, then nothing, `Z` or ` UTC`. Answers false, and
 * leaves `out` undefined, for everything else: the slow reader has the last word.
 */
export function readFast(text: string, out: Written): boolean {
  const length = text.length
  if (length < 8 || length > 32) return false
  let i: number
  if (two(text, 0) >= 0 && two(text, 2) >= 0) {
    // YYYY-MM-DD
    if (!isSeparator(text.charCodeAt(4)) || text.charCodeAt(7) !== text.charCodeAt(4)) return false
    const mo = two(text, 5)
    const d = two(text, 8)
    if (mo < 0 || d < 0) return false
    out.shape = 'iso'
    out.y = two(text, 0) * 100 + two(text, 2)
    out.mo = mo
    out.d = d
    i = 10
  } else {
    // D/M/YYYY with one or two digits
    const first = oneOrTwo(text, 0)
    if (first < 0) return false
    i = first > 9 || text.charCodeAt(0) === 48 ? 2 : 1
    const separator = text.charCodeAt(i)
    if (!isSeparator(separator)) return false
    const second = oneOrTwo(text, i + 1)
    if (second < 0) return false
    i += second > 9 || text.charCodeAt(i + 1) === 48 ? 3 : 2
    if (text.charCodeAt(i) !== separator) return false
    const century = two(text, i + 1)
    const year = two(text, i + 3)
    if (century < 0 || year < 0) return false
    out.shape = 'triple'
    out.y = century * 100 + year
    out.first = first
    out.second = second
    out.third = 0
    i += 5
  }
  out.offset = null
  out.ms = 0
  out.h = out.mi = out.s = 0
  out.timed = false
  if (i === length) return true
  const gap = i
  while (i < length && isGap(text.charCodeAt(i))) i++
  if (i === gap || i === length) return i === length
  return readClock(text, i, out)
}

/** `HH:MM[:SS[.fff]]` from `i` to the end, with `Z` or ` UTC` at most behind it. */
export function readClock(text: string, start: number, out: Written): boolean {
  const length = text.length
  const h = oneOrTwo(text, start)
  if (h < 0) return false
  let i = start + (h > 9 || (text.charCodeAt(start) === 48 && isDigit(text.charCodeAt(start + 1))) ? 2 : 1)
  if (text.charCodeAt(i) !== 58) return false
  const mi = two(text, i + 1)
  if (mi < 0) return false
  i += 3
  let s = 0
  if (text.charCodeAt(i) === 58) {
    s = two(text, i + 1)
    if (s < 0) return false
    i += 3
  }
  out.timed = true
  out.h = h
  out.mi = mi
  out.s = s
  if (i === length) return true
  const code = text.charCodeAt(i)
  if (code === 46 || code === 44) {
    let scale = 100
    let ms = 0
    for (i++; i < length && isDigit(text.charCodeAt(i)); i++) {
      ms += (text.charCodeAt(i) - 48) * scale
      scale /= 10
    }
    out.ms = Math.floor(ms)
    if (i === length) return true
  }
  const rest = length - i
  if ((rest === 1 && text.charCodeAt(i) === 90) || (rest === 4 && text.endsWith(' UTC'))) {
    out.offset = 0
    return true
  }
  return false
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSeparator = (code: number): boolean => code === 45 || code === 47 || code === 46
const isGap = (code: number): boolean => code === 32 || code === 84 || code === 45 || code === 44

function two(text: string, i: number): number {
  const a = text.charCodeAt(i) - 48
  const b = text.charCodeAt(i + 1) - 48
  return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? a * 10 + b : -1
}

function oneOrTwo(text: string, i: number): number {
  const a = text.charCodeAt(i) - 48
  if (!(a >= 0 && a <= 9)) return -1
  const b = text.charCodeAt(i + 1) - 48
  return b >= 0 && b <= 9 ? a * 10 + b : a
}
