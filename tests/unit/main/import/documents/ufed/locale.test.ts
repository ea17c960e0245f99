import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../../shared/model/translate.ts'

test('what a report’s import says has its words in every language, and they name the type or sheet', () => {
  for (const language of LANGUAGES) {
    const { warning } = JSON.parse(readFileSync(new URL(`../../../../../../resources/locales/${language}/import.json`, import.meta.url), 'utf8')) as {
      warning: Record<string, string>
    }
    for (const code of [
      'ufed-not-taken',
      'ufed-repeated',
      'ufed-local-time',
      'ufed-many-receivers',
      'ufed-members-cut',
      'ufed-sheet-left',
      'undecodable',
      'hidden-sheet',
    ])
      expect([language, code, warning[`${code}_other`] !== undefined]).toEqual([language, code, true])
    for (const code of ['ufed-not-taken', 'ufed-sheet-left']) expect(warning[`${code}_other`]).toContain('{{what}}')
  }
})
