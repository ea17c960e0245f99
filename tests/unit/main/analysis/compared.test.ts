import { describe, expect, it } from 'vitest'
import { atPlaces } from '../../../../main/analysis/compared.ts'
import { cosine } from '../../../../main/analysis/similar.ts'
import { testCase } from './fixture.ts'

const [A, B, C, X] = ['+212692000101', '+212692000102', '+212692000103', '+212692000109'] as const

describe('tower dumps', () => {
  it('lists who was at several places, those at most first, and only whose cell a row names', () => {
    const test = testCase()
    const at = (who: string, cell: string): number => test.row({ from: who, to: X, side: 1, cellFirst: cell })
    for (const cell of ['604-1-1-1', '604-1-1-2', '604-1-1-3']) at(A, cell)
    at(B, '604-1-1-1')
    at(B, '604-1-1-2')
    at(B, '604-1-1-2')
    at(C, '604-1-1-1')
    at(C, '604-1-1-8')
    const cells = ['604-1-1-1', '604-1-1-2', '604-1-1-3'].map((label) => ({ id: test.id(label), label }))
    expect(atPlaces(test.read, test.horizon, cells, {})).toEqual([
      { other: A, with: ['604-1-1-1', '604-1-1-2', '604-1-1-3'], events: 3 },
      { other: B, with: ['604-1-1-1', '604-1-1-2'], events: 3 },
    ])
    test.person('Protected', A, { protection: 'victim' })
    expect(JSON.stringify(atPlaces(test.read, test.horizon, cells, {}))).not.toContain(A)
  })
})

describe('cosine', () => {
  it('is 1 for the same direction, 0 for nothing in common', () => {
    expect(cosine(new Map([['a', 1]]), new Map([['a', 7]]))).toBe(1)
    expect(cosine(new Map([['a', 1]]), new Map([['b', 7]]))).toBe(0)
    expect(cosine(new Map(), new Map([['b', 7]]))).toBe(0)
  })
})
