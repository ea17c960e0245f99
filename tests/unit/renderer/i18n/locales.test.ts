import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../../../shared/api/errors.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'

const root = new URL('../../../../', import.meta.url)
const AREAS = ['common', 'welcome', 'case', 'data', 'log', 'errors', 'quality', 'network', 'ask', 'answers', 'places', 'dismantle', 'handsets']
const PLURALS = { en: ['one', 'other'], fr: ['one', 'many', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'] }
type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, prefix: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value] as [string, string]] : flat(value, `${prefix}.${key}`),
  )
const read = (lang: string, area: string) => flat(JSON.parse(readFileSync(new URL(`resources/locales/${lang}/${area}.json`, root), 'utf8')) as Tree, area)
const all = Object.fromEntries(LANGUAGES.map((lang) => [lang, new Map(AREAS.flatMap((area) => read(lang, area)))]))
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const has = (lang: string, key: string) => all[lang]?.has(key) || all[lang]?.has(`${key}_other`)

describe.each(LANGUAGES)('%s', (lang) => {
  const strings = all[lang] ?? new Map<string, string>()
  test('has a sentence for every refusal: what happened, that nothing was lost, what to do', () => {
    for (const code of ERROR_CODES) {
      const sentence = strings.get(`errors.${code}`) ?? ''
      expect(sentence.split(/[.?؟]\s/).length, code).toBeGreaterThanOrEqual(2)
    }
  })
  test('has every plural form its grammar asks for', () => {
    const plural = new Set([...strings.keys()].filter((key) => key !== base(key)).map(base))
    for (const key of plural) for (const form of PLURALS[lang]) expect(strings.has(`${key}_${form}`), `${key}_${form}`).toBe(true)
  })
  test('uses the same values as English', () => {
    const values = (text: string) =>
      [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]))]
        .filter((name) => name !== 'count')
        .toSorted((a = '', b = '') => (a < b ? -1 : 1))
    for (const [key, text] of strings) expect(values(text), key).toEqual(values(all['en']?.get(key) ?? all['en']?.get(`${base(key)}_other`) ?? ''))
  })
})

test('every key that the frame and its views use exists', () => {
  const files = (folder: string): string[] =>
    readdirSync(new URL(folder, root), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
  const sources = [
    'renderer/app',
    'renderer/components',
    'renderer/views/welcome',
    'renderer/views/newcase',
    'renderer/views/opencase',
    'renderer/views/home',
    'renderer/views/data',
    'renderer/views/log',
    'renderer/views/keys',
    'renderer/views/answers',
    'renderer/views/network/busiest',
  ].flatMap(files)
  const used = new Set(
    sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/'((?:common|welcome|case|data|log|ask)\.[a-zA-Z][\w.]*)'/g)].map((match) => match[1] ?? ''),
    ),
  )
  const methods = new Set(['case.create', 'case.open', 'case.summary', 'case.verify'])
  expect([...used].filter((key) => !methods.has(key) && !has('en', key))).toEqual([])
  expect(used.size).toBeGreaterThan(150)
})
