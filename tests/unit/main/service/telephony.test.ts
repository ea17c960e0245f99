import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import type { Session } from '../../../../main/service/session.ts'
import { placesHandlers } from '../../../../main/service/places.ts'
import { telephonyHandlers } from '../../../../main/service/telephony.ts'
import { waysHandlers } from '../../../../main/service/ways.ts'
import { placesMethods } from '../../../../shared/api/places.ts'
import { GUARDS } from '../../../../shared/api/answers.ts'
import { REASONS, telephonyMethods } from '../../../../shared/api/telephony.ts'
import { waysMethods } from '../../../../shared/api/ways.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'
import { translator } from '../../../../main/i18n.ts'
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
  for (let day = 0; day < 5; day += 1) {
    test.row({ from: A, to: B, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY), seconds: 60 })
    test.row({ from: B, to: C, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY + 4), seconds: 60 })
  }
  return test
}

describe('questions about telephones', () => {
  it('answer with rows, how many there are, and what they do not prove', async () => {
    const session = sessionOf(week())
    const handlers = telephonyHandlers(session)
    const answers = [
      telephonyMethods['telephony.replacements'].result.parse(
        await handlers['telephony.replacements'](telephonyMethods['telephony.replacements'].args.parse({ job: 'a' })),
      ),
      placesMethods['telephony.meetings'].result.parse(
        await placesHandlers(session)['telephony.meetings'](placesMethods['telephony.meetings'].args.parse({ job: 'a', limit: 2 })),
      ),
      waysMethods['telephony.chains'].result.parse(await waysHandlers(session)['telephony.chains'](waysMethods['telephony.chains'].args.parse({ job: 'a' }))),
    ]
    expect(answers.map(({ rows, total }) => [rows.length, total])).toEqual([
      [0, 0],
      [2, 5],
      [1, 1],
    ])
    for (const { guards } of answers) expect(guards).toContain('subscriber-not-user')
    expect(answers[1]?.guards).toContain('cell-is-area')
  })

  it('can be cancelled', async () => {
    const session = sessionOf(week())
    const asked = waysHandlers(session)['telephony.chains'](waysMethods['telephony.chains'].args.parse({ job: 'a' }))
    session.jobs.get('a')?.controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
    expect(session.jobs.size).toBe(0)
  })

  it.each(LANGUAGES)('every caution and reason has its sentence (%s)', (lang) => {
    const t = translator(lang, ['answers'])
    for (const key of [...GUARDS.map((code) => `answers.guard.${code}`), ...REASONS.map((code) => `answers.reason.${code}`)]) {
      expect(t(key), key).not.toBe(key)
      if (lang !== 'en') expect(t(key), key).not.toBe(translator('en', ['answers'])(key))
    }
  })
})
