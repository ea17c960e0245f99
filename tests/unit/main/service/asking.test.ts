import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { asking } from '../../../../main/service/asking.ts'
import { busiestHandlers } from '../../../../main/service/busiest.ts'
import type { Session } from '../../../../main/service/session.ts'
import { busiestMethods } from '../../../../shared/api/busiest.ts'
import type { Progress } from '../../../../shared/api/contract.ts'
import { progress as progressSchema } from '../../../../shared/api/contract.ts'
import { testCase } from '../analysis/fixture.ts'

function sessionOf(told: Progress[] = []): Session {
  const test = testCase()
  test.row({ from: '+212692000101', to: '+212692000102' })
  return {
    open: { read: test.read, horizon: () => test.horizon } as OpenCase,
    jobs: new Map(),
    capabilities: { progress: (progress: Progress) => told.push(progress) } as unknown as Session['capabilities'],
  }
}

describe('asking', () => {
  it('tells its share in thousandths, and never more than all of it', async () => {
    const told: Progress[] = []
    await asking(sessionOf(told), 'a', async ({ progress }) => {
      progress(-1)
      progress(0.5)
      progress(7)
    })
    expect(told.map((one) => progressSchema.parse(one)).map(({ job, step, done, total, unit }) => [job, step, done, total, unit])).toEqual([
      ['a', 'answering', 0, 1_000, 'parts'],
      ['a', 'answering', 1_000, 1_000, 'parts'],
    ])
  })

  it('refuses where no case is open', () => {
    const session = { ...sessionOf(), open: null }
    expect(() => asking(session, 'a', async () => 1)).toThrowError(expect.objectContaining({ code: 'no-case-open' }))
  })

  it('answers a question with rows, guards and what it rests on', async () => {
    const { args, result } = busiestMethods['network.busiest']
    const answer = result.parse(await busiestHandlers(sessionOf())['network.busiest'](args.parse({ job: 'a' })))
    expect([answer.rows.length, answer.total, answer.coverage.events]).toEqual([2, 2, 1])
    expect(answer.guards).toContain('subscriber-not-user')
  })
})
