import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageWords } from '../../../../main/exhibit/words.ts'
import { LANGUAGES, type Language } from '../../../../shared/model/translate.ts'

type Tree = { [key: string]: string | Tree }
const tree = (lang: Language, area: string) =>
  JSON.parse(readFileSync(new URL(`../../../../resources/locales/${lang}/${area}.json`, import.meta.url), 'utf8')) as Tree
const flat = (of: Tree, path = ''): [string, string][] =>
  Object.entries(of).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)))
const FORMS = { en: ['one', 'other'], fr: ['one', 'many', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] } as const
const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

describe.each(['page', 'exhibit'])('words of %s', (area) => {
  const keys = (lang: Language) => new Set(flat(tree(lang, area)).map(([key]) => bare(key)))

  it.each(['fr', 'ar'] as const)('say in %s all that they say in English', (lang) => {
    expect([...keys(lang)].sort()).toEqual([...keys('en')].sort())
  })

  it.each(LANGUAGES)('have every plural form in %s, and ask for the same values', (lang) => {
    const of = flat(tree(lang, area))
    const english = new Map(flat(tree('en', area)).map(([key, text]) => [key.replace(/_one$/, '_other'), text]))
    for (const stem of new Set(of.filter(([key]) => bare(key) !== key).map(([key]) => bare(key))))
      expect(
        of
          .filter(([key]) => bare(key) === stem && key !== stem)
          .map(([key]) => key.slice(stem.length + 1))
          .sort(),
        stem,
      ).toEqual([...FORMS[lang]].sort())
    for (const [key, text] of of) {
      const names = (sentence: string) => new Set(sentence.match(/\{\{(\w+)\}\}/g) ?? [])
      const allowed = names(english.get(key) ?? english.get(`${bare(key)}_other`) ?? '')
      for (const name of names(text)) expect(allowed, `${lang} ${key}`).toContain(name)
    }
  })
})

describe('the words of a page', () => {
  it('choose the plural by count and put values in as they are', () => {
    expect(pageWords('en')('page.legend.width', { count: 1, shown: '1' })).toBe('1 event')
    expect(pageWords('ar')('page.legend.width', { count: 3, shown: '3' })).toBe('3 أحداث')
    expect(pageWords('fr')('page.block.caseNumber', { number: '<C&1>' })).toBe('Affaire <C&1>')
  })
})
