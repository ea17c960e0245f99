import { readFileSync } from 'node:fs'
import { createInstance, type TFunction } from 'i18next'
import type { Language, Translate } from '../../shared/model/translate.ts'
import { resourcePath } from '../entry.ts'

const found = new Map<Language, TFunction>()

/** The words of the printed page in one language. Pages hold no HTML, so nothing is escaped here; drawing escapes all text. */
export function pageWords(lang: Language): Translate {
  const known = found.get(lang)
  const t = known ?? read(lang)
  if (!known) found.set(lang, t)
  return (key, values) => t(key, values ?? {})
}

function read(lang: Language): TFunction {
  const page: unknown = JSON.parse(readFileSync(resourcePath(`locales/${lang}/page.json`), 'utf8'))
  const words = createInstance()
  void words.init({ lng: lang, fallbackLng: false, resources: { [lang]: { translation: { page } } }, initAsync: false, interpolation: { escapeValue: false } })
  return words.t
}
