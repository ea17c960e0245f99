import { describe, expect, it } from 'vitest'
import { measure } from '../../../../../shared/drawing/text/measure.ts'

describe('measuring', () => {
  it('knows Inter: its zero is 0.62 of the size, tabular figures are all alike', () => {
    expect(measure('0', 1)).toBeCloseTo(0.62, 1)
    expect(measure('1111', 1, 400, true)).toBeCloseTo(measure('0000', 1, 400, true), 6)
    expect(measure('1111', 1)).toBeLessThan(measure('0000', 1))
  })

  it('joins Arabic letters: widths are those of Chromium with the same font, within a hundredth', () => {
    // Measured in Chromium at 100 px, weight 400.
    expect(measure('محمد', 1)).toBeCloseTo(2.272, 2)
    const alone = [...'محمد'].reduce((sum, letter) => sum + measure(letter, 1), 0)
    expect(measure('محمد', 1)).not.toBeCloseTo(alone, 1)
  })

  it('gives no room to marks and isolates', () => {
    expect(measure('\u2066+33\u2069', 1)).toBe(measure('+33', 1))
    expect(measure('مُحَمَّد', 1)).toBeCloseTo(measure('محمد', 1), 6)
  })

  it('takes what the fonts lack for wide', () => {
    expect(measure('船', 1)).toBeGreaterThanOrEqual(1)
  })
})
