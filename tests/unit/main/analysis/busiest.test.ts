import { describe, expect, it } from 'vitest'
import { busiest } from '../../../../main/analysis/busiest.ts'
import { turns } from '../../../../main/analysis/turns.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const

describe('the busiest numbers', () => {
  it('are ranked by their events, with contacts, direction, length and time', async () => {
    const test = testCase()
    test.row({ from: A, to: B, start: minutes(0), seconds: 30, direction: 1 })
    test.row({ from: B, to: A, start: minutes(5), seconds: 10, direction: 2 })
    test.row({ from: A, to: C, start: minutes(9), seconds: null, direction: 0 })
    test.row({ from: A, to: null, start: minutes(20) })
    const { rows, total } = await busiest(test.read, test.horizon, {}, { limit: 10, pace: turns() })
    expect(total).toBe(3)
    expect(rows.map(({ label, events, contacts, out, in: into, seconds }) => [label, events, contacts, out, into, seconds])).toEqual([
      [A, 4, 2, 1, 1, 40],
      [B, 2, 1, 1, 1, 40],
      [C, 1, 1, 0, 0, 0],
    ])
    expect(rows[0]).toMatchObject({ first: minutes(0), last: minutes(9) })
  })

  it('keeps to the filter and to the number asked for', async () => {
    const test = testCase()
    for (let at = 0; at < 4; at += 1) test.row({ from: A, to: B, start: minutes(at) })
    test.row({ from: B, to: C, start: minutes(100) })
    const late = await busiest(test.read, test.horizon, { from: minutes(50) }, { limit: 10, pace: turns() })
    expect(late.rows.map(({ label }) => label)).toEqual([B, C])
    const one = await busiest(test.read, test.horizon, {}, { limit: 1, pace: turns() })
    expect([one.rows.length, one.total, one.rows[0]?.label]).toEqual([1, 3, B])
  })

  it('names protected people by a veil', async () => {
    const test = testCase()
    test.row({ from: A, to: B })
    test.person('Nadir Example', A, { protection: 'minor' })
    const { rows } = await busiest(test.read, test.horizon, {}, { limit: 10, pace: turns() })
    const hers = rows.find(({ id }) => id === test.id(A))
    expect(hers).toMatchObject({ veiled: true, protection: 'minor' })
    expect(JSON.stringify(rows)).not.toContain('Nadir')
    expect(hers?.label).not.toBe(A)
  })
})
