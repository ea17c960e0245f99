import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { Language, Translate } from '../shared/model/translate.ts'
import { resourcePath } from './entry.ts'

const [FSI, PDI] = ['\u2068', '\u2069']
const known = new Map<string, Translate>()

/**
 * Sentences of `resources/locales/LANG/AREA.json` by key `area.name`; a key that a language lacks is read in English. Values
 * whose direction may differ from the sentence's are isolated, as in the window. `areas` limits what is read.
 */
export function translator(lang: Language, areas?: readonly string[]): Translate {
  const key = `${lang} ${areas?.join() ?? '*'}`
  const found = known.get(key)
  if (found) return found
  const i18n = createInstance()
  void i18n.init({
    lng: lang,
    fallbackLng: 'en',
    initAsync: false,
    returnNull: false,
    resources: Object.fromEntries([...new Set([lang, 'en' as const])].map((one) => [one, { translation: read(one, areas) }])),
    interpolation: { escapeValue: true, useRawValueToEscape: true, escape: (value: unknown) => written(value, lang) },
  })
  const translate: Translate = (name, values) => i18n.t(name, values ?? {})
  known.set(key, translate)
  return translate
}

function read(lang: Language, areas: readonly string[] | undefined): Record<string, unknown> {
  const folder = resourcePath(`locales/${lang}`)
  const names = areas ?? readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []))
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown]))
}

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Numbers as the language groups them, in Latin digits as the Maghreb writes them; give text for what must not be grouped, such as a year. */
function written(value: unknown, lang: Language): string {
  const text = typeof value === 'number' ? new Intl.NumberFormat(LOCALES[lang]).format(value) : String(value)
  return text !== '' && (lang === 'ar' || RIGHT_TO_LEFT.test(text)) ? FSI + text + PDI : text
}
