import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRules, wordKey } from '../../../../../main/import/plan/rules.ts'
import type { SkipRule } from '../../../../../shared/model/plan.ts'
import { fold } from '../../../../../shared/names/fold.ts'

const out = (rule: SkipRule, ...cells: string[]): boolean => createRules([rule])?.(cells) ?? false

test.each<[SkipRule, string[], boolean]>([
  [{ column: 0, test: 'is', text: 'Annulé' }, ['ANNULE', 'x'], true],
  [{ column: 0, test: 'is', text: 'Annulé' }, ['annulé par', 'x'], false],
  [{ column: 1, test: 'is', text: 'x' }, ['x'], false],
  [{ column: 0, test: 'starts', text: 'Total' }, ['TOTAL : 12'], true],
  [{ column: 0, test: 'contains', text: 'مجموع' }, ['المجموع: ٥'], true],
  [{ column: null, test: 'contains', text: 'test' }, ['a', 'Un TEST'], true],
  [{ column: null, test: 'contains', text: 'test' }, ['a', 'b'], false],
  [{ column: 1, test: 'empty', text: '' }, ['a', '  '], true],
  [{ column: 1, test: 'empty', text: '' }, ['a'], true],
  [{ column: null, test: 'empty', text: '' }, ['a', ''], false],
  [{ column: null, test: 'empty', text: '' }, ['', ' '], true],
  [{ column: 0, test: 'is', text: '***' }, ['***'], true],
  [{ column: 0, test: 'is', text: '***' }, ['---'], false],
  [{ column: 0, test: 'is', text: '***' }, [''], false],
])('%j of %j', (rule, cells, left) => expect(out(rule, ...cells)).toBe(left))

test('a rule without a text leaves nothing out', () => {
  for (const kind of ['is', 'contains', 'starts'] as const) expect(createRules([{ column: null, test: kind, text: ' ' }])).toBeNull()
  expect(createRules([])).toBeNull()
})

test('texts are compared without regard to case, accents and vowel signs, in any locale of the machine', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
      if (fold(text) === '') return
      for (const written of [text, text.toLowerCase(), ` ${text} `]) {
        if (fold(written) !== fold(text)) return
        expect(out({ column: 0, test: 'is', text }, written)).toBe(true)
      }
      expect(wordKey(wordKey(text))).toBe(fold(fold(text)) || fold(text))
    }),
  )
  expect(out({ column: 0, test: 'is', text: 'GİDEN' }, 'giden')).toBe(true)
})
