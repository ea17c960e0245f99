import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { SelectorKind } from '../../shared/model/selector.ts'
import { fold } from '../../shared/names/fold.ts'
import type { Protected } from './protection.ts'

/** One text that gives a protected person away, and how it is found in other texts. */
export interface Secret {
  of: Protected
  pattern: RegExp
  /** Words of a name, folded: all of them in a text, in any order, name the person. */
  words: string[]
}

const BETWEEN = '[\\s()./\\-\\u2010-\\u2015\\u2212]*'
/** Fewer digits than these stand in many texts by chance: they count only where they stand alone. */
const LONG = 7

/** Kinds whose value is a key or a name; an account's may hold a telephone number, which tells as much. */
const KEYED = new Set<SelectorKind | 'label' | 'identity'>(['account', 'group', 'device', 'name'])
const numbersWithin = (value: string): string[] => value.match(/(?<![\p{L}\d])\d{9,15}(?=@|$)/gu) ?? []

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
const anyScript = (digit: string): string => `[${digit}${String.fromCharCode(0x660 + Number(digit), 0x6f0 + Number(digit), 0xff10 + Number(digit))}]`
const spelled = (digits: string): string => [...digits].map(anyScript).join(BETWEEN)

/** The ways in which these values give `of` away: a number in any form and any digits, a name in any order of words. */
export function secretOf(of: Protected, values: readonly string[], kind: SelectorKind | 'label' | 'identity'): Secret[] {
  const secret = (source: string, words: string[] = []): Secret => ({ of, pattern: new RegExp(source, 'giu'), words })
  return [...new Set(values.map((value) => value.trim()))].flatMap((value) => {
    if (value === '') return []
    if (kind === 'label') {
      const words = fold(value).split(' ').filter(Boolean)
      return [secret(alone(value.split(/\s+/).map(escaped).join('\\s+')), words)]
    }
    const digits = value.replace(/\D/g, '')
    if (KEYED.has(kind)) return [secret(alone(escaped(value))), ...numbersWithin(value).map((number) => secret(numberPattern(number, number, 'unknown')))]
    return kind === 'identity' || digits.length < LONG ? [secret(alone(escaped(value)))] : [secret(numberPattern(value, digits, kind))]
  })
}

const alone = (source: string): string => `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`

/** Country code and trunk zero may stand before a number or not; an IMEI may end in a check digit, a version or neither. */
function numberPattern(value: string, digits: string, kind: SelectorKind): string {
  if (kind === 'imei') return `${spelled(digits.slice(0, 14))}(?:${BETWEEN}\\d{1,2})?`
  const phone = kind === 'number' ? parsePhoneNumberFromString(value, { extract: false }) : undefined
  if (!phone) return `\\+?${spelled(digits.replace(/^0+/, ''))}`
  const code = `(?:\\+|${spelled('00')})?${BETWEEN}${spelled(phone.countryCallingCode)}${BETWEEN}`
  return `(?:${code})?(?:${anyScript('0')}${BETWEEN})?${spelled(phone.nationalNumber)}`
}

/** Those of the secrets that the text gives away. */
export function tellingIn(text: string, secrets: readonly Secret[]): Secret[] {
  let folded: Set<string> | null = null
  return secrets.filter(({ pattern, words }) => {
    pattern.lastIndex = 0
    if (pattern.test(text)) return true
    if (words.length < 2) return false
    folded ??= new Set(fold(text).split(/[^\p{L}\p{N}]+/u))
    return words.every((word) => folded?.has(word))
  })
}
