import { describe, expect, it } from 'vitest'
import { contactsOf, SERIES } from '../../../../../main/analysis/contacts/contacts.ts'
import { holdersOf } from '../../../../../main/analysis/contacts/holders.ts'
import { rowsBehind } from '../../../../../main/analysis/contacts/rows.ts'
import type { Narrow } from '../../../../../shared/api/contacts.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, D] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104'] as const
const ZONE = 'Africa/Casablanca'

const ask = (test: TestCase, of: string, zone = ZONE) => contactsOf(test.read, test.horizon, { of: test.id(of), filter: {}, zone })

describe('whom a number talks to', () => {
  it('sums what passed, by the other, with days on the zone’s clock', async () => {
    const test = testCase()
    test.row({ from: A, to: B, seconds: 10, start: Date.UTC(2024, 4, 12, 22, 30) })
    test.row({ from: B, to: A, seconds: 20, start: Date.UTC(2024, 4, 12, 23, 30) })
    test.row({ from: A, to: C, seconds: null, direction: 0, start: Date.UTC(2024, 4, 14, 12, 0) })
    const { contacts, events, first, last } = await ask(test, A)
    expect([events, first, last]).toEqual([3, Date.UTC(2024, 4, 12, 22, 30), Date.UTC(2024, 4, 14, 12, 0)])
    expect(contacts).toEqual([
      {
        id: test.id(B),
        other: B,
        events: 2,
        out: 1,
        in: 1,
        seconds: 30,
        calls: 2,
        missed: 0,
        voicemail: 0,
        messages: 0,
        first: '2024-05-12T22:30:00Z',
        last: '2024-05-12T23:30:00Z',
        days: 2,
        conversations: 1,
        balance: 0.5,
        unanswered: false,
      },
      {
        id: test.id(C),
        other: C,
        events: 1,
        out: 0,
        in: 0,
        seconds: 0,
        calls: 1,
        missed: 0,
        voicemail: 0,
        messages: 0,
        first: '2024-05-14T12:00:00Z',
        last: '2024-05-14T12:00:00Z',
        days: 1,
        conversations: 1,
        balance: null,
        unanswered: false,
      },
    ])
    expect((await ask(test, A, 'UTC')).contacts[0]?.days).toBe(1)
    await expect(ask(test, A, 'Mars/Base')).rejects.toMatchObject({ code: 'zone-unknown' })
  })

  it('tells missed calls, voicemail and messages apart, and who was never reached', async () => {
    const test = testCase()
    test.row({ from: A, to: B, seconds: 0 })
    test.row({ from: B, to: A, seconds: 0 })
    test.row({ from: A, to: B, seconds: 12, kind: 'voicemail' })
    test.row({ from: A, to: C, seconds: 0 })
    test.row({ from: C, to: A, seconds: null, kind: 'sms' })
    test.row({ from: A, to: D, seconds: null })
    const { contacts } = await ask(test, A)
    expect(contacts.map(({ other, calls, missed, voicemail, messages, unanswered }) => [other, calls, missed, voicemail, messages, unanswered])).toEqual([
      [B, 2, 2, 1, 0, true],
      [C, 1, 1, 0, 1, false],
      // How long it lasted is not known: nobody may say that it was missed.
      [D, 1, 0, 0, 0, false],
    ])
  })

  it('counts an event once whatever files tell of it, and shares its time out', async () => {
    const test = testCase()
    const call = test.row({ from: A, to: B, start: minutes(0) })
    test.row({ event: call, role: 1, from: A, to: B, start: minutes(0) })
    test.row({ event: call, role: 2, from: A, to: B, start: minutes(0) })
    test.row({ from: A, to: C, start: minutes(240) })
    const { contacts, series } = await ask(test, A)
    expect(contacts.map(({ events }) => events)).toEqual([1, 1])
    expect(contacts.map((contact) => series.get(contact)).map((parts) => [parts?.length, parts?.[0], parts?.at(-1)])).toEqual([
      [SERIES, 1, 0],
      [SERIES, 0, 1],
    ])
  })

  it('takes all numbers of a person, and the calls of a handset', async () => {
    const test = testCase()
    test.person('Two numbers', A)
    test.person('Two numbers', B)
    test.row({ from: A, to: C })
    test.row({ from: C, to: B })
    test.row({ from: B, to: D, side: 1, imei: '356938035643809' })
    test.row({ from: D, to: C, side: 2, imei: '356938035643809' })
    const person = await ask(test, 'Two numbers')
    expect(person.contacts.map(({ other, events, out }) => [other, events, out])).toEqual([
      [C, 2, 1],
      [D, 1, 1],
    ])
    const handset = await ask(test, '356938035643809')
    expect(handset.contacts.map(({ other, out, in: incoming }) => [other, out, incoming])).toEqual([[D, 1, 1]])
  })

  it('finds the same whether it goes along an index or through the table', async () => {
    const test = testCase()
    for (let i = 0; i < 9_000; i += 1) test.row({ from: i % 3 ? A : B, to: i % 3 ? B : A, start: minutes(i), seconds: i % 2 })
    test.row({ from: D, to: A })
    const many = await ask(test, A)
    expect(many.contacts.map(({ other, events, missed }) => [other, events, missed])).toEqual([
      [B, 9_000, 4_500],
      [D, 1, 0],
    ])
    expect((await ask(test, D)).contacts.map(({ other, events }) => [other, events])).toEqual([[A, 1]])
  })

  it('stops when it is told to', async () => {
    const test = testCase()
    test.row({ from: A, to: B })
    const stopped = contactsOf(test.read, test.horizon, { of: test.id(A), filter: {}, zone: ZONE, signal: AbortSignal.abort(new Error('enough')) })
    await expect(stopped).rejects.toThrow('enough')
  })
})

describe('rows behind a figure', () => {
  const rows = async (test: TestCase, narrow: Narrow) =>
    (await rowsBehind(test.read, test.horizon, { of: test.id(A), filter: {}, zone: ZONE, narrow })).events.map((id) => Number(id.slice(1)))

  it('are those of a contact, an hour of the week, a cell, a direction', async () => {
    const test = testCase()
    // Sunday 12 May 2024, 09:00 in Casablanca.
    const first = test.row({ from: A, to: B, start: minutes(0), side: 1, cellFirst: '604-1-1-1' })
    const missed = test.row({ from: B, to: A, start: minutes(60), seconds: 0 })
    const night = test.row({ from: A, to: C, start: minutes(-9 * 60), side: 1, cellLast: '604-1-1-1' })
    const nobody = test.row({ from: A, to: null, kind: 'data', start: minutes(61) })
    test.row({ from: B, to: C, start: minutes(0) })
    expect(await rows(test, {})).toEqual([night, first, missed, nobody])
    expect(await rows(test, { other: test.id(B) })).toEqual([first, missed])
    expect(await rows(test, { other: 'nobody' })).toEqual([nobody])
    expect(await rows(test, { other: test.id(B), out: false })).toEqual([missed])
    expect(await rows(test, { outcome: 'missed' })).toEqual([missed])
    expect(await rows(test, { weekday: 6, hour: 9 })).toEqual([first])
    expect(await rows(test, { night: true })).toEqual([night])
    expect(await rows(test, { cell: test.id('604-1-1-1') })).toEqual([night, first])
  })
})

describe('what is one', () => {
  const WA = ['whatsapp:Chat/Karim', 'whatsapp:Chat/Karim A'] as const
  const same = (test: TestCase, a: string, b: string) =>
    test.db.prepare("INSERT INTO same_person VALUES (?, ?, 'same', 0, 'Tester')").run(...[test.id(a), test.id(b)].toSorted())
  const behind = async (test: TestCase, of: string, narrow: Narrow) =>
    (await rowsBehind(test.read, test.horizon, { of: test.id(of), filter: {}, zone: ZONE, narrow })).total

  it('is one contact, whose figure is the rows it opens', async () => {
    const test = testCase()
    for (const name of WA) test.selector(name, 'name')
    test.person('Karim Exemple', B)
    test.row({ from: A, to: WA[0] })
    for (let i = 0; i < 3; i += 1) test.row({ from: WA[1], to: A })
    test.row({ from: A, to: B })
    same(test, WA[0], WA[1])
    same(test, 'Karim Exemple', WA[0])
    const { contacts } = await ask(test, A)
    expect(contacts.map(({ events, out, in: came }) => [events, out, came])).toEqual([
      [4, 1, 3],
      [1, 1, 0],
    ])
    for (const { id, events } of contacts) expect(await behind(test, A, { other: id ?? 'nobody' })).toBe(events)
  })

  it('counts a call once for somebody whose number and handset both took part', async () => {
    const test = testCase()
    const phone = '990000000047110'
    test.person('Karim Exemple', A)
    const first = test.row({ from: B, to: A, side: 1, imei: '990000000047128' })
    test.row({ from: B, to: A, side: 2, imei: phone, event: first, role: 1 })
    test.db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES ('uses', ?, ?, 'confirmed')").run(test.id('Karim Exemple'), test.id(phone))
    const { contacts, events } = await ask(test, 'Karim Exemple')
    expect([events, contacts.map(({ other, events: n }) => [other, n])]).toEqual([1, [[B, 1]]])
  })

  it('does not guess who called in a handset of which nobody says whose it was', async () => {
    const test = testCase()
    const phone = '990000000047110'
    test.row({ from: A, to: B, imei: phone })
    test.row({ from: A, to: C, side: 1, imei: phone })
    const { contacts } = await ask(test, phone)
    expect(contacts.map(({ other, out, in: came, balance }) => [other, out, came, balance])).toEqual([
      [null, 0, 0, null],
      [C, 1, 0, 1],
    ])
  })
})

describe('who holds a number', () => {
  it('is who uses it before who is its subscriber, and nobody by name who is protected', () => {
    const test = testCase()
    test.person('Subscriber', A)
    test.person('User', A)
    test.db.prepare("UPDATE link SET kind = 'uses' WHERE a = ?").run(test.id('User'))
    test.person('A minor', B, { protection: 'minor' })
    const found = holdersOf(test.read, test.horizon, [test.id(A), test.id(B)])
    expect(found.get(test.id(A))).toEqual({ id: test.id('User'), label: 'User' })
    expect(JSON.stringify([...found])).not.toContain('A minor')
  })
})
