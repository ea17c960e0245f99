import { describe, expect, it } from 'vitest'
import { axisOf, barsOf } from '../../../../../../renderer/views/phones/chains/scale.ts'
import { expectedText } from '../../../../../../renderer/views/phones/chains/words.ts'

const time = (...calls: [minute: number, seconds: number | null][]) => ({
  calls: calls.map(([minute, seconds], i) => ({ event: `v${i + 1}`, start: new Date(Date.UTC(2031, 4, 12, 22, 0) + minute * 60_000).toISOString(), seconds })),
})

describe('the times of a chain on a line', () => {
  it('begin with their first call', () => {
    expect(barsOf(time([0, 60], [3, null]))).toEqual([
      { from: 0, length: 1 },
      { from: 3, length: 0 },
    ])
  })

  it('share an axis that ends on a round mark after the last of them', () => {
    expect(axisOf([time([0, 60], [3, 60]), time([0, 60], [9, 120])])).toEqual({ until: 12, ticks: [0, 2, 4, 6, 8, 10, 12] })
    expect(axisOf([time([0, 30], [0, 10])]).until).toBe(1)
    expect(axisOf([]).ticks).toEqual([0, 1])
  })
})

describe('what chance would show', () => {
  const t = (key: string, values?: Record<string, string | number>): string => `${key} ${values?.['n']}`
  it('is about so many, or less than can be told', () => {
    expect(expectedText(12.34, t, 'en')).toBe('ways.chains.about 12')
    expect(expectedText(1.26, t, 'fr')).toBe('ways.chains.about 1,3')
    expect(expectedText(0.01, t, 'en')).toBe('ways.chains.less 0.1')
  })
})
