import { describe, expect, it } from 'vitest'
import { cosine } from '../../../../main/analysis/similar.ts'

describe('cosine', () => {
  it('is 1 for the same direction, 0 for nothing in common', () => {
    expect(cosine(new Map([['a', 1]]), new Map([['a', 7]]))).toBe(1)
    expect(cosine(new Map([['a', 1]]), new Map([['b', 7]]))).toBe(0)
    expect(cosine(new Map(), new Map([['b', 7]]))).toBe(0)
  })
})
