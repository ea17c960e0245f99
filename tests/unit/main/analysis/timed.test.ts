import { describe, expect, it } from 'vitest'
import { alike } from '../../../../main/analysis/alike/alike.ts'
import { around } from '../../../../main/analysis/around.ts'
import { chainTimes } from '../../../../main/analysis/chain-times.ts'
import { chains } from '../../../../main/analysis/chains.ts'
import { rowsBehind } from '../../../../main/analysis/contacts/rows.ts'
import { handsets } from '../../../../main/analysis/handsets/handsets.ts'
import { interactionsOf } from '../../../../main/analysis/indicators/of-case.ts'
import { meetings } from '../../../../main/analysis/meetings/meetings.ts'
import { patternOf } from '../../../../main/analysis/pattern/pattern.ts'
import { present } from '../../../../main/analysis/presence/present.ts'
import { livesOf } from '../../../../main/analysis/replacements/lives.ts'
import { routes } from '../../../../main/analysis/routes/routes.ts'
import { turns } from '../../../../main/analysis/turns.ts'
import { waysBetween } from '../../../../main/analysis/ways.ts'
import { OBSERVATION_FLAGS } from '../../../../shared/model/event.ts'
import { luhnDigit } from '../../../../shared/identifiers/luhn.ts'
import { testCase, type TestCase } from './fixture.ts'

const [A, B, C] = ['+212692000101', '+212692000102', '+212692000103'] as const
const CELL = '604-1-1-1'
const BODY = '99000000004711'
const PHONE = BODY + luhnDigit(BODY)
const MIDNIGHT = Date.UTC(2024, 4, 12)
const DAY = 86_400_000
const flags = OBSERVATION_FLAGS.dateOnly

/** Ten days on each of which A calls B, B calls C, and C calls A in A's handset, nobody knows at what hour: all begin at midnight, as they are kept. */
function days(): TestCase {
  const test = testCase()
  test.cell(CELL, { lat: 35, lon: -2 })
  for (let day = 0; day < 10; day += 1) {
    const start = MIDNIGHT + day * DAY
    test.row({ from: A, to: B, start, seconds: 600, side: 1, cellFirst: CELL, imei: PHONE, flags })
    test.row({ from: B, to: C, start: start + (day % 2), seconds: 600, side: 1, cellFirst: CELL, flags })
    test.row({ from: C, to: A, start, seconds: 600, side: 1, cellFirst: CELL, imei: PHONE, flags })
  }
  return test
}

describe('events that tell a day but no time', () => {
  it('make no chain, no meeting, no stay and no way in order of time', async () => {
    const test = days()
    const { read, horizon } = test
    expect((await chains(read, horizon, {}, { within: 600_000, least: 2 })).rows).toEqual([])
    expect(chainTimes(read, horizon, {}, [A, B, C].map(test.id), 600_000)).toEqual([])
    expect((await meetings(read, horizon, {})).rows).toEqual([])
    expect((await routes(read, horizon, {})).rows).toEqual([])
    const there = { cells: [test.id(CELL)], metres: 1, from: MIDNIGHT, until: MIDNIGHT + 3_600_000 }
    expect((await present(read, horizon, [there], {})).rows).toEqual([])
    const question = { from: test.id(A), to: test.id(C), most: 5, through: [test.id(B)], avoiding: [], inOrder: true, directed: true, filter: {} }
    expect((await waysBetween(read, horizon, question)).ways).toEqual([])
    expect((await waysBetween(read, horizon, { ...question, inOrder: false })).ways).toHaveLength(1)
  })

  it('are no events of the night, nor of any hour, but are of their day', async () => {
    const test = days()
    const { read, horizon } = test
    const about = { of: test.id(A), filter: {}, zone: 'UTC' }
    const found = await patternOf(read, horizon, about)
    expect([found.events, found.days, found.nights, found.hours.flat().reduce((sum, n) => sum + n, 0), found.sleep]).toEqual([20, 10, 0, 0, null])
    expect(found.places).toMatchObject([{ cell: CELL, events: 10, nights: 0 }])
    expect(found.silences).toEqual([])
    expect((await rowsBehind(read, horizon, { ...about, narrow: { night: true } })).total).toBe(0)
    expect((await rowsBehind(read, horizon, { ...about, narrow: { cell: test.id(CELL) } })).total).toBe(10)
    const { lives } = await alike(read, horizon, { of: [A, B].map(test.id), filter: {}, zone: 'UTC' })
    expect(lives.map(({ nights }) => nights)).toEqual([0, 0])
    expect(await interactionsOf(read, horizon, about, turns())).toEqual([])
    const told = await livesOf(read, horizon, {}, turns())
    expect([...told.all.values()].flatMap(({ hours }) => [...hours]).every((n) => n === 0)).toBe(true)
  })

  it('accuse no handset of being in two calls at a time', async () => {
    const test = days()
    const { found } = await handsets(test.read, test.horizon, {})
    expect(found['overlapping-calls'] ?? 0).toBe(0)
    test.db.prepare('UPDATE observation SET flags = 0').run()
    expect((await handsets(test.read, test.horizon, {})).found['overlapping-calls']).toBe(1)
  })

  it('are not around a time, unless asked about themselves', () => {
    const test = days()
    const question = { minutes: 15, who: 'all', filter: {}, limit: 100 } as const
    expect(around(test.read, test.horizon, { ...question, at: MIDNIGHT }).total).toBe(0)
    expect(around(test.read, test.horizon, { ...question, event: 'v1' }).rows.map(({ id }) => id)).toEqual(['v1'])
  })
})
