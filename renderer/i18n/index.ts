import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { directionOf, LANGUAGES, type Language, type Translate } from '../../shared/model/translate.ts'
import { isolate } from './isolate.ts'
import { formatNumber } from './numbers.ts'

type Tree = Record<string, unknown>
const files = import.meta.glob<Tree>('../../resources/locales/*/*.json', { eager: true, import: 'default' })

/** One tree a language: the file's name is the first part of its keys. */
function resources(): Record<string, { translation: Tree }> {
  const trees: Record<string, { translation: Tree }> = Object.fromEntries(LANGUAGES.map((lang) => [lang, { translation: {} }]))
  for (const [file, tree] of Object.entries(files)) {
    const match = /([a-z]+)\/([a-z-]+)\.json$/.exec(file)
    const target = match && trees[match[1] ?? '']
    if (match && target) target.translation[match[2] ?? ''] = tree
  }
  return trees
}

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

/** The language of the window now. */
export const language = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en')

/** The first of our languages that a BCP 47 tag asks for, else English. */
export function languageFor(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0] ?? ''
  return isLanguage(base) ? base : 'en'
}

const rtl = () => directionOf(language()) === 'rtl'

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: resources(),
  returnNull: false,
  initAsync: false,
  interpolation: {
    escapeValue: true,
    useRawValueToEscape: true,
    /** Numbers are written as the language writes them (give text for what must not be grouped); text is isolated. */
    escape: (value: unknown) => (typeof value === 'number' ? formatNumber(value, language()) : isolate(String(value), rtl())),
  },
  react: { useSuspense: false, bindI18n: 'languageChanged' },
})

function turnPage(lang: Language): void {
  if (typeof document === 'undefined') return
  document.documentElement.lang = lang
  document.documentElement.dir = directionOf(lang)
}
turnPage('en')

/** Changes the window's language, and the direction of the page with it. */
export async function setLanguage(lang: Language): Promise<void> {
  await i18next.changeLanguage(lang)
  turnPage(lang)
}

/** A sentence in the window's language, outside React. */
export const t: Translate = (key, values) => i18next.t(key, values ?? {})

/** The same inside React: renders again when the language changes. */
export function useT(): { t: Translate; lang: Language; dir: 'ltr' | 'rtl' } {
  const { t: translate, i18n } = useTranslation()
  const lang = isLanguage(i18n.language) ? i18n.language : 'en'
  return { t: (key, values) => translate(key, values ?? {}), lang, dir: directionOf(lang) }
}

export const hasKey = (key: string): boolean => i18next.exists(key)
