import { describe, expect, it } from 'vitest'
import { chains } from '../../../../main/analysis/chains.ts'
import { common, contacts } from '../../../../main/analysis/contacts.ts'
import { handsets } from '../../../../main/analysis/handsets.ts'
import { pattern } from '../../../../main/analysis/pattern.ts'
import { SELECTOR_FLAGS } from '../../../../shared/model/selector.ts'
import { minutes, T0, testCase } from './fixture.ts'

const [A, B, C, D] = ['+212600000001', '+212600000002', '+34600000003', '+212600000004'] as const
const ZONE = 'Africa/Casablanca'
const DAY = 24 * 60

describe('contacts', () => {
  it('sums what passed, by the other, with days on the zone’s clock', () => {
    const test = testCase()
    test.row({ from: A, to: B, seconds: 10, start: Date.UTC(2024, 4, 12, 22, 30) })
    test.row({ from: B, to: A, seconds: 20, start: Date.UTC(2024, 4, 12, 23, 30) })
    test.row({ from: A, to: C, seconds: null, direction: 0, start: Date.UTC(2024, 4, 14, 12, 0) })
    expect(contacts(test.read, test.horizon, test.id(A), {}, ZONE)).toEqual([
      {
        id: test.id(B),
        other: B,
        events: 2,
        out: 1,
        in: 1,
        seconds: 30,
        first: '2024-05-12T22:30:00Z',
        last: '2024-05-12T23:30:00Z',
        days: 2,
        conversations: 1,
        balance: 0.5,
      },
      {
        id: test.id(C),
        other: C,
        events: 1,
        out: 0,
        in: 0,
        seconds: 0,
        first: '2024-05-14T12:00:00Z',
        last: '2024-05-14T12:00:00Z',
        days: 1,
        conversations: 1,
        balance: null,
      },
    ])
    expect(contacts(test.read, test.horizon, test.id(A), {}, 'UTC')[0]?.days).toBe(1)
  })

  it('finds who is in touch with at least two', () => {
    const test = testCase()
    test.row({ from: A, to: D })
    test.row({ from: D, to: B })
    test.row({ from: A, to: B })
    test.row({ from: B, to: C })
    const of = [A, B].map((label) => ({ id: test.id(label), label }))
    expect(common(test.read, test.horizon, of, {}, ZONE)).toEqual([{ id: test.id(D), other: D, with: [A, B], events: 2 }])
  })
})

describe('handsets', () => {
  it('tells who shared one, who changed, and which number proves nothing', () => {
    const test = testCase()
    test.selector('356938035643809', 'imei')
    test.selector('000000000000000', 'imei', { flags: SELECTOR_FLAGS.generic })
    test.selector('111111111111111', 'imei', { flags: SELECTOR_FLAGS.invalid })
    test.row({ from: A, to: B, side: 1, imei: '356938035643809', imsi: '604019990000001', start: minutes(0) })
    test.row({ from: A, to: B, side: 1, imei: '356938035643809', imsi: '604019990000001', start: minutes(5) })
    test.row({ from: C, to: D, side: 2, imei: '356938035643809', imsi: '604019990000002', start: minutes(9) })
    test.row({ from: B, to: A, side: 1, imei: '000000000000000', imsi: '604019990000003' })
    test.row({ from: C, to: A, side: 1, imei: '000000000000000', imsi: '604019990000004' })
    test.row({ from: B, to: A, side: 1, imei: '111111111111111', imsi: '604019990000003' })
    const rows = handsets(test.read, test.horizon, {})
    expect(rows.find((row) => row.number === A)).toEqual({
      imei: '356938035643809',
      imsi: '604019990000001',
      number: A,
      first: '2024-05-12T08:00:00Z',
      last: '2024-05-12T08:05:00Z',
      events: 2,
      warnings: ['shared-handset'],
    })
    expect(rows.find((row) => row.number === D)?.warnings).toEqual(['shared-handset'])
    expect(rows.filter((row) => row.number === B).map((row) => row.warnings)).toEqual([
      ['several-handsets', 'generic-imei'],
      ['several-handsets', 'bad-imei'],
    ])
    expect(rows.find((row) => row.number === C)?.warnings).toEqual(['generic-imei'])
  })

  it('names no number where the row does not say whose handset it is', () => {
    const test = testCase()
    test.row({ from: A, to: B, side: 0, imei: '356938035643809' })
    expect(handsets(test.read, test.horizon, {})).toMatchObject([{ number: null, imsi: null, events: 1 }])
  })
})

describe('pattern', () => {
  it('lays events on the week of the zone, and finds silences and places', () => {
    const test = testCase()
    // Sunday 12 May 2024, 09:00 in Casablanca; then 23:00 the next day; then four days of nothing.
    test.row({ from: A, to: B, start: T0, side: 1, cellFirst: '604-0-1-2' })
    test.row({ from: B, to: A, start: Date.UTC(2024, 4, 13, 22, 0), side: 1, cellFirst: '604-0-9-9' })
    test.row({ from: A, to: B, start: Date.UTC(2024, 4, 18, 12, 0) })
    const found = pattern(test.read, test.horizon, test.id(A), {}, ZONE)
    expect(found.hours[6]?.[9]).toBe(1)
    expect(found.hours[0]?.[23]).toBe(1)
    expect(found.nights).toBe(1)
    expect(found.silences).toEqual([{ from: '2024-05-13T22:00:00Z', until: '2024-05-18T12:00:00Z' }])
    expect(found.places).toEqual([{ cell: '604-0-1-2', events: 1 }])
    expect(() => pattern(test.read, test.horizon, test.id(A), {}, 'Mars/Base')).toThrowError(expect.objectContaining({ code: 'zone-unknown' }))
  })
})

describe('chains', () => {
  const often = async (times: number, ...parties: string[]) => {
    const test = testCase()
    for (let day = 0; day < times; day++)
      for (let i = 0; i + 1 < parties.length; i++) test.row({ from: parties[i] ?? A, to: parties[i + 1] ?? B, start: minutes(day * DAY + i * 5), seconds: 60 })
    return (await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })).rows
  }

  it('finds the longest that repeats, and says when', async () => {
    expect(await often(3, A, B, C, D)).toEqual([{ path: [A, B, C, D], times: 3, first: '2024-05-12T08:00:00Z', last: '2024-05-14T08:00:00Z' }])
  })

  it('wants it often enough, and does not come back to the same party', async () => {
    expect(await often(2, A, B, C)).toEqual([])
    expect(await often(4, A, B, A, B)).toEqual([])
  })

  it('ends where the pause is too long', async () => {
    const test = testCase()
    for (let day = 0; day < 3; day++) {
      test.row({ from: A, to: B, start: minutes(day * DAY), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + 12), seconds: 60 })
    }
    expect((await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })).rows).toEqual([])
    expect((await chains(test.read, test.horizon, {}, { within: 11 * 60_000, least: 3 })).rows).toHaveLength(1)
  })

  it('counts a beginning once, however often it goes on', async () => {
    const test = testCase()
    test.row({ from: A, to: B, start: minutes(0), seconds: 60 })
    for (let n = 0; n < 5; n++) test.row({ from: B, to: C, start: minutes(2 + n), seconds: 5 })
    expect((await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 2 })).rows).toEqual([])
  })

  it('keeps a part of a longer chain that was seen more often', async () => {
    const test = testCase()
    for (let day = 0; day < 5; day++) {
      test.row({ from: A, to: B, start: minutes(day * DAY), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + 3), seconds: 60 })
      if (day < 3) test.row({ from: C, to: D, start: minutes(day * DAY + 6), seconds: 60 })
    }
    const { rows } = await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })
    expect(rows.map(({ path, times }) => [path.length, times])).toEqual([
      [3, 5],
      [4, 3],
    ])
  })
})
