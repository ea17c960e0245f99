import { describe, expect, it } from 'vitest'
import { listEvents } from '../../../../main/analysis/events.ts'
import { eventRecord } from '../../../../shared/api/schemas.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C] = ['+212600000001', '+212600000002', '+34600000003'] as const
const IMEI = '356938035643809'
const list = (test: TestCase, question: Partial<Parameters<typeof listEvents>[2]> = {}) => {
  const answer = listEvents(test.read, test.horizon, { filter: {}, offset: 0, limit: 100, ...question })
  for (const event of answer.events) eventRecord.parse(event)
  return answer
}

describe('listEvents', () => {
  it('tells all of an event, in the names of the model', () => {
    const test = testCase()
    test.row({
      from: A,
      to: B,
      side: 1,
      imei: IMEI,
      imsi: '604019990000001',
      cellFirst: '604-0-1-2',
      cellLast: '604-0-1-3',
      text: 'salam',
      start: minutes(3),
      seconds: null,
      direction: 2,
    })
    expect(list(test).events[0]).toEqual({
      id: 'v1',
      kind: 'call',
      start: '2024-05-12T08:03:00Z',
      local: '2024-05-12T08:03:00',
      zone: 'Africa/Casablanca',
      seconds: null,
      from: A,
      to: B,
      direction: 'in',
      side: 'from',
      imei: IMEI,
      imsi: '604019990000001',
      cellFrom: '604-0-1-2',
      cellTo: '604-0-1-3',
      text: 'salam',
      source: 'src1',
      locator: 'row 2',
      evidence: 1,
    })
  })

  it('is in order of time, paged, with the whole count', () => {
    const test = testCase()
    for (const at of [5, 1, 3]) test.row({ from: A, to: B, start: minutes(at) })
    expect(list(test).events.map((event) => event.id)).toEqual(['v2', 'v3', 'v1'])
    const page = list(test, { offset: 1, limit: 1 })
    expect(page.total).toBe(3)
    expect(page.events.map((event) => event.id)).toEqual(['v3'])
    expect(list(test, { filter: { kinds: ['sms'] } })).toEqual({ total: 0, events: [] })
  })

  it('counts the evidence of both sides', () => {
    const test = testCase()
    const event = test.row({ from: A, to: B })
    test.row({ event, role: 1, from: A, to: B })
    test.row({ event, role: 2, from: A, to: B })
    expect(list(test)).toMatchObject({ total: 1, events: [{ evidence: 3 }] })
  })

  it('keeps to the events between two parties, in both directions', () => {
    const test = testCase()
    test.row({ from: A, to: B })
    test.row({ from: B, to: A })
    test.row({ from: A, to: C })
    expect(list(test, { between: [test.id(B), test.id(A)] }).total).toBe(2)
    expect(list(test, { between: [test.id(B), test.id(C)] }).total).toBe(0)
  })

  it('finds the events of a number in a handset, whichever row says so', () => {
    const test = testCase()
    const event = test.row({ from: A, to: B, side: 1, imei: '490154203237518' })
    test.row({ event, role: 1, from: A, to: B, side: 2, imei: IMEI })
    test.row({ from: A, to: B, side: 1, imei: '490154203237518' })
    expect(list(test, { between: [test.id(B), test.id(IMEI)] }).events.map((one) => one.id)).toEqual(['v1'])
    expect(list(test, { between: [test.id(A), test.id(IMEI)] }).total).toBe(0)
  })
})
