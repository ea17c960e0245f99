import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameCandidatesInSteps } from '../../../../shared/names/candidates.ts'
import { matchNames } from '../../../../shared/names/match.ts'
import { finish } from '../../../../shared/network/steps.ts'

const candidates = (names: readonly string[]) => finish(nameCandidatesInSteps(names))
const pairs = (names: readonly string[]): string[] => candidates(names).pairs.map(({ a, b }) => `${a} ${b}`)

describe('pairs of a list that may be one name', () => {
  it.each([
    ['two scripts', 'محمد الزيتوني', 'Mohammed Zaytuni'],
    ['another order', 'ZEITOUNI Mohamed', 'Mohammed Zaytuni'],
    ['a word left out', 'Rachid Ben Salah Tazi', 'Rachid Tazi'],
    ['names run together', 'Karim Ben Jelloun', 'Karim Benjelloun'],
    ['a short form', 'Simo Zeitouni', 'Mohamed Zeitouni'],
    ['an initial', 'M. Zeitouni Alami', 'Mohamed Zeitouni Alami'],
    ['a slip of one consonant', 'Samira Berrechid', 'Samira Berrekid'],
    ['a servant of God', 'عبد القادر الشرقي', 'Abdelkader Cherqui'],
    ['chat digits', '7amid Zitouni', 'Hamid Zitouni'],
  ])('are found in spite of %s', (_, a, b) => {
    expect(matchNames(a, b, { kind: 'person' }).match).toBe(true)
    expect(pairs(['Nobody Atall', a, 'Other Person', b])).toEqual(['1 3'])
  })

  it('are listed best first, and merge nothing', () => {
    const names = ['Karim Kandoussi', 'Mohamed Zeitouni', 'Mohamed Zietouni', 'محمد الزيتوني', 'Karim Kandoussi']
    expect(pairs(names)).toEqual(['0 4', '1 3', '2 3', '1 2'])
    expect(names).toHaveLength(5)
  })

  it('are never made of single words, and of names written alike there are but so many', () => {
    expect(pairs(['Mama', 'Mama', 'Hamid'])).toEqual([])
    const { pairs: found, crowded } = candidates(Array.from({ length: 40 }, () => 'Samira Tazi'))
    expect([found.length, crowded]).toEqual([(24 * 23) / 2, 16])
  })

  it('are each given once, lower place first, and as `matchNames` judges them', () => {
    const word = fc.constantFrom('Mohamed', 'Mohammed', 'محمد', 'Simo', 'Karim', 'كريم', 'Zeitouni', 'الزيتوني', 'Alaoui', 'Ben', 'M.', 'Hassan', 'Hussein')
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
          { maxLength: 12 },
        ),
        (names) => {
          const { pairs: found } = candidates(names)
          expect(new Set(found.map(({ a, b }) => `${a} ${b}`)).size).toBe(found.length)
          for (const { a, b, match } of found) {
            expect(a).toBeLessThan(b)
            expect(match.score).toBe(matchNames(names[a] ?? '', names[b] ?? '', { kind: 'person' }).score)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('cost far fewer comparisons than there are pairs, and pause often', () => {
    const [given, family] = ['b t j k d r s f k l m n'.split(' '), 'z r l m n t'.split(' ')]
    const names = given.flatMap((a) => family.flatMap((b) => given.flatMap((c) => family.map((d) => `${a}a${b}i${a} ${c}o${d}e${c}ab`))))
    const steps = nameCandidatesInSteps(names)
    let pauses = 0
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) {
        expect(next.value.compared).toBeLessThan((names.length * names.length) / 50)
        break
      }
      expect(next.value).toBeGreaterThanOrEqual(0)
      expect(next.value).toBeLessThanOrEqual(1)
      pauses++
    }
    expect(pauses).toBeGreaterThan(100)
  })
})
