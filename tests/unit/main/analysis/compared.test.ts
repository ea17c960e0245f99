import { describe, expect, it } from 'vitest'
import { atPlaces, compared } from '../../../../main/analysis/compared.ts'
import { pattern } from '../../../../main/analysis/pattern.ts'
import { cosine } from '../../../../main/analysis/similar.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, C, X] = ['+212692000101', '+212692000102', '+212692000103', '+212692000109'] as const
const DAY = 1_440

describe('patterns compared', () => {
  it('says how alike hours and places are, and null where one shows nothing', () => {
    const test = testCase()
    for (let day = 0; day < 6; day += 1) {
      test.row({ from: A, to: X, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY) })
      test.row({ from: B, to: X, side: 1, cellFirst: day < 3 ? '604-1-1-1' : '604-1-1-2', start: minutes(day * DAY + 5) })
      test.row({ from: X, to: C, side: 0, start: minutes(day * DAY + 300) })
    }
    const of = (who: string) => pattern(test.read, test.horizon, test.id(who), {}, 'UTC')
    expect(compared(of(A), of(B), B)).toEqual({ other: B, hours: expect.closeTo(1), places: expect.closeTo(Math.SQRT1_2), shared: ['604-1-1-1'] })
    expect(compared(of(A), of(C), C)).toEqual({ other: C, hours: 0, places: null, shared: [] })
  })

  it('knows where a number sleeps', () => {
    const test = testCase()
    // T0 is 08:00 UTC; 23:00 is 900 minutes on.
    for (let day = 0; day < 5; day += 1) {
      test.row({ from: A, to: X, side: 1, cellFirst: '604-1-1-9', start: minutes(day * DAY) })
      test.row({ from: A, to: X, side: 1, cellFirst: day < 4 ? '604-1-1-1' : '604-1-1-2', start: minutes(day * DAY + 900) })
      test.row({ from: X, to: A, side: 1, cellFirst: '604-1-1-7', start: minutes(day * DAY + 905) })
    }
    expect(pattern(test.read, test.horizon, test.id(A), {}, 'UTC').sleep).toEqual({ cell: '604-1-1-1', nights: 4, of: 5 })
    expect(pattern(test.read, test.horizon, test.id(X), { kinds: ['sms'] }, 'UTC').sleep).toBeNull()
  })
})

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
