import type { Language } from '../../shared/model/translate.ts'

/** Digits are Latin in Arabic too, as the Maghreb writes them; grouping follows each language. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }

/** The Intl locale that the window writes numbers, dates and country names with. */
export const localeOf = (lang: Language): string => LOCALES[lang]

const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of `lang` write it. */
export function formatNumber(value: number, lang: Language, options: Intl.NumberFormatOptions = {}): string {
  const key = lang + JSON.stringify(options)
  const found = formats.get(key) ?? new Intl.NumberFormat(localeOf(lang), options)
  formats.set(key, found)
  return found.format(value)
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes in the largest unit that leaves a readable figure (powers of 1,000, as file managers count). */
export function formatBytes(bytes: number, lang: Language): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return formatNumber(bytes / 1_000 ** step, lang, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  })
}
