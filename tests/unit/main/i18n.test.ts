import { describe, expect, it } from 'vitest'
import { translator } from '../../../main/i18n.ts'
import { LANGUAGES } from '../../../shared/model/translate.ts'

const FSI = '\u2068'
const PDI = '\u2069'

describe('translator', () => {
  it('reads every area of every language by area and name', () => {
    for (const lang of LANGUAGES) {
      const t = translator(lang)
      for (const key of ['errors.cancelled', 'cli.column.file', 'common.cancel']) expect([lang, key, t(key)]).not.toEqual([lang, key, key])
    }
  })

  it('chooses plurals and writes numbers as the language does', () => {
    expect(translator('en')('cli.rows', { count: 1 })).toBe('1 row')
    expect(translator('en')('cli.rows', { count: 20_118 })).toBe('20,118 rows')
    expect(translator('fr')('cli.rows', { count: 20_118 })).toMatch(/^20\s118 lignes$/)
    expect(translator('ar')('cli.rows', { count: 2 })).toBe('سطران')
    expect(translator('ar')('cli.rows', { count: 11 })).toBe(`${FSI}11${PDI} سطرًا`)
  })

  it('isolates values in Arabic, and Arabic values elsewhere, and escapes nothing', () => {
    expect(translator('ar')('cli.made', { path: '/x/a.masar' })).toContain(`${FSI}/x/a.masar${PDI}`)
    expect(translator('en')('cli.made', { path: '/x/قضية' })).toContain(`${FSI}/x/قضية${PDI}`)
    expect(translator('en')('cli.made', { path: '/x/<a> & "b"' })).toContain('/x/<a> & "b"')
  })

  it('gives the key of what no language has', () => {
    expect(translator('fr')('cli.nothing')).toBe('cli.nothing')
  })
})
