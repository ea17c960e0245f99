import { SELECTOR_FLAGS, type ParsedSelector } from '../model/selector.ts'
import { exactDigits, isScientific } from './damaged.ts'
import { luhnDigit } from './luhn.ts'
import { cleanCell, saysNothing } from './text.ts'

/**
 * An IMEI as a cell writes it, or null where the cell holds none. `value` is the fifteen-digit IMEI (3GPP TS 23.003, 6.2.1):
 * - 14 digits: the check digit is computed;
 * - 15 digits: kept; where the check digit is wrong and 0 it is the spare digit that networks transmit in its place
 *   (TS 23.003: the check digit is never transmitted, the spare digit is 0) and is computed; wrong otherwise: `invalid`, as read;
 * - 16 digits: IMEISV, whose last two digits are the software version and identify no handset: dropped, check digit computed;
 * - any other text: as read, `invalid`; a number that a spreadsheet rounded also `damaged`.
 * `generic` marks all-equal digits, counting digits and a type code of zeros: many handsets, not one.
 */
export function parseImei(raw: string): ParsedSelector | null {
  const trimmed = raw.trim()
  if (isPlainDigits(trimmed)) return ofDigits(trimmed, trimmed)
  const clean = cleanCell(trimmed)
  const text = exactDigits(clean) ?? clean
  if (saysNothing(text)) return null
  if (isScientific(text)) return imei(text, trimmed, SELECTOR_FLAGS.damaged | SELECTOR_FLAGS.invalid)
  const digits = text.replace(/\.0+$/, '').replace(/[\s\-./]/g, '')
  return isPlainDigits(digits) ? ofDigits(digits, trimmed) : imei(text, trimmed, SELECTOR_FLAGS.invalid)
}

function ofDigits(digits: string, raw: string): ParsedSelector | null {
  if (digits === '0') return null
  const body = digits.slice(0, 14)
  const generic = isGeneric(body) ? SELECTOR_FLAGS.generic : 0
  if (digits.length === 14 || digits.length === 16) return imei(body + luhnDigit(body), raw, generic)
  if (digits.length !== 15) return imei(digits, raw, generic | SELECTOR_FLAGS.invalid)
  const check = luhnDigit(body)
  const given = digits.charCodeAt(14) - 48
  if (given === check) return imei(digits, raw, generic)
  return given === 0 ? imei(body + check, raw, generic) : imei(digits, raw, generic | SELECTOR_FLAGS.invalid)
}

const isGeneric = (body: string): boolean =>
  body.startsWith('00000000') || /^(\d)\1+$/.test(body) || body.startsWith('012345678') || body.startsWith('123456789')

/** True for fourteen to sixteen digits that satisfy their check digit where they carry one. */
export function isImei(text: string): boolean {
  if (!isPlainDigits(text)) return false
  return text.length === 15 ? luhnDigit(text.slice(0, 14)) === text.charCodeAt(14) - 48 : text.length === 14 || text.length === 16
}

function isPlainDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return text.length > 0
}

const imei = (value: string, raw: string, flags: number): ParsedSelector => ({ kind: 'imei', value, raw, flags, country: null })
