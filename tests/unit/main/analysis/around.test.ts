import { describe, expect, it } from 'vitest'
import { around, type AroundQuestion } from '../../../../main/analysis/around.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C, D] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104'] as const

/** A call of ten minutes at minute 60, and others before, during and after it, in two files. */
function evening(): TestCase {
  const test = testCase()
  const other = test.source('two.csv')
  test.row({ from: A, to: B, start: minutes(60), seconds: 600, cellFirst: '604-1-1-1', side: 1 })
  test.row({ from: C, to: D, start: minutes(50), source: other, cellFirst: '604-1-1-1', side: 1 })
  test.row({ from: B, to: C, start: minutes(65) })
  test.row({ from: C, to: A, start: minutes(80), source: other })
  test.row({ from: C, to: D, start: minutes(44) })
  test.row({ from: C, to: D, start: minutes(86) })
  return test
}

const ask = (test: TestCase, more: Partial<AroundQuestion> = {}) =>
  around(test.read, test.horizon, { event: 'v1', minutes: 15, who: 'all', filter: {}, limit: 500, ...more })

describe('what happened around', () => {
  it('an event, from so long before it began to so long after it ended, in order and across files', () => {
    const test = evening()
    const found = ask(test)
    expect(found.rows.map(({ id }) => id)).toEqual(['v2', 'v1', 'v3', 'v4'])
    expect(found).toMatchObject({ total: 4, from: minutes(45), at: minutes(60), end: minutes(70), event: { id: 'v1' } })
    expect(new Set(found.rows.map(({ source }) => source)).size).toBe(2)
    expect(found.rows[1]).toMatchObject({ fromId: test.id(A), toId: test.id(B) })
    expect(ask(test, { minutes: 16 }).total).toBe(6)
  })

  it('a time', () => {
    const test = evening()
    expect(ask(test, { event: undefined, at: minutes(50), minutes: 6 }).rows.map(({ id }) => id)).toEqual(['v5', 'v2'])
  })

  it('of the same numbers, or at the same cells', () => {
    const test = evening()
    expect(ask(test, { who: 'parties' }).rows.map(({ id }) => id)).toEqual(['v1', 'v3', 'v4'])
    expect(ask(test, { who: 'cells' }).rows.map(({ id }) => id)).toEqual(['v2', 'v1'])
  })

  it('keeps what is nearest where there is too much, and says how much there is', () => {
    expect(ask(evening(), { limit: 2 })).toMatchObject({ total: 4, rows: [{ id: 'v1' }, { id: 'v3' }] })
  })

  it('names the parties of the event first', () => {
    const test = evening()
    expect(ask(test).parties.map(({ label, events, central }) => [label, events, central])).toEqual([
      [A, 2, true],
      [B, 2, true],
      [C, 3, false],
      [D, 1, false],
    ])
  })

  it('veils the protected, and refuses what the case does not have', () => {
    const test = evening()
    test.person('Yasmine', C, { protection: 'witness' })
    expect(JSON.stringify(ask(test))).not.toContain(C)
    expect(() => ask(test, { event: 'v99' })).toThrow(expect.objectContaining({ code: 'not-found' }) as Error)
  })
})
