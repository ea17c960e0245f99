import { describe, expect, it } from 'vitest'
import { logTail } from '../../../../main/analysis/poisson.ts'

/** The tail summed term by term. */
function tail(times: number, expected: number): number {
  let [term, below] = [Math.exp(-expected), 0]
  for (let k = 0; k < times; k += 1) {
    below += term
    term *= expected / (k + 1)
  }
  return 1 - below
}

describe('how seldom chance shows as many', () => {
  it.each([
    [3, 0.5],
    [6, 2],
    [10, 4.25],
    [1, 0.01],
  ])('%i where %d are to be expected', (times, expected) => {
    expect(Math.exp(logTail(times, expected))).toBeCloseTo(tail(times, expected), 10)
  })

  it('is no surprise where as many were to be expected', () => {
    expect(logTail(3, 3)).toBe(0)
    expect(logTail(0, 0)).toBe(0)
    expect(logTail(2, 0)).toBe(-Infinity)
  })

  it('stays finite and falls far out', () => {
    expect(logTail(5_000, 10)).toBeLessThan(logTail(4_000, 10))
    expect(logTail(5_000, 10)).toBeGreaterThan(-Infinity)
  })
})
