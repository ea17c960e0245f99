import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../../../../main/analysis/quality/checks.ts'
import { QUALITY_CODES, QUALITY_FIELDS, QUALITY_SECTIONS, QUALITY_SEVERITIES, QUALITY_UNITS } from '../../../../../shared/api/quality.ts'
import { LANGUAGES } from '../../../../../shared/model/translate.ts'
import { STATEMENTS } from '../../../../../shared/model/statement.ts'

type Tree = { [key: string]: string | Tree }
const read = (lang: string): Tree => JSON.parse(readFileSync(new URL(`../../../../../resources/locales/${lang}/quality.json`, import.meta.url), 'utf8')) as Tree
const at = (tree: Tree, path: string): string | Tree | undefined =>
  path.split('.').reduce<string | Tree | undefined>((part, key) => (typeof part === 'object' ? part[key] : undefined), tree)

it('every code is looked for by one check, and no other is', () => {
  const codes = CHECKS.flatMap((check) => check.codes)
  expect(codes.toSorted()).toEqual([...QUALITY_CODES].toSorted())
})

describe.each(LANGUAGES)('%s', (lang) => {
  const tree = read(lang)
  it('says each finding in four sentences: what it is, what was seen, what it means, what was done', () => {
    for (const code of QUALITY_CODES) {
      for (const part of ['title', 'seen', 'means', 'done']) expect(at(tree, `finding.${code}.${part}`), `${code}.${part}`).toMatch(/./)
      for (const part of ['seen', 'means', 'done']) expect(at(tree, `finding.${code}.${part}`), `${code}.${part}`).toMatch(/\.$/)
      expect(at(tree, `look.${code}`), code).toMatch(/./)
    }
  })
  it('has a word for every section, severity, unit, field, statement and reason why not', () => {
    const words = [
      ...QUALITY_SECTIONS.map((name) => `section.${name}`),
      ...QUALITY_SEVERITIES.map((name) => `severity.${name}`),
      ...QUALITY_UNITS.map((name) => `unit.${name}_other`),
      ...QUALITY_FIELDS.map((name) => `fill.name.${name}`),
      ...STATEMENTS.map((name) => `statement.${name}`),
      ...['no-events', 'unsorted', 'no-durations', 'no-handsets', 'no-calls', 'no-cells', 'no-cell-file', 'no-coordinates', 'no-party', 'no-other-party'].map(
        (why) => `unable.${why}`,
      ),
    ]
    for (const key of words) expect(at(tree, key), key).toMatch(/./)
  })
})
