import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { contactsHandlers } from '../../../../main/service/contacts.ts'
import type { Session } from '../../../../main/service/session.ts'
import { contactsMethods } from '../../../../shared/api/contacts.ts'
import { minutes, testCase, type TestCase } from '../analysis/fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const
const DAY = 1_440

const sessionOf = (test: TestCase): Session => ({
  open: { read: test.read, horizon: () => test.horizon } as OpenCase,
  jobs: new Map(),
  capabilities: { progress: () => undefined } as unknown as Session['capabilities'],
})

function week(): TestCase {
  const test = testCase()
  test.db.prepare("INSERT INTO meta (key, value) VALUES ('zone', 'Africa/Casablanca')").run()
  test.cell('604-1-1-1', { name: 'Nador port' })
  for (let day = 0; day < 5; day += 1) {
    test.row({ from: A, to: B, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY), seconds: 60 })
    test.row({ from: B, to: C, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY + 4), seconds: 0 })
  }
  test.person('A victim', C, { protection: 'victim' })
  return test
}

/** Asks as the window does: arguments and result held to the contract. */
async function ask<M extends keyof typeof contactsMethods>(session: Session, method: M, args: object) {
  const { args: taken, result } = contactsMethods[method]
  const handler = contactsHandlers(session)[method] as (args: unknown) => unknown
  return result.parse(await handler(taken.parse(args))) as ReturnType<(typeof contactsMethods)[M]['result']['parse']>
}

describe('questions about one number', () => {
  it('contacts: with labels, what they rest on, and no name of a protected person', async () => {
    const test = week()
    const answer = await ask(sessionOf(test), 'telephony.contacts', { job: 'a', of: test.id(B), limit: 1 })
    expect(answer).toMatchObject({ total: 2, events: 10, unanswered: 1, label: { label: B } })
    expect(answer.rows).toHaveLength(1)
    expect(answer.coverage).toMatchObject({ events: 10, allEvents: 10 })
    const all = await ask(sessionOf(test), 'telephony.contacts', { job: 'a', of: test.id(B) })
    expect(all.rows.find(({ id }) => id === test.id(C))).toMatchObject({ missed: 5, unanswered: true, label: { veiled: true } })
    expect(JSON.stringify(all)).not.toMatch(/692000103|A victim/)
  })

  it('pattern: in the zone of the case, with the names of cells', async () => {
    const test = week()
    const answer = await ask(sessionOf(test), 'telephony.pattern', { job: 'a', of: test.id(A) })
    expect(answer).toMatchObject({ zone: 'Africa/Casablanca', events: 5, places: [{ cell: '604-1-1-1', name: 'Nador port', days: 5 }], allPlaces: 1 })
    expect(answer.guards).toContain('cell-is-area')
    expect((await ask(sessionOf(test), 'telephony.pattern', { job: 'a', of: test.id(A), zone: 'UTC' })).zone).toBe('UTC')
  })

  it('compare, indicators and rows', async () => {
    const test = week()
    const compared = await ask(sessionOf(test), 'telephony.compare', { job: 'a', of: [test.id(A), test.id(B)] })
    expect(compared.pairs).toMatchObject([{ between: 5, shared: [{ name: 'Nador port' }] }])
    expect(compared.guards).toContain('score-no-probability')
    const { indicators } = await ask(sessionOf(test), 'telephony.indicators', { job: 'a', of: test.id(A) })
    expect(indicators['number_of_contacts__allweek__allday__call__mean']).toBe(1)
    expect(await ask(sessionOf(test), 'telephony.rows', { of: test.id(B), narrow: { outcome: 'missed' } })).toMatchObject({ total: 5 })
  })

  it.each(['telephony.contacts', 'telephony.pattern', 'telephony.indicators'] as const)('%s can be cancelled', async (method) => {
    const test = week()
    const session = sessionOf(test)
    const asked = ask(session, method, { job: 'a', of: test.id(A) })
    session.jobs.get('a')?.controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect(session.jobs.size).toBe(0)
  })
})
