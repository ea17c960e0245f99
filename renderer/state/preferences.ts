import { create } from 'zustand'
import type { Args, Result } from '../../shared/api/contract.ts'
import type { Language } from '../../shared/model/translate.ts'
import { call } from '../bridge.ts'
import { languageFor, setLanguage } from '../i18n/index.ts'

export type Theme = 'system' | 'light' | 'dark'

/** What the person prefers on this machine, and what the shell says of itself. No case data. */
export interface Preferences {
  lang: Language
  theme: Theme
  lockMinutes: number
  author: string
  shell: Result<'shell.info'> | null
}

export const usePreferences = create<Preferences>(() => ({ lang: 'en', theme: 'system', lockMinutes: 15, author: '', shell: null }))

/** Pure: the theme to draw, given what the system prefers. */
export const drawnTheme = (theme: Theme, systemDark: boolean): 'light' | 'dark' => (theme === 'system' ? (systemDark ? 'dark' : 'light') : theme)

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')

function paint(): void {
  document.documentElement.dataset['theme'] = drawnTheme(usePreferences.getState().theme, dark().matches)
}

/** Reads the preferences and applies them; called once before the first drawing. */
export async function loadPreferences(): Promise<void> {
  const [shell, kept] = await Promise.all([call('shell.info', {}), call('shell.preferences', {})])
  const lang = kept.lang ?? languageFor(shell.language)
  await setLanguage(lang)
  usePreferences.setState({ ...kept, lang, shell })
  paint()
  dark().addEventListener('change', paint)
}

/** Changes and keeps preferences. The window follows at once. */
export async function setPreferences(set: NonNullable<Args<'shell.preferences'>['set']>): Promise<void> {
  if (set.lang) await setLanguage(set.lang)
  usePreferences.setState(set as Partial<Preferences>)
  paint()
  await call('shell.preferences', { set })
}
