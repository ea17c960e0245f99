import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../../main/i18n.ts'
import { matchNames } from '../../../../shared/names/match.ts'
import { reasonOf } from '../../../../shared/names/reason.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'

const keys = (tree: object): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [key] : keys(value as object).map((rest) => `${key}.${rest}`)))
const keysOf = (lang: string): string[] =>
  keys(JSON.parse(readFileSync(new URL(`../../../../resources/locales/${lang}/names.json`, import.meta.url), 'utf8')) as object)

describe.each(LANGUAGES)('%s', (lang) => {
  it('has a sentence for all that can be said', () => {
    const said = (of: string): string[] =>
      keysOf(of)
        .filter((key) => /^(?:part|limit|and)/.test(key))
        .toSorted()
    expect(said(lang)).toEqual(said('en'))
    const t = translator(lang, ['names'])
    for (const [a, b] of [
      ['Karim ben Ali Zeitouni', 'Hamza Benali Kandoussi'],
      ['Simo Zeitouni', 'محمد الزيتوني'],
      ['M. Kandoussi', 'Mohamed Kandousi Tazi'],
      ['Omar ben Ali', 'Ali ben Omar'],
      ['Karim', 'Karim'],
      ['Karim', 'KARIM'],
      ['Karim', 'Karim Tazi'],
    ] as const)
      expect(reasonOf(matchNames(a, b), t)).not.toMatch(/names\.|\{\{|^$/)
  })
})

it('says what speaks against a match first', () => {
  expect(reasonOf(matchNames('Karim Zeitouni', 'Hamza Zeitouni'), translator('en', ['names']))).toBe(
    'not one name: each has a word in the place of another; Zeitouni in both; Karim against Hamza',
  )
})
