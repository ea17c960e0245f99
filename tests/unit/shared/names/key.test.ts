import { expect, test } from 'vitest'
import { nameKey } from '../../../../shared/names/key.ts'

const share = (a: string, b: string): boolean => nameKey(a).some((key) => nameKey(b).includes(key))

test.each([
  ['Mohamed', 'محمد'],
  ['Ghannam', 'غنّام'],
  ['Abdelkader', 'عبد القادر'],
  ['Abdelkader', 'Kader'],
  ['Benali', 'Ben Ali'],
  ['Ech-Chérif', 'Sharif'],
  ['Wahid', 'Ouahid'],
  ['RamiZitoun', 'Rami Zitoun'],
  ['Kandoussi', 'Kandoubi'],
  ['Ⴈა', 'Ⴈა'],
  ['习近平', '习近平'],
])('%s and %s share a key', (a, b) => {
  expect(share(a, b)).toBe(true)
})

test('names with nothing in common share none', () => {
  expect(share('Karim Zitoun', 'Hamza Belarbi')).toBe(false)
  expect(share('', 'Hamza')).toBe(false)
})

test('keys are few', () => {
  expect(nameKey('Mohamed Ben Ali Zitoun').length).toBeLessThan(10)
  expect(nameKey('a b '.repeat(10_000)).length).toBeLessThan(80)
})
