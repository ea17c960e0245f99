import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { networkHandlers } from '../../../../main/service/network.ts'
import type { Session } from '../../../../main/service/session.ts'
import type { Progress } from '../../../../shared/api/contract.ts'
import { networkMethods } from '../../../../shared/api/network.ts'
import { minutes, testCase, type TestCase } from '../analysis/fixture.ts'

const number = (n: number): string => `+21269200${String(n).padStart(4, '0')}`

function session(test: TestCase, told: Progress[] = []): Session {
  return {
    open: { read: test.read, horizon: () => test.horizon } as OpenCase,
    jobs: new Map(),
    capabilities: { progress: (one: Progress) => void told.push(one) } as unknown as Session['capabilities'],
  }
}

/** Two squares with diagonals that one tie joins, in two halves of an hour. */
function squares(): TestCase {
  const test = testCase()
  let at = 0
  for (const first of [0, 4])
    for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) test.row({ from: number(first + a), to: number(first + b), start: minutes(at++) })
  test.row({ from: number(0), to: number(4), start: minutes(at++) })
  test.row({ from: null, to: number(4), start: minutes(at++) })
  return test
}

describe('questions about the network', () => {
  it('answer as the contract says, with what they rest on and what they do not prove', async () => {
    const test = squares()
    const handlers = networkHandlers(session(test))
    const ask = async (method: 'network.measures' | 'network.connectors' | 'network.ties' | 'network.groups') =>
      networkMethods[method].result.parse(await (handlers[method] as (args: unknown) => unknown)(networkMethods[method].args.parse({ job: 'a', limit: 3 })))
    const answers = [await ask('network.measures'), await ask('network.connectors'), await ask('network.ties'), await ask('network.groups')]
    expect(answers.map(({ rows, total }) => [rows.length, total])).toEqual([
      [3, 8],
      [2, 2],
      [3, 13],
      [2, 2],
    ])
    for (const { guards, coverage } of answers) {
      expect(guards).toContain('subscriber-not-user')
      expect(coverage).toMatchObject({ from: minutes(0), until: minutes(13), events: 14, allEvents: 14, notCovered: [{ code: 'one-party', count: 1 }] })
    }
  })

  it('compare two periods', async () => {
    const test = squares()
    const handlers = networkHandlers(session(test))
    const args = networkMethods['network.change'].args.parse({
      job: 'a',
      before: { from: minutes(0), until: minutes(6) },
      after: { from: minutes(6), until: minutes(14) },
    })
    const answer = networkMethods['network.change'].result.parse(await handlers['network.change'](args))
    expect(answer.counts).toEqual({ new: 4, gone: 3, rose: 0, fell: 0, steady: 1 })
    expect(answer.coverage.events).toBe(14)
  })

  it('tell how far they are, and stop when they are told', async () => {
    const told: Progress[] = []
    const test = testCase()
    for (let a = 0; a < 300; a++) for (let b = 1; b < 4; b++) test.row({ from: number(a), to: number((a * 7 + b * 13) % 300), start: minutes(a) })
    const here = session(test, told)
    const args = networkMethods['network.groups'].args.parse({ job: 'a' })
    const asked = networkHandlers(here)['network.groups'](args)
    await new Promise((done) => setTimeout(done, 30))
    here.jobs.get('a')?.controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect(told[0]).toMatchObject({ step: 'answering', unit: 'parts', total: 1_000 })
    expect(here.jobs.size).toBe(0)
  })
})
