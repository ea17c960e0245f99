import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelIn, LEVELS, levelsOf } from '../../../../../renderer/views/phones/pattern/heat/levels.ts'
import { hoursText, weekdayName, weekOrder } from '../../../../../renderer/views/phones/pattern/heat/week.ts'

describe('shades', () => {
  it('are none for nothing, and never lighter for more', () => {
    expect(levelsOf(0)).toEqual([])
    expect(levelIn([], 0)).toBe(0)
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000), (most, a, b) => {
        const bounds = levelsOf(most)
        const [low, high] = [Math.min(a, b, most), Math.min(Math.max(a, b), most)]
        expect(levelIn(bounds, low)).toBeLessThanOrEqual(levelIn(bounds, high))
        if (most > 0) expect(levelIn(bounds, most)).toBe(LEVELS)
        if (low > 0) expect(levelIn(bounds, low)).toBeGreaterThan(0)
      }),
    )
  })

  it('have each a least value of its own, the first for a single event', () => {
    expect(levelsOf(1)).toEqual([1])
    expect(levelsOf(50)).toEqual([1, 2, 8, 18, 32])
    expect(levelsOf(3)).toEqual([1, 2])
    expect(levelIn(levelsOf(0.5, false), 0.001)).toBe(1)
  })
})

describe('weeks', () => {
  it('begin and rest as the country has it', () => {
    expect(weekOrder('fr', 'FR').days).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([...weekOrder('fr', 'FR').weekend].toSorted((a, b) => a - b)).toEqual([5, 6])
    const algeria = weekOrder('ar', 'DZ')
    expect([algeria.days[0], [...algeria.weekend].toSorted((a, b) => a - b)]).toEqual([5, [4, 5]])
    expect(weekOrder('en', 'nowhere at all').days[0]).toBe(0)
  })

  it('name their days and hours', () => {
    expect([weekdayName(0, 'fr'), weekdayName(4, 'ar'), weekdayName(6, 'en', 'short')]).toEqual(['lundi', 'الجمعة', 'Sun'])
    expect(hoursText(9)).toBe('09:00–10:00')
  })
})
