import { expect, test } from 'vitest'
import { LATIN_COSTS, MIXED_COSTS } from '../../../../shared/names/costs.ts'
import { distance, likeness } from '../../../../shared/names/distance.ts'
import { transliterated } from '../../../../shared/names/scripts.ts'
import { arabicSounds, latinSounds } from '../../../../shared/names/sounds.ts'

test.each([
  ['chourouk', 'Curuk'],
  ['djamel', 'jamel'],
  ['khadija', 'xadija'],
  ['guerrouj', 'geruj'],
  ['youssouf', 'yusuf'],
  ['zohrah', 'zohra'],
  ['scherif', 'Serif'],
])('%s sounds as %s', (word, sounds) => {
  expect(latinSounds(word)).toBe(sounds)
})

test('Arabic letters sound without short vowels', () => {
  expect(arabicSounds('غزالة')).toBe('Gzala')
  expect(arabicSounds('تشاد')).toBe('Cad')
})

test.each([
  ['ходжа', 'khodzha'],
  ['ⵉⴷⵉⵔ', 'idir'],
  ['ግርማይ', 'grmay'],
  ['דוד', 'دود'],
])('%s is written %s', (word, latin) => {
  expect(transliterated(word)).toBe(latin)
})

test('vowels weigh less than consonants, and least against Arabic', () => {
  expect(distance('salim', 'salem', LATIN_COSTS)).toBeLessThan(0.2)
  expect(distance('salim', 'samim', LATIN_COSTS)).toBe(1)
  expect(distance('salim', 'slim', LATIN_COSTS)).toBeGreaterThan(distance('salim', 'slim', MIXED_COSTS))
  expect(distance('mrad', 'rmad', LATIN_COSTS)).toBeLessThan(1)
})

test('a first consonant tells more than a later one, a final a more than a final e', () => {
  expect(likeness('barik', 'tarik', LATIN_COSTS)).toBeLessThan(likeness('tabik', 'tatik', LATIN_COSTS))
  expect(likeness('karim', 'karime', LATIN_COSTS)).toBeGreaterThan(likeness('karim', 'karima', LATIN_COSTS))
})
