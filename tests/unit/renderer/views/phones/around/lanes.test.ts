import { describe, expect, it } from 'vitest'
import type { Result } from '../../../../../../shared/api/contract.ts'
import { lanesOf, marksOfTime } from '../../../../../../renderer/views/phones/around/lanes.ts'

type Found = Result<'telephony.around'>
const AT = Date.UTC(2031, 4, 12, 22, 0)
const minutes = (n: number): number => AT + n * 60_000

const event = (id: string, start: number, seconds: number, fromId: string | null, toId: string | null): Found['rows'][number] => ({
  id,
  kind: 'call',
  start: new Date(start).toISOString(),
  local: '',
  zone: 'UTC',
  seconds,
  from: fromId,
  to: toId,
  direction: 'out',
  side: 'unknown',
  imei: null,
  imsi: null,
  cellFrom: null,
  cellTo: null,
  text: null,
  source: 'src1',
  locator: 'row 1',
  evidence: 1,
  fromId,
  toId,
})

function found(parties: number, rows: Found['rows']): Found {
  return {
    from: minutes(-10),
    until: minutes(20) + 1,
    at: AT,
    end: minutes(10),
    event: rows[0] ?? null,
    rows,
    total: rows.length,
    parties: Array.from({ length: parties }, (_, i) => ({ id: `s${i + 1}`, label: `+2126920001${i}`, kind: 'number', events: 1, central: i < 2 })),
    guards: [],
    coverage: { from: null, until: null, events: 0, allEvents: 0, sources: [], notCovered: [] },
  }
}

describe('lanes of what happened around', () => {
  it('put each event between its parties, along the stretch of time', () => {
    const { marks, band, rest, parties } = lanesOf(found(3, [event('v1', AT, 600, 's1', 's2'), event('v2', minutes(5), 0, 's3', null)]))
    expect(marks.map(({ from, until, caller, callee, itself }) => [from, until, caller, callee, itself])).toEqual([
      [1 / 3, 2 / 3, 0, 1, true],
      [0.5, 0.5, 2, null, false],
    ])
    expect(band).toEqual([1 / 3, 2 / 3])
    expect([parties.length, rest]).toEqual([3, 0])
  })

  it('let those who are too many share the last one', () => {
    const { marks, parties, rest } = lanesOf(found(20, [event('v1', AT, 0, 's1', 's2'), event('v2', AT, 0, 's15', 's20')]))
    expect([parties.length, rest]).toEqual([13, 7])
    expect(marks[1]).toMatchObject({ caller: 13, callee: 13 })
  })

  it('never leave the picture, however long an event is', () => {
    const [mark] = lanesOf(found(2, [event('v1', minutes(15), 7_200, 's1', 's2')])).marks
    expect(mark?.until).toBe(1)
  })
})

describe('marks of time', () => {
  it('are round minutes before and after, zero among them', () => {
    const marks = marksOfTime({ from: minutes(-10), until: minutes(20) + 1, at: AT })
    expect(marks.map(({ minutes: n }) => n)).toEqual([-10, -5, 0, 5, 10, 15, 20])
    expect(marks[0]?.share).toBe(0)
    expect(marks.at(-1)?.share).toBeCloseTo(1, 6)
  })

  it('stay few over a week', () => {
    const marks = marksOfTime({ from: minutes(-10_080), until: minutes(10_080), at: AT })
    expect(marks.length).toBeLessThanOrEqual(10)
    expect(marks.some(({ minutes: n }) => n === 0)).toBe(true)
  })
})
