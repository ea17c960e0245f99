import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { foldDigits } from '../../shared/identifiers/text.ts'
import type { SelectorKind } from '../../shared/model/selector.ts'
import { fold } from '../../shared/names/fold.ts'
import type { Protected } from './protection.ts'

/** One text that gives a protected person away, and how it is found in other texts. */
export interface Secret {
  of: Protected
  pattern: RegExp
  /** Words of a name, folded: all of them in a text, in any order, name the person. */
  words: string[]
  /** Digits that stand in a text, one after the other whatever lies between them, wherever the pattern is found; '' where it is no number. */
  digits: string
}

/** Secrets by what must stand in a text that tells of them, so that a text is held against few of them. */
export interface Secrets {
  byWord: ReadonlyMap<string, readonly Secret[]>
  byDigits: ReadonlyMap<string, readonly Secret[]>
  others: readonly Secret[]
}

const BETWEEN = '[\\s()./\\-\\u2010-\\u2015\\u2212]*'
/** Fewer digits than these stand in many texts by chance: they count only where they stand alone. */
const LONG = 7

export const isNobody = ({ byWord, byDigits, others }: Secrets): boolean => byWord.size === 0 && byDigits.size === 0 && others.length === 0

/** Puts secrets where they are found by a word or by digits of a text. */
export function secretsBy(all: readonly Secret[]): Secrets {
  const [byWord, byDigits] = [new Map<string, Secret[]>(), new Map<string, Secret[]>()]
  const others: Secret[] = []
  for (const secret of all) {
    const [word] = secret.words
    const [map, key] = word !== undefined ? [byWord, word] : [byDigits, secret.digits.slice(-LONG)]
    if (key.length === 0 || (word === undefined && key.length < LONG)) others.push(secret)
    else map.set(key, [...(map.get(key) ?? []), secret])
  }
  return { byWord, byDigits, others }
}

/** Those of the secrets that this text may tell. */
function near(text: string, { byWord, byDigits, others }: Secrets): Secret[] {
  const found = new Set(others)
  const said = foldDigits(text).replace(/\D/g, '')
  for (let at = 0; at + LONG <= said.length; at++) for (const secret of byDigits.get(said.slice(at, at + LONG)) ?? []) found.add(secret)
  if (byWord.size > 0) for (const word of fold(text).split(' ')) for (const secret of byWord.get(word) ?? []) found.add(secret)
  return [...found]
}

/** Kinds whose value is a key or a name; an account's may hold a telephone number, which tells as much. */
const KEYED = new Set<SelectorKind | 'label' | 'identity'>(['account', 'group', 'device', 'name'])
const numbersWithin = (value: string): string[] => value.match(/(?<![\p{L}\d])\d{9,15}(?=@|$)/gu) ?? []

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
const anyScript = (digit: string): string => `[${digit}${String.fromCharCode(0x660 + Number(digit), 0x6f0 + Number(digit), 0xff10 + Number(digit))}]`
const spelled = (digits: string): string => [...digits].map(anyScript).join(BETWEEN)

/** The ways in which these values give `of` away: a number in any form and any digits, a name in any order of words. */
export function secretOf(of: Protected, values: readonly string[], kind: SelectorKind | 'label' | 'identity'): Secret[] {
  const secret = (source: string, { words = [], digits = '' }: Partial<Secret> = {}): Secret => ({ of, pattern: new RegExp(source, 'giu'), words, digits })
  const numbered = (text: string, all: string, as: SelectorKind): Secret => {
    const [source, digits] = numberPattern(text, all, as)
    return secret(source, { digits })
  }
  return [...new Set(values.map((value) => value.trim()))].flatMap((value) => {
    if (value === '') return []
    if (kind === 'label') {
      const words = fold(value).split(' ').filter(Boolean)
      return [secret(alone(value.split(/\s+/).map(escaped).join('\\s+')), { words })]
    }
    const digits = value.replace(/\D/g, '')
    if (KEYED.has(kind)) return [secret(alone(escaped(value))), ...numbersWithin(value).map((number) => numbered(number, number, 'unknown'))]
    return kind === 'identity' || digits.length < LONG ? [secret(alone(escaped(value)))] : [numbered(value, digits, kind)]
  })
}

const alone = (source: string): string => `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`

/** Country code and trunk zero may stand before a number or not; an IMEI may end in a check digit, a version or neither. */
function numberPattern(value: string, digits: string, kind: SelectorKind): [source: string, digits: string] {
  if (kind === 'imei') return [`${spelled(digits.slice(0, 14))}(?:${BETWEEN}\\d{1,2})?`, digits.slice(0, 14)]
  const phone = kind === 'number' ? parsePhoneNumberFromString(value, { extract: false }) : undefined
  const bare = digits.replace(/^0+/, '')
  if (!phone) return [`\\+?${spelled(bare)}`, bare]
  const code = `(?:\\+|${spelled('00')})?${BETWEEN}${spelled(phone.countryCallingCode)}${BETWEEN}`
  return [`(?:${code})?(?:${anyScript('0')}${BETWEEN})?${spelled(phone.nationalNumber)}`, phone.nationalNumber]
}

/** Letters, marks and digits that stand together, with the signs inside them that nobody sees. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu
/** A name of fewer letters than these is too often another word. */
const SHORT = 3

/** Whether these words of a text, folded, are all there, in any order and spelling. */
const names = ({ words }: Secret, said: { has(word: string): boolean }): boolean =>
  words.length > 0 && words.join('').length >= SHORT && words.every((word) => said.has(word))

/** Those of the secrets that the text gives away. */
export function tellingIn(text: string, secrets: Secrets): Secret[] {
  let folded: Set<string> | null = null
  return near(text, secrets).filter((secret) => {
    secret.pattern.lastIndex = 0
    if (secret.pattern.test(text)) return true
    folded ??= new Set(fold(text).split(' '))
    return names(secret, folded)
  })
}

/** Whose very name a text is, in any order of its words and any spelling, and nothing more. */
export function namedBy(text: string, secrets: Secrets): Protected | undefined {
  const said = fold(text).split(' ')
  return near(text, secrets).find(({ words }) => words.length > 0 && said.every((word) => words.includes(word)) && words.every((word) => said.includes(word)))
    ?.of
}

/** The text with something else in the place of all that gives somebody away; what stands between the words of a name goes with them. */
export function withoutSecrets(text: string, secrets: Secrets, instead: (of: Protected) => string): string {
  const told = tellingIn(text, secrets)
  const hidden = told.reduce((said, { pattern, of }) => said.replace(pattern, () => instead(of)), text)
  return told.reduce(withoutWords, { said: hidden, instead }).said
}

type Hidden = { said: string; instead: (of: Protected) => string }

function withoutWords({ said, instead }: Hidden, secret: Secret): Hidden {
  const at = new Map<string, [from: number, until: number]>()
  for (const { 0: word, index } of said.matchAll(WORD)) if (!at.has(fold(word))) at.set(fold(word), [index, index + word.length])
  if (!names(secret, at)) return { said, instead }
  const spans = secret.words.map((word) => at.get(word) as [number, number])
  const [from, until] = [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
  return withoutWords({ said: said.slice(0, from) + instead(secret.of) + said.slice(until), instead }, secret)
}
