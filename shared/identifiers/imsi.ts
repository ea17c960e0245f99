import { SELECTOR_FLAGS, type ParsedSelector } from '../model/selector.ts'
import { exactDigits, isScientific } from './damaged.ts'
import { countryOfMcc } from './mcc.ts'
import { cleanCell, saysNothing } from './text.ts'

/**
 * An IMSI as a cell writes it, or null where it holds none: 14 or 15 digits that begin with a mobile country code
 * (ITU-T E.212). Other text is kept as read, `invalid`; what a spreadsheet rounded also `damaged`.
 */
export function parseImsi(raw: string): ParsedSelector | null {
  const trimmed = raw.trim()
  const clean = cleanCell(trimmed)
  const text = exactDigits(clean) ?? clean
  if (saysNothing(text) || text === '0') return null
  if (isScientific(text)) return imsi(text, trimmed, SELECTOR_FLAGS.damaged | SELECTOR_FLAGS.invalid)
  const digits = text.replace(/\.0+$/, '').replace(/[\s-]/g, '')
  if (!/^\d+$/.test(digits)) return imsi(text, trimmed, SELECTOR_FLAGS.invalid)
  const country = countryOfMcc(digits.slice(0, 3))
  const sound = (digits.length === 14 || digits.length === 15) && isMcc(digits)
  return imsi(digits, trimmed, sound ? 0 : SELECTOR_FLAGS.invalid, country)
}

/** True where digits begin as a mobile country code can: 2 to 7, or 901 for networks of no country. */
export const isMcc = (digits: string): boolean => /^(?:[2-7]\d\d|90[1-9])/.test(digits)

const imsi = (value: string, raw: string, flags: number, country: string | null = null): ParsedSelector => ({ kind: 'imsi', value, raw, flags, country })
