import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafePattern } from '../../../../../main/import/formats/pattern.ts'
import { formats } from '../support.ts'
import { cpuClock } from '../../../cpu.ts'

test.each(['^\\d{8,13}$', '^(?:19|20)\\d{2}[-/.]?\\d{2}', 'sms|mms', '^[^0-9]{1,24}$', '^\\+?\\d+$', '(interco|roaming)?_\\d+', 'é', 'رسائل', '^[\\w.-]*$'])(
  '%s is safe',
  (pattern) => expect(isSafePattern(pattern)).toBe(true),
)

test.each([
  '(a+)+$',
  '(a|a)*$',
  '(?:a*)*',
  '(a|aa){2,}',
  '(.*)\\1',
  '(?=a)',
  '(?<=a)b',
  '(?<n>a)',
  'a++',
  'a*?',
  '[a',
  '(a',
  'a)',
  '',
  '.*.*',
  'a?'.repeat(20),
  '(a|ab)'.repeat(9),
  'a{0,9}'.repeat(4),
  '\\u{1F600}',
  '\\p{L}',
  '\\x41',
  '[[:alpha:',
  'a{2}{3}',
  '((a?)?)?'.repeat(40),
])('%s is not', (pattern) => expect(isSafePattern(pattern)).toBe(false))

test('patterns of the shipped definitions are', () => {
  for (const { id, headerless, zeroSeconds, fileNames } of formats)
    for (const pattern of [...Object.values(headerless?.check ?? {}), ...(zeroSeconds ? [zeroSeconds.pattern] : []), ...fileNames.map((rule) => rule.pattern)])
      expect(isSafePattern(pattern), `${id}: ${pattern}`).toBe(true)
})

test('what is safe is quick on the worst text of its length', () => {
  const piece = fc.constantFrom(
    'a',
    '\\d',
    '[ab]',
    '.',
    'a*',
    'a+',
    '.*',
    '(?:a|ab)',
    '(a)?',
    '^',
    '$',
    '|',
    'a{1,99}',
    '[^a]{0,999}',
    'a?',
    '(',
    ')',
    '*',
    '{2,}',
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const pattern = pieces.join('')
      if (!isSafePattern(pattern)) return
      const test = new RegExp(pattern, 'i')
      const took = cpuClock()
      for (const text of ['a'.repeat(200), `${'a'.repeat(199)}!`, 'ab'.repeat(100)]) test.test(text)
      expect(took(), pattern).toBeLessThan(200)
    }),
    { numRuns: 1_000 },
  )
})
