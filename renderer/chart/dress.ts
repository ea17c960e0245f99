import type { ChartNode } from '../../shared/model/chart.ts'
import type { Language } from '../../shared/model/translate.ts'
import { localeOf } from '../i18n/numbers.ts'
import { numberText } from './number.ts'

const names = new Map<Language, Intl.DisplayNames>()

/** A country by its two letters, in words; the letters where there is no name. */
export function countryName(code: string, lang: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  const known = names.get(lang) ?? new Intl.DisplayNames([localeOf(lang)], { type: 'region' })
  names.set(lang, known)
  return known.of(code) ?? code
}

/**
 * A node as the canvas writes it: numbers in groups, and a second line only where it tells something, the country of a
 * number from elsewhere. Document numbers of people stay in the details.
 */
export function dressed(node: ChartNode, lang: Language, region: string): ChartNode {
  const foreign = node.kind === 'number' && node.detail !== '' && node.detail !== region
  return { ...node, label: numberText(node.label), detail: foreign ? countryName(node.detail, lang) : '' }
}
