import { describe, expect, it } from 'vitest'
import { keyOf, type Pair, ranked, verdictOf, verdictOfPair } from '../../../../../renderer/views/phones/compare/settings.ts'

const pair = (more: Partial<Pair>): Pair => ({
  a: 's1',
  b: 's2',
  hours: null,
  places: null,
  shared: [],
  common: 0,
  between: 0,
  chance: { hours: null, places: null, common: null },
  ...more,
})
const chance = (hours: number | null, places: number | null): Pair['chance'] => ({ hours, places, common: null })

describe('what a likeness is worth', () => {
  it('is little where others are as alike, or nobody can tell', () => {
    expect([verdictOf(0.9, 0.01), verdictOf(0.9, 0.4), verdictOf(0.9, null), verdictOf(0.3, 0), verdictOf(null, null)]).toEqual([
      'strong',
      'weak',
      'weak',
      'none',
      'none',
    ])
  })

  it('is no one life where hours or places speak against it', () => {
    expect(verdictOfPair(pair({ hours: 0.9, places: 0.8, chance: chance(0.01, 0.01) }))).toBe('strong')
    expect(verdictOfPair(pair({ hours: 0.9, places: 0, chance: chance(0.01, 1) }))).toBe('hours')
    expect(verdictOfPair(pair({ hours: 0.1, places: 0.9, chance: chance(1, 0.01) }))).toBe('places')
    // Where one of them shows nothing, the other stands alone.
    expect(verdictOfPair(pair({ hours: 0.9, chance: chance(0.01, null) }))).toBe('strong')
    expect(verdictOfPair(pair({ hours: 0.9, places: 0, chance: chance(0.6, 1) }))).toBe('weak')
    expect(verdictOfPair(pair({ hours: 0.1, places: 0 }))).toBe('none')
  })

  it('puts the pair that says most first', () => {
    const weak = pair({ b: 's3', hours: 1, places: 0.4, chance: chance(0.6, 0.6) })
    const strong = pair({ b: 's4', hours: 0.7, places: 0.9, chance: chance(0.2, 0.01) })
    expect(ranked([weak, strong]).map(keyOf)).toEqual(['s1>s4', 's1>s3'])
  })
})
