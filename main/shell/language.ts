import { readFileSync } from 'node:fs'
import type { Language } from '../../shared/model/translate.ts'

const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar']

/** The language the system asks for, BCP 47: from the environment where the platform has it there, else from Node's own reading of the system. */
export function systemLanguage(env: NodeJS.ProcessEnv, platform = process.platform): string {
  const named = platform === 'win32' || platform === 'darwin' ? undefined : [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)
  const tag = named?.split('.')[0]?.split('@')[0]?.replaceAll('_', '-')
  if (tag && tag !== 'C' && tag !== 'POSIX' && isTag(tag)) return tag
  return Intl.DateTimeFormat().resolvedOptions().locale
}

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The language of ours that serves a system's language: English where none does. */
export function ourLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base) ?? 'en'
}

/** Sentences of the area `shell`, for the terminal. `file` is resources/locales/LANG/shell.json. */
export function shellSentences(file: string): (key: string, params?: Record<string, string>) => string {
  const sentences = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return (key, params = {}) => (sentences[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => params[name] ?? '')
}
