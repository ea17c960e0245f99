import { describe, expect, it } from 'vitest'
import { habitOf } from '../../../../../main/analysis/presence/habits.ts'
import { present } from '../../../../../main/analysis/presence/present.ts'
import type { PlaceAsked } from '../../../../../shared/api/places.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, D, X] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104', '+212692000109'] as const
const DAY = 1_440
const IMEI = '001017000001118'
const iso = (at: number): string => new Date(minutes(at)).toISOString().replace('.000Z', 'Z')

const seen = (test: TestCase, who: string, cell: string, at: number, imei?: string): number =>
  test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(at), seconds: 0, ...(imei === undefined ? {} : { imei }) })
const cells = (test: TestCase, ...values: string[]): PlaceAsked[] => values.map((value) => ({ cells: [test.id(value)], metres: 1_000 }))

describe('who was at all of these places', () => {
  it('lists those at most places first, and only whose cell a row names', async () => {
    const test = testCase()
    for (const [i, cell] of ['604-1-1-1', '604-1-1-2', '604-1-1-3'].entries()) seen(test, A, cell, i * 60)
    for (const [i, cell] of ['604-1-1-1', '604-1-1-2', '604-1-1-2'].entries()) seen(test, B, cell, i * 60)
    seen(test, C, '604-1-1-1', 5)
    seen(test, C, '604-1-1-8', 65)
    const asked = cells(test, '604-1-1-1', '604-1-1-2', '604-1-1-3')
    const found = await present(test.read, test.horizon, asked, {}, { least: 2 })
    expect(found.rows.map(({ label, at, seen: events, elsewhere }) => [label, at.map(({ place }) => place), events, elsewhere])).toEqual([
      [A, [0, 1, 2], 3, 0],
      [B, [0, 1], 3, 0],
    ])
    expect(found.asked.map(({ present: numbers }) => numbers)).toEqual([3, 2, 1])
    expect(found.guards).toContain('subscriber-not-user')
    const all = await present(test.read, test.horizon, asked, {}, { limit: 1 })
    expect([all.rows.length, all.total]).toEqual([1, 3])
    test.person('Protected', A, { protection: 'victim' })
    expect(JSON.stringify(await present(test.read, test.horizon, asked, {}))).not.toContain(A)
  })

  it('counts an event once, whatever happened between its beginning and its end, and wherever two places share a cell', async () => {
    const test = testCase()
    const call = test.row({ from: A, to: X, side: 1, cellFirst: '604-1-1-1', cellLast: '604-1-1-2', start: minutes(0), seconds: 3_600 })
    const message = test.row({ from: A, to: X, kind: 'sms', side: 1, cellFirst: '604-1-1-1', start: minutes(30), seconds: 0 })
    const both = { cells: ['604-1-1-1', '604-1-1-2'].map(test.id), metres: 1 }
    const { rows } = await present(test.read, test.horizon, [both, { cells: [test.id('604-1-1-2')], metres: 1 }], {})
    expect(rows.map(({ seen: events, at }) => [events, at.map((one) => [one.seen, one.events])])).toEqual([
      [
        2,
        [
          [2, [`v${call}`, `v${message}`]],
          [1, [`v${call}`]],
        ],
      ],
    ])
  })

  it('keeps to the time of each place, and names the events', async () => {
    const test = testCase()
    seen(test, A, '604-1-1-1', 0)
    const then = seen(test, A, '604-1-1-1', 100)
    const there = seen(test, A, '604-1-1-2', 300)
    seen(test, B, '604-1-1-1', 100)
    seen(test, B, '604-1-1-2', 500)
    const [one, other] = cells(test, '604-1-1-1', '604-1-1-2')
    const asked = [
      { ...one!, from: minutes(50), until: minutes(150) },
      { ...other!, from: minutes(250), until: minutes(350) },
    ]
    const { rows } = await present(test.read, test.horizon, asked, {}, { least: 2 })
    expect(rows).toMatchObject([
      {
        label: A,
        at: [
          { place: 0, seen: 1, others: 1, first: iso(100), last: iso(100), events: [`v${then}`] },
          { place: 1, seen: 1, others: 0, events: [`v${there}`] },
        ],
      },
    ])
  })

  it('finds handsets, whatever SIM was in them', async () => {
    const test = testCase()
    seen(test, A, '604-1-1-1', 0, IMEI)
    seen(test, B, '604-1-1-2', 500, IMEI)
    const asked = cells(test, '604-1-1-1', '604-1-1-2')
    expect((await present(test.read, test.horizon, asked, {}, { least: 2 })).rows).toEqual([])
    const { rows, guards } = await present(test.read, test.horizon, asked, {}, { least: 2, by: 'handset' })
    expect(rows.map(({ label }) => label)).toEqual([IMEI])
    expect(guards).toContain('handset-changes-hands')
  })
})

describe('who was near a point that night', () => {
  it('takes all cells that may lie there, tells who lives there from who came once, and puts these first', async () => {
    const test = testCase()
    test.cell('beach', { lat: 35.29, lon: -3.05 })
    test.cell('wide', { lat: 35.31, lon: -3.05 })
    test.cell('far', { lat: 35.6, lon: -3.05 })
    test.db.prepare("UPDATE cell SET range = 3000 WHERE value = 'wide'").run()
    // T0 is 08:00 UTC: 900 minutes on it is 23:00.
    for (let day = 0; day < 6; day += 1) {
      seen(test, A, 'beach', day * DAY + 900)
      for (const who of [B, C, D]) seen(test, who, 'far', day * DAY + 900)
    }
    const night = 2 * DAY + 930
    seen(test, A, 'beach', night)
    seen(test, B, 'wide', night)
    seen(test, D, 'beach', night)
    seen(test, D, 'beach', 4 * DAY + 30)
    const asked = [{ cells: [], lat: 35.29, lon: -3.05, metres: 1_500, from: minutes(night - 60), until: minutes(night + 60) }]
    const found = await present(test.read, test.horizon, asked, {})
    expect(found.asked[0]?.cells.length).toBe(2)
    expect(found.rows.map(({ label, at }) => [label, at[0]?.habit])).toEqual([
      [B, 'never'],
      [D, 'rare'],
      [A, 'resident'],
    ])
    expect(found.rows[2]?.at[0]).toMatchObject({ seen: 2, nights: 6, others: 5 })
  })
})

describe('what is usual', () => {
  const known = { days: 1, nights: 1, others: 0, always: false, allDays: 20, allNights: 20 }
  it('needs three days to say anything', () => expect(habitOf({ ...known, allDays: 2, allNights: 2 })).toBe('unknown'))
  it('is never where nobody saw him there before or after', () => expect(habitOf(known)).toBe('never'))
  it('is no never where any time was asked about', () => expect(habitOf({ ...known, always: true })).toBe('rare'))
  it('is rare below a fifth of his days', () => expect(habitOf({ ...known, days: 3, others: 4 })).toBe('rare'))
  it('is regular from a fifth of his days on', () => expect(habitOf({ ...known, days: 4, others: 4 })).toBe('regular'))
  it('is no home where he is by night only when he is there', () =>
    expect(habitOf({ ...known, days: 3, nights: 3, allDays: 75, allNights: 3, others: 6 })).toBe('rare'))
  it('is at home where half of the nights are', () => expect(habitOf({ ...known, days: 10, nights: 10, others: 30 })).toBe('resident'))
})
