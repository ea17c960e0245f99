import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import type { Session } from '../../../../main/service/session.ts'
import { waysHandlers } from '../../../../main/service/ways.ts'
import { waysMethods } from '../../../../shared/api/ways.ts'
import { minutes, testCase, type TestCase } from '../analysis/fixture.ts'

const [A, B, C, D] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104'] as const
const DAY = 1_440

interface Told {
  session: Session
  progress: { done: number }[]
}

function sessionOf(test: TestCase): Told {
  const progress: { done: number }[] = []
  const capabilities = { progress: (one: { done: number }) => progress.push(one) } as unknown as Session['capabilities']
  return { session: { open: { read: test.read, horizon: () => test.horizon } as OpenCase, jobs: new Map(), capabilities }, progress }
}

/** Every third of thirty days A calls B, and B passes it on to C; A and C both know D. */
function month(): TestCase {
  const test = testCase()
  for (let day = 0; day < 30; day += 1) {
    test.row({ from: B, to: D, start: minutes(day * DAY + 700), seconds: 10 })
    if (day % 3 > 0) continue
    test.row({ from: A, to: B, start: minutes(day * DAY + ((day * 31) % 300)), seconds: 60 })
    test.row({ from: B, to: C, start: minutes(day * DAY + ((day * 31) % 300) + 4), seconds: 60 })
  }
  test.row({ from: A, to: D, start: minutes(30 * DAY) })
  test.row({ from: C, to: D, start: minutes(30 * DAY + 1) })
  return test
}

describe('the methods of ways', () => {
  it('answer as the contract says, with guards and coverage, and tell how far they are', async () => {
    const test = month()
    const { session, progress } = sessionOf(test)
    const handlers = waysHandlers(session)
    const paths = waysMethods['network.paths'].result.parse(
      await handlers['network.paths'](waysMethods['network.paths'].args.parse({ job: 'a', from: test.id(A), to: test.id(C), inOrder: true, most: 2 })),
    )
    expect(paths).toMatchObject({ total: 2, complete: true, none: null })
    expect(paths.guards).toContain('order-no-message')
    expect(paths.coverage).toMatchObject({ events: 52, allEvents: 52 })
    const chains = waysMethods['telephony.chains'].result.parse(
      await handlers['telephony.chains'](waysMethods['telephony.chains'].args.parse({ job: 'b', order: 'chance', of: [test.id(C)] })),
    )
    expect(chains.rows).toMatchObject([{ path: [A, B, C], times: 10, verdict: 'beyond' }])
    expect(chains.guards).toContain('chance-of-habits')
    const times = waysMethods['telephony.chainTimes'].result.parse(
      await handlers['telephony.chainTimes'](waysMethods['telephony.chainTimes'].args.parse({ path: chains.rows[0]?.ids, limit: 3 })),
    )
    expect([times.rows.length, times.total]).toEqual([3, 10])
    const common = waysMethods['telephony.common'].result.parse(
      await handlers['telephony.common'](waysMethods['telephony.common'].args.parse({ job: 'c', of: [test.id(A), test.id(C)] })),
    )
    expect(common.rows.map(({ other }) => other)).toEqual([B, D])
    expect(common.guards).toContain('rare-in-case')
    expect(progress.length).toBeGreaterThan(2)
  })

  it('tell what happened around an event or a time, and refuse both or neither', async () => {
    const test = month()
    const handlers = waysHandlers(sessionOf(test).session)
    const { args, result } = waysMethods['telephony.around']
    const found = result.parse(await handlers['telephony.around'](args.parse({ event: 'v2', who: 'parties', minutes: 10 })))
    expect(found).toMatchObject({ total: 2, event: { id: 'v2' }, coverage: { events: 2 } })
    expect(result.parse(await handlers['telephony.around'](args.parse({ at: minutes(0), minutes: 0 }))).total).toBe(1)
    expect(args.safeParse({}).success).toBe(false)
    expect(args.safeParse({ event: 'v1', at: 5 }).success).toBe(false)
  })

  it('can be cancelled', async () => {
    const test = month()
    const { session } = sessionOf(test)
    const asked = waysHandlers(session)['network.paths'](waysMethods['network.paths'].args.parse({ job: 'a', from: test.id(A), to: test.id(C) }))
    session.jobs.get('a')?.controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  })
})
