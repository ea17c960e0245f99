import { describe, expect, it } from 'vitest'
import { rowsBehind } from '../../../../../main/analysis/contacts/rows.ts'
import { patternOf } from '../../../../../main/analysis/pattern/pattern.ts'
import { minutes, T0, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, X] = ['+212692000101', '+212692000102', '+212692000103', '+212692000109'] as const
const ZONE = 'Africa/Casablanca'
const DAY = 1_440

const ask = (test: TestCase, of: string, zone = ZONE) => patternOf(test.read, test.horizon, { of: test.id(of), filter: {}, zone })

describe('when and where a phone lives', () => {
  it('lays events on the week of the zone, and finds silences and places', async () => {
    const test = testCase()
    // Sunday 12 May 2024, 09:00 in Casablanca; then 23:00 the next day; then four days of nothing.
    test.row({ from: A, to: B, start: T0, side: 1, cellFirst: '604-0-1-2' })
    test.row({ from: B, to: A, start: Date.UTC(2024, 4, 13, 22, 0), side: 1, cellFirst: '604-0-9-9' })
    test.row({ from: A, to: B, start: Date.UTC(2024, 4, 18, 12, 0) })
    const found = await ask(test, A)
    expect(found.hours[6]?.[9]).toBe(1)
    expect(found.hours[0]?.[23]).toBe(1)
    expect([found.nights, found.events, found.days]).toEqual([1, 3, 3])
    expect(found.silences).toEqual([{ from: '2024-05-13T22:00:00Z', until: '2024-05-18T12:00:00Z', covered: false }])
    expect(found.places).toMatchObject([{ cell: '604-0-1-2', events: 1, days: 1, nights: 0 }])
    expect(found.timeline).toEqual({ first: '2024-05-12', step: 1, counts: [1, 1, 0, 0, 0, 0, 1] })
    expect([found.first, found.last]).toEqual(['2024-05-12T08:00:00Z', '2024-05-18T12:00:00Z'])
    await expect(ask(test, A, 'Mars/Base')).rejects.toMatchObject({ code: 'zone-unknown' })
  })

  it('says of a silence whether the number’s own file goes on through it', async () => {
    const test = testCase()
    const own = test.source('own.csv')
    test.row({ from: A, to: B, start: minutes(0), source: own })
    test.row({ from: A, to: B, start: minutes(5 * DAY), source: own })
    test.row({ from: B, to: A, start: minutes(10 * DAY), source: 1 })
    test.db.prepare('INSERT INTO subject (selector, source) VALUES (?, ?)').run(Number(test.id(A).slice(1)), own)
    expect((await ask(test, A)).silences.map(({ covered }) => covered)).toEqual([true, false])
    expect((await ask(test, B)).silences.map(({ covered }) => covered)).toEqual([false, false])
  })

  it('counts as covered only what a file of every number of a person covers', async () => {
    const test = testCase()
    const [own, other] = [test.source('a.csv'), test.source('b.csv')]
    test.person('Karim Exemple', A)
    test.person('Karim Exemple', B)
    test.row({ from: A, to: X, start: minutes(0), source: own })
    test.row({ from: B, to: X, start: minutes(10), source: other })
    test.row({ from: A, to: X, start: minutes(5 * DAY), source: own })
    const subject = test.db.prepare('INSERT INTO subject (selector, source) VALUES (?, ?)')
    subject.run(Number(test.id(A).slice(1)), own)
    subject.run(Number(test.id(B).slice(1)), other)
    // The file of B ends before: B may have spoken in what looks like silence.
    expect((await ask(test, 'Karim Exemple')).silences.map(({ covered }) => covered)).toEqual([false])
    test.row({ from: B, to: X, start: minutes(6 * DAY), source: other })
    expect((await ask(test, 'Karim Exemple')).silences.map(({ covered }) => covered)).toEqual([true])
  })

  it('counts a cell once an event, however many legs the call has', async () => {
    const test = testCase()
    const first = test.row({ from: A, to: B, side: 1, cellFirst: '604-1-1-1' })
    test.row({ from: A, to: B, side: 1, cellFirst: '604-1-1-1', event: first, role: 1 })
    test.row({ from: A, to: B, side: 1, cellFirst: '604-1-1-1', cellLast: '604-1-1-2', event: first, role: 1 })
    const found = await ask(test, A)
    expect(found.places.map(({ cell, events }) => [cell, events])).toEqual([
      ['604-1-1-1', 1],
      ['604-1-1-2', 1],
    ])
    for (const { id, events } of found.places)
      expect((await rowsBehind(test.read, test.horizon, { of: test.id(A), filter: {}, zone: ZONE, narrow: { cell: id } })).total).toBe(events)
  })

  it('knows where a number sleeps', async () => {
    const test = testCase()
    // T0 is 08:00 UTC; 23:00 is 900 minutes on.
    for (let day = 0; day < 5; day += 1) {
      test.row({ from: A, to: X, side: 1, cellFirst: '604-1-1-9', start: minutes(day * DAY) })
      test.row({ from: A, to: X, side: 1, cellFirst: day < 4 ? '604-1-1-1' : '604-1-1-2', start: minutes(day * DAY + 900) })
      test.row({ from: X, to: A, side: 1, cellFirst: '604-1-1-7', start: minutes(day * DAY + 905) })
    }
    const found = await ask(test, A, 'UTC')
    expect(found.sleep).toEqual({ cell: '604-1-1-1', nights: 4, of: 5, id: test.id('604-1-1-1') })
    expect(found.places.find(({ cell }) => cell === '604-1-1-2')).toMatchObject({ events: 1, nights: 1 })
    test.row({ from: C, to: X, start: minutes(0) })
    expect((await ask(test, C)).sleep).toBeNull()
  })

  it('is empty for who has no event', async () => {
    const test = testCase()
    test.selector(A)
    expect(await ask(test, A)).toMatchObject({ events: 0, days: 0, first: null, last: null, silences: [], places: [], sleep: null, changes: [] })
  })

  it('tells from which day on habits changed, and what', async () => {
    const test = testCase()
    for (let day = 0; day < 40; day += 1) {
      const moved = day >= 20
      for (let i = 0; i < 3 + (day % 3); i += 1)
        test.row({
          from: A,
          to: moved ? C : B,
          side: 1,
          cellFirst: moved ? '604-1-1-2' : '604-1-1-1',
          start: minutes(day * DAY + (moved ? 600 : 60) + i * 40),
        })
    }
    const { changes } = await ask(test, A, 'UTC')
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      on: '2024-06-01',
      before: { from: '2024-05-12', until: '2024-05-31', cell: '604-1-1-1', contact: B },
      after: { from: '2024-06-01', until: '2024-06-20', cell: '604-1-1-2', contact: C },
    })
    expect(changes[0]?.aspects).toEqual(expect.arrayContaining(['hours', 'places', 'contacts']))
    expect(changes[0]?.aspects).not.toContain('volume')
    expect(changes[0]?.chance).toBeLessThanOrEqual(0.01)
  })
})
