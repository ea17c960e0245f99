import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max'
import { SELECTOR_FLAGS, type ParsedSelector, type SelectorKind } from '../model/selector.ts'
import { exactDigits, isRoundedDigits, isScientific } from './damaged.ts'
import { cleanCell, saysNothing } from './text.ts'

const WITHHELD = new Set([
  'private',
  'private number',
  'withheld',
  'anonymous',
  'unknown',
  'restricted',
  'unavailable',
  'hidden',
  'blocked',
  'no caller id',
  'anonyme',
  'inconnu',
  'masqué',
  'masque',
  'numéro masqué',
  'numero masque',
  'numéro inconnu',
  'privé',
  'prive',
  'secret',
  'confidentiel',
  'privado',
  'desconocido',
  'anónimo',
  'anonimo',
  'oculto',
  'número oculto',
  'مجهول',
  'غير معروف',
  'رقم خاص',
  'خاص',
  'محجوب',
  'رقم محجوب',
])
const NUMBER_CHARACTERS = /^[\d+()[\]\s./\-‐‑‒–—−]+$/
const DIALLED_CODE = /^[*#][\d*#+]*$/

/** How the plain digits of a whole column are read, where the column decides it (docs/decisions/0120): with their country code, or as numbers of the region. */
export type PhoneReading = 'international' | 'national'

/**
 * A party as a cell names it. Null only where the cell names none: empty, `NULL`, or withheld ("Anonyme", "Private").
 * What cannot be read is kept as read, kind `unknown`; nothing is dropped. In order:
 * - scientific notation that lacks digits, or twelve digits and more that are zeros after the sixth: damaged by a spreadsheet, kept as read;
 * - text with letters is a `name`, with `@` an `account`; a WhatsApp address is the number it holds;
 * - six digits and fewer, `*100#`: `shortcode`;
 * - written with `+` or `00`: `number`, E.164 even where the numbering plan does not know it (plans lag behind reality);
 * - digits valid in `region` (with or without trunk zero), or written with the trunk zero and as long as its numbers are: `number`,
 *   flagged ambiguous where its first digits also make it a number of another country;
 * - eleven digits and more that are valid in the country whose calling code they begin with, or have a length of that
 *   country and none of `region`: `number`;
 * - other digits: `unknown`, kept as digits.
 * Where `reading` is decided, nothing of that is ambiguous; digits that it cannot read are read as above.
 * `region` is ISO 3166 alpha-2. Numbers are judged by libphonenumber's full metadata.
 */
export function parsePhone(raw: string, region: string, reading?: PhoneReading): ParsedSelector | null {
  const trimmed = raw.trim()
  let text = cleanCell(trimmed)
  if (saysNothing(text) || WITHHELD.has(text.toLowerCase())) return null
  if (isScientific(text)) {
    const exact = exactDigits(text)
    return exact === null ? selector('unknown', text, trimmed, SELECTOR_FLAGS.damaged) : parseDigits(exact, trimmed, region, reading)
  }
  if (/^(?:tel|callto|sms):/i.test(text))
    text = text
      .replace(/^[a-z]+:/i, '')
      .replace(/[;?].*$/s, '')
      .trim()
  if (text.includes('@')) return parseAccount(text, trimmed, region)
  if (DIALLED_CODE.test(text)) return selector('shortcode', text, trimmed)
  if (!NUMBER_CHARACTERS.test(text)) return selector(/\p{L}/u.test(text) ? 'name' : 'unknown', text, trimmed)
  // Exports from statistics tools carry whole numbers as `212600000001.0`.
  return parseDigits(text.replace(/^(\d{7,15})[.,]0+$/, '$1'), trimmed, region, reading)
}

function parseDigits(text: string, raw: string, region: string, reading?: PhoneReading): ParsedSelector {
  const digits = text.replace(/\D+/g, '')
  if (digits === '') return selector('unknown', text, raw)
  const plus = text.lastIndexOf('+') === 0 || text.startsWith('(+')
  if (digits.length > 15 && isSeveral(text)) return selector('unknown', text, raw)
  if (digits.length <= 6) return selector('shortcode', digits, raw)
  if (plus || digits.startsWith('00')) return international(plus ? digits : digits.slice(2), raw)
  if (isRoundedDigits(digits)) return selector('unknown', digits, raw, SELECTOR_FLAGS.damaged)
  if (reading === 'international' && digits.charCodeAt(0) !== 48) {
    const whole = digits.length >= 8 && digits.length <= 15 ? read(`+${digits}`) : undefined
    // Short digits that only possibly begin with a country code are more likely one number written unlike the rest.
    if (whole?.isValid() || (whole?.isPossible() && digits.length >= 11)) return numbered(whole, raw)
  }
  const national = read(digits, region)
  if (national?.isValid()) return numbered(national, raw, reading !== 'national' && hasSecondReading(digits, national) ? SELECTOR_FLAGS.ambiguous : 0)
  if (digits.charCodeAt(0) === 48) return national?.isPossible() && digits.length > 8 ? numbered(national, raw) : selector('unknown', digits, raw)
  if (digits.length >= 11 && digits.length <= 15) {
    const abroad = read(`+${digits}`)
    if (abroad?.isValid() || (abroad?.isPossible() && (!national?.isPossible() || national.number === abroad.number))) return numbered(abroad, raw)
  }
  return selector('unknown', digits, raw)
}

/** Several numbers in one cell (`0692000011 / 0692000024`): run together they would be a number that nobody has. */
const isSeveral = (text: string): boolean => text.split(/[/–—]|(?=\+)| - /).filter((part) => part.replace(/\D+/g, '').length >= 7).length > 1

function international(digits: string, raw: string): ParsedSelector {
  if (digits.length < 7 || digits.length > 15 || digits.startsWith('0')) return selector('unknown', digits, raw)
  const number = read(`+${digits}`)
  // More than a trunk zero less: the metadata took digits for a carrier's code (Korea's 081), which an international number has none of.
  const whole = number !== undefined && number.number.length >= digits.length
  return whole && number.isPossible() ? numbered(number, raw) : selector('number', `+${digits}`, raw, 0, number?.country ?? null)
}

function parseAccount(text: string, raw: string, region: string): ParsedSelector {
  const whatsapp = /^(\d{7,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)$/i.exec(text)
  return whatsapp ? parseDigits(`+${whatsapp[1] ?? ''}`, raw, region) : selector('account', text.toLowerCase(), raw)
}

function read(text: string, region?: string): PhoneNumber | undefined {
  try {
    return parsePhoneNumberFromString(text, { extract: false, ...(region ? { defaultCountry: region as CountryCode } : {}) })
  } catch {
    return undefined
  }
}

/** Long digits without `+` may be a number of the region or begin with another country's calling code. */
function hasSecondReading(digits: string, national: PhoneNumber): boolean {
  if (digits.length < 11 || digits.startsWith('0')) return false
  const abroad = read(`+${digits}`)
  // Possible is enough for a doubt: plans lag behind reality, and ranges kept for fiction are in none.
  return abroad?.isPossible() === true && abroad.number !== national.number
}

const numbered = (number: PhoneNumber, raw: string, flags = 0): ParsedSelector => selector('number', number.number, raw, flags, number.country ?? null)

const selector = (kind: SelectorKind, value: string, raw: string, flags = 0, country: string | null = null): ParsedSelector => ({
  kind,
  value,
  raw,
  flags,
  country,
})
