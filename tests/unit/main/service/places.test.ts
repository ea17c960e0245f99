import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { placesHandlers } from '../../../../main/service/places.ts'
import type { Session } from '../../../../main/service/session.ts'
import type { Progress } from '../../../../shared/api/contract.ts'
import { placesMethods } from '../../../../shared/api/places.ts'
import { minutes, testCase, type TestCase } from '../analysis/fixture.ts'

const [A, B, X] = ['+212692000101', '+212692000102', '+212692000109'] as const
const told: Progress[] = []

const sessionOf = (test: TestCase): Session => ({
  open: { read: test.read, horizon: () => test.horizon } as OpenCase,
  jobs: new Map(),
  capabilities: { progress: (one: Progress) => told.push(one) } as unknown as Session['capabilities'],
})

function road(): TestCase {
  const test = testCase()
  for (const [i, value] of ['r1', 'r2', 'r3'].entries()) test.cell(value, { name: `Place ${i + 1}`, lat: 35, lon: -2 - i * 0.2 })
  for (const [i, cell] of ['r1', 'r2', 'r3'].entries())
    for (const [n, who] of [A, B].entries()) test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(i * 60 + n), seconds: 0 })
  test.row({ from: A, to: X, start: minutes(400) })
  return test
}

const ask = async (test: TestCase, method: keyof typeof placesMethods, more: object = {}) => {
  const handler = placesHandlers(sessionOf(test))[method] as (args: unknown) => Promise<unknown>
  const { args, result } = placesMethods[method]
  return result.parse(await handler(args.parse({ job: 'a', ...more })))
}

describe('questions about places', () => {
  it('name things and places, say what they rest on and what has no place', async () => {
    const test = road()
    for (const [method, more] of [
      ['telephony.meetings', {}],
      ['telephony.routes', {}],
      ['telephony.present', { places: [{ cells: [test.id('r1')] }] }],
    ] as const) {
      const answer = await ask(test, method, more)
      expect(answer.total, method).toBeGreaterThan(0)
      expect(answer.things.map(({ kind }) => kind)).toContain('number')
      expect(answer.places.find(({ id }) => id === test.id('r1'))).toMatchObject({ cell: 'r1', name: 'Place 1', lat: 35 })
      expect(answer.coverage).toMatchObject({ events: 7, allEvents: 7 })
      expect(answer.coverage.notCovered).toContainEqual({ code: 'no-place', count: 1 })
      expect(answer.guards).toContain('cell-is-area')
    }
    expect(told.at(-1)?.unit).toBe('parts')
  })

  it('never name a protected person, nor a place that is named after one', async () => {
    const test = road()
    test.person('DOE Jane', A, { protection: 'victim' })
    test.db.prepare("UPDATE cell SET name = 'House of DOE Jane' WHERE value = 'r1'").run()
    for (const [method, more] of [
      ['telephony.meetings', {}],
      ['telephony.routes', {}],
      ['telephony.present', { places: [{ cells: [test.id('r1')] }] }],
    ] as const) {
      const text = JSON.stringify(await ask(test, method, more))
      expect(text, method).not.toContain(A)
      expect(text, method).not.toContain('DOE')
    }
  })

  it('can be cancelled, and a job in use is refused', async () => {
    const test = road()
    const session = sessionOf(test)
    const handlers = placesHandlers(session)
    const asked = handlers['telephony.meetings'](placesMethods['telephony.meetings'].args.parse({ job: 'a' }))
    expect(() => placesMethods['telephony.present'].args.parse({ job: 'a', places: [] })).toThrow()
    session.jobs.get('a')?.controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect(session.jobs.size).toBe(0)
  })
})
