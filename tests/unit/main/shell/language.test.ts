import { describe, expect, it } from 'vitest'
import { resourcePath } from '../../../../main/entry.ts'
import { ourLanguage, shellSentences, systemLanguage } from '../../../../main/shell/language.ts'

describe('the language of the system', () => {
  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'fr-FR'],
    [{ LC_ALL: 'ar_MA.UTF-8', LANG: 'fr_FR.UTF-8' }, 'ar-MA'],
    [{ LC_ALL: '', LANG: 'ar' }, 'ar'],
    [{ LANG: 'sr_RS@latin' }, 'sr-RS'],
  ])('reads %j', (env, tag) => {
    expect(systemLanguage(env, 'linux')).toBe(tag)
  })

  it('asks Node where the environment says nothing that is a language', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().locale
    for (const env of [{}, { LANG: 'C' }, { LANG: 'C.UTF-8' }, { LANG: '!!' }]) expect(systemLanguage(env, 'linux')).toBe(own)
    expect(systemLanguage({ LANG: 'ar' }, 'win32')).toBe(own)
  })

  it('picks ours', () => {
    expect(['ar-MA', 'FR', 'en-GB', 'es-ES', ''].map(ourLanguage)).toEqual(['ar', 'fr', 'en', 'en', 'en'])
  })

  it.each(['en', 'fr', 'ar'])('has every sentence of the terminal in %s', (lang) => {
    const say = shellSentences(resourcePath(`locales/${lang}/shell.json`))
    for (const key of ['fallback', 'asRoot', 'windowFailed']) expect(say(key, { browser: 'Edge' })).toContain('Edge')
    for (const key of ['fetching', 'noWindow']) expect(say(key)).not.toBe(key)
    expect(say('fallback', { browser: 'Edge' })).not.toMatch(/[{}]|\n/)
  })
})
