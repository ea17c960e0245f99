import type { Language } from '../../shared/model/translate.ts'
import { localeOf } from '../i18n/numbers.ts'

/** Countries that the routes touch most, offered first. */
const FIRST = ['MA', 'DZ', 'TN', 'LY', 'MR', 'EG', 'ES', 'IT', 'FR', 'MT']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

interface ZonedLocale {
  getTimeZones?: () => string[] | undefined
}

/** Zones of a country, its main one first; empty where the browser knows none. */
export function zonesOf(region: string): string[] {
  try {
    return (new Intl.Locale(`und-${region}`) as ZonedLocale).getTimeZones?.() ?? []
  } catch {
    return []
  }
}

// The order of a country's zones is alphabetical; where that is not the capital's, the capital's.
const MAIN: Record<string, string> = {
  ES: 'Europe/Madrid',
  FR: 'Europe/Paris',
  PT: 'Europe/Lisbon',
  DE: 'Europe/Berlin',
  TR: 'Europe/Istanbul',
  CY: 'Asia/Nicosia',
}

/** The zone that most of a country keeps, or null. */
export const mainZone = (region: string): string | null => MAIN[region] ?? zonesOf(region)[0] ?? null

const isCountry = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && zonesOf(code).length > 0

let codes: string[] | null = null

/** ISO 3166 alpha-2 codes of all countries in use. */
export function countryCodes(): string[] {
  codes ??= LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isCountry)
  return codes
}

/** A country's name in a language, or its code. */
export function countryName(code: string, lang: Language): string {
  try {
    return new Intl.DisplayNames(localeOf(lang), { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}

export interface Country {
  id: string
  label: string
  hint: string
}

/** Countries by name, those of the routes first. */
export function countries(lang: Language): Country[] {
  const names = new Intl.DisplayNames(localeOf(lang), { type: 'region' })
  const compare = new Intl.Collator(localeOf(lang)).compare
  const named = (code: string): Country => ({ id: code, label: names.of(code) ?? code, hint: code })
  const rest = countryCodes()
    .filter((code) => !FIRST.includes(code))
    .map(named)
  return [...FIRST.map(named), ...rest.sort((a, b) => compare(a.label, b.label))]
}

/** All zones that the browser knows, with `first` at the top. */
export function zones(first: readonly string[]): { id: string; label: string }[] {
  const all = Intl.supportedValuesOf('timeZone')
  return [...new Set([...first, ...all, 'UTC'])].map((id) => ({ id, label: id.replaceAll('_', ' ') }))
}
