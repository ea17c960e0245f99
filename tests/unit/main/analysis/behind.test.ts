import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busiest } from '../../../../main/analysis/busiest.ts'
import { changes } from '../../../../main/analysis/change/change.ts'
import { common } from '../../../../main/analysis/common.ts'
import { contactsOf } from '../../../../main/analysis/contacts/contacts.ts'
import { rowsBehind } from '../../../../main/analysis/contacts/rows.ts'
import { dismantleAnswer } from '../../../../main/analysis/dismantling/answer.ts'
import { listEvents, type EventsQuestion } from '../../../../main/analysis/events.ts'
import { networkUnder } from '../../../../main/analysis/network.ts'
import { measures } from '../../../../main/analysis/network-measures.ts'
import { patternOf } from '../../../../main/analysis/pattern/pattern.ts'
import { turns } from '../../../../main/analysis/turns.ts'
import type { Narrow } from '../../../../shared/api/contacts.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const NUMBERS = [0, 1, 2].map((n) => `+21269200000${n}`)
const NAMES = ['Karim', 'Karim A'].map((name) => `whatsapp:Chat/${name}`)
const PARTIES = [...NUMBERS, ...NAMES]
const PERSON = 'Karim Exemple'
const CELLS = ['604-1-1-1', '604-1-1-2']
const MIDDLE = minutes(5 * 1_440)
const signal = new AbortController().signal

const row = fc.record({
  from: fc.nat(PARTIES.length - 1),
  /** Nobody, where it is none of them. */
  to: fc.nat(PARTIES.length),
  at: fc.nat(10 * 1_440),
  seconds: fc.constantFrom(0, 60, null),
  direction: fc.constantFrom(0 as const, 1 as const, 2 as const),
  side: fc.constantFrom(0 as const, 1 as const, 2 as const),
  cells: fc.tuple(fc.nat(2), fc.nat(2)),
  leg: fc.boolean(),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never

/** A person with a number who was decided to be two names of a chat as well, and rows of which some are legs of others. */
function caseOf(rows: readonly Row[], isOne: boolean): TestCase {
  const test = testCase()
  for (const name of NAMES) test.selector(name, 'name')
  for (const number of NUMBERS) test.selector(number)
  test.person(PERSON, NUMBERS[0]!)
  let [event, ends] = [0, {}]
  for (const { from, to, at, seconds, direction, side, cells, leg } of rows) {
    const [first, last] = cells.map((cell) => CELLS[cell])
    const placed = { side, ...(first && { cellFirst: first }), ...(last && { cellLast: last }) }
    const isLeg = leg && event > 0
    if (!isLeg) ends = { from: PARTIES[from]!, to: PARTIES[to] ?? null, start: minutes(at), seconds, direction }
    const id = test.row({ ...ends, ...placed, ...(isLeg && { event, role: 1 }) })
    if (!isLeg) event = id
  }
  const same = test.db.prepare("INSERT INTO same_person VALUES (?, ?, 'same', 0, 'Tester')")
  if (isOne) for (const [a, b] of [NAMES, [PERSON, NAMES[0]!]]) same.run(...[test.id(a!), test.id(b!)].toSorted())
  return test
}

describe('a figure', () => {
  const forAll = (check: (test: TestCase) => Promise<void>): Promise<void> =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), fc.boolean(), (rows, isOne) => check(caseOf(rows, isOne))),
      { numRuns: 25 },
    )
  const count = (test: TestCase, question: Partial<EventsQuestion>): number =>
    listEvents(test.read, test.horizon, { filter: {}, offset: 0, limit: 1, ...question }).total

  it('of a network opens just the events that it counts', async () => {
    await forAll(async (test) => {
      const { read, horizon } = test
      for (const { id, events } of (await busiest(read, horizon, {}, { limit: 99, pace: turns() })).rows)
        expect([id, count(test, { node: { id, tied: false } })]).toEqual([id, events])
      const { nodes } = measures(networkUnder(read, horizon, {}, []), { weighted: false, directed: false })
      for (const { id, strength } of nodes) expect([id, count(test, { node: { id, tied: true } })]).toEqual([id, strength])
      const { set } = await dismantleAnswer(read, horizon, {}, { remove: 2, objective: 'pairs', protect: [] }, { kinds: [], signal, limit: 5_000 })
      for (const { id, evidence } of set) expect([id, count(test, { node: { id, tied: true } })]).toEqual([id, evidence.events])
      const periods = { before: { from: minutes(0), until: MIDDLE }, after: { from: MIDDLE, until: minutes(11 * 1_440) } }
      const changed = await changes(read, horizon, { ...periods, filter: {}, weighted: false, zone: 'UTC' }, { signal, limit: 99 })
      for (const { id, before, after } of changed.rows)
        for (const [period, { events }] of [
          [periods.before, before],
          [periods.after, after],
        ] as const)
          expect([id, count(test, { filter: period, node: { id, tied: false } })]).toEqual([id, events])
    })
  })

  it('of somebody opens just the events that it counts', async () => {
    await forAll(async (test) => {
      const { read, horizon } = test
      for (const of of [...PARTIES, PERSON].map(test.id)) {
        const about = { of, filter: {}, zone: 'Africa/Casablanca' }
        const behind = async (narrow: Narrow): Promise<number> => (await rowsBehind(read, horizon, { ...about, narrow })).total
        for (const contact of (await contactsOf(read, horizon, about)).contacts) {
          const other = contact.id ?? ('nobody' as const)
          const rows = [behind({ other }), behind({ other, out: true }), behind({ other, out: false }), behind({ other, outcome: 'missed' })]
          expect([of, other, ...(await Promise.all(rows))]).toEqual([of, other, contact.events, contact.out, contact.in, contact.missed])
        }
        const { hours, nights, places, events } = await patternOf(read, horizon, about)
        expect([of, await behind({}), await behind({ night: true })]).toEqual([of, events, nights])
        for (const { id, events: n } of places) expect([of, id, await behind({ cell: id })]).toEqual([of, id, n])
        for (const [weekday, day] of hours.entries())
          for (const [hour, n] of day.entries()) if (n > 0) expect([weekday, hour, await behind({ weekday, hour })]).toEqual([weekday, hour, n])
      }
    })
  })

  it('of contacts in common opens just the events that it counts', async () => {
    await forAll(async (test) => {
      const of = [NUMBERS[1]!, NUMBERS[2]!, NAMES[1]!].map((label) => ({ id: test.id(label), label }))
      for (const { id, each } of (await common(test.read, test.horizon, {}, { of })).rows)
        for (const { numbers } of each) for (const number of numbers) expect(count(test, { between: [number.id, id] })).toBe(number.events)
    })
  })
})
