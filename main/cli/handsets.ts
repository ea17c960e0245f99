import type { HandsetFinding } from '../../shared/api/handsets.ts'
import { sayFinding } from '../../shared/drawing/handsets/words.ts'
import type { Context } from './context.ts'

const LOCALES = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' } as const

/** A warning about handsets as a paragraph. */
export function inWords(finding: HandsetFinding, { t, lang }: Pick<Context, 't' | 'lang'>): string {
  const locale = LOCALES[lang]
  const regions = new Intl.DisplayNames(locale, { type: 'region' })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  const shares = new Intl.NumberFormat(locale, { style: 'percent' })
  const { title, seen, means } = sayFinding(finding, {
    t,
    country: (code) => (code === '' ? '' : (regions.of(code) ?? code)),
    // A number in a list of another direction would be turned round.
    list: (list) => names.format(lang === 'ar' ? list.map((name) => `\u2068${name}\u2069`) : list),
    percent: (share) => shares.format(share),
  })
  return `${title}. ${seen} ${means}`
}
