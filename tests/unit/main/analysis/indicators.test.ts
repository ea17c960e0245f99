import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversations } from '../../../../main/analysis/indicators/individual.ts'
import { indicatorsOf } from '../../../../main/analysis/indicators/indicators.ts'
import { isNight, type Interaction } from '../../../../main/analysis/indicators/interaction.ts'
import { interactionsOf } from '../../../../main/analysis/indicators/of-case.ts'
import { homeAmong, positions } from '../../../../main/analysis/indicators/spatial.ts'
import { entropy, fewest, kilometres, summary } from '../../../../main/analysis/indicators/statistics.ts'
import { turns } from '../../../../main/analysis/turns.ts'
import { minutes, testCase } from './fixture.ts'

// A Monday at noon.
const MONDAY = Date.UTC(2031, 4, 12, 12)
const HOUR = 3_600_000
const one = (more: Partial<Interaction>): Interaction => ({ kind: 'text', out: true, other: 'a', at: MONDAY, seconds: null, place: null, point: null, ...more })
const talk = (...steps: [minute: number, out: boolean, kind?: 'call' | 'text'][]): Interaction[] =>
  steps.map(([minute, out, kind = 'text']) => one({ at: MONDAY + minute * 60_000, out, kind, seconds: kind === 'call' ? 60 : null }))

describe('statistics', () => {
  it('are of the population, 0 where there is no spread, null for nothing', () => {
    expect(summary([])).toEqual({ mean: null, std: null, median: null, skewness: null, kurtosis: null, min: null, max: null })
    expect(summary([0, 1])).toEqual({ mean: 0.5, std: 0.5, median: 0.5, skewness: 0, kurtosis: 1, min: 0, max: 1 })
    expect(summary([4])).toMatchObject({ std: 0, skewness: 0, kurtosis: 0 })
    expect(entropy([1, 1])).toBeCloseTo(Math.LN2)
    expect(entropy([])).toBeNull()
    expect(fewest([8, 1, 1], 0.8)).toBe(1)
    expect(fewest([1, 1, 1, 1], 0.8)).toBe(4)
    expect(kilometres([35, -2], [36, -2])).toBeCloseTo(111.19, 1)
  })

  it('lie between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 }), (data) => {
        const { mean, median, min, max } = summary(data)
        for (const value of [mean, median]) expect(value !== null && value >= (min ?? 0) - 1e-6 && value <= (max ?? 0) + 1e-6).toBe(true)
      }),
    )
  })
})

describe('indicators', () => {
  it('ends a conversation with an hour’s pause or a call', () => {
    expect(conversations(talk([0, true], [59, false], [118, true], [178, true])).map(({ length }) => length)).toEqual([3, 1])
    expect(conversations(talk([0, false], [1, true], [2, true, 'call'], [3, false])).map(({ length }) => length)).toEqual([2, 1])
  })

  it('tells answers and how long they took', () => {
    const found = indicatorsOf(talk([0, false], [2, true], [300, false], [600, true]), { weekly: false })
    expect(found['response_rate_text__allweek__allday__callandtext']).toBe(0.5)
    expect(found['response_delay_text__allweek__allday__callandtext__mean']).toBe(120)
    expect(found['percent_initiated_conversations__allweek__allday__callandtext']).toBeCloseTo(1 / 3)
    expect(found['number_of_interactions__allweek__allday__call']).toBe(0)
    expect(found['call_duration__allweek__allday__call__mean']).toBeNull()
  })

  it('takes each week by itself, and parts of week and day', () => {
    const week = 7 * 24 * HOUR
    const found = indicatorsOf([one({}), one({ at: MONDAY + HOUR, other: 'b' }), one({ at: MONDAY + week + 5 * 24 * HOUR })])
    expect(found['number_of_contacts__allweek__allday__text__mean']).toBe(1.5)
    expect(found['number_of_contacts__allweek__allday__text__std']).toBe(0.5)
    expect(found['number_of_contacts__weekend__allday__text__mean']).toBe(1)
    expect(found['number_of_contacts__weekday__allday__text__mean']).toBe(2)
    expect(found['number_of_contacts__allweek__night__text__mean']).toBeNull()
  })

  it('has nights from seven to seven', () => {
    const at = (hour: number, second = 0): boolean => isNight(one({ at: MONDAY - 12 * HOUR + hour * HOUR + second * 1_000 }))
    expect([at(7), at(7, 1), at(18, 3_599), at(19), at(3)]).toEqual([true, false, false, true, true])
  })

  it('knows no places where no row says where, and a home where one does', () => {
    const night = (place: string | null, day: number): Interaction => one({ place, at: MONDAY + day * 24 * HOUR + 10 * HOUR })
    expect(positions([one({})])).toEqual([])
    const homeOf = (all: Interaction[]) => homeAmong(positions(all.filter(isNight)))
    expect(homeOf([one({})])).toBeNull()
    expect(indicatorsOf([one({})])['number_of_antennas__allweek__allday__mean']).toBeNull()
    expect(homeOf([night('x', 0), night('y', 1), night('y', 2), night(null, 3)])).toBe('y')
    expect(positions([one({ place: 'x' }), one({ place: 'y', at: MONDAY + 1 }), one({ place: 'y', at: MONDAY + 2 })]).map(({ place }) => place)).toEqual(['y'])
  })
})

describe('interactions of a case', () => {
  it('are the calls and messages with somebody, on the zone’s clock, with the party’s own cell whichever row names it', async () => {
    const test = testCase()
    const [a, b] = ['+212692000101', '+212692000102']
    const call = test.row({ from: a, to: b, side: 2, cellFirst: '604-1-1-2', start: minutes(0), seconds: 30 })
    test.row({ event: call, role: 1, from: a, to: b, side: 1, cellFirst: '604-1-1-1', start: minutes(0) })
    test.row({ kind: 'sms', from: b, to: a, side: 1, cellFirst: '604-1-1-2', start: minutes(9), seconds: null })
    test.row({ kind: 'data', from: a, to: null, start: minutes(10) })
    test.row({ from: a, to: b, direction: 0, start: minutes(11) })
    const found = await interactionsOf(test.read, test.horizon, { of: test.id(a ?? ''), filter: {}, zone: 'Africa/Casablanca' }, turns())
    expect(found.map(({ kind, out, at, seconds }) => [kind, out, at - minutes(0), seconds])).toEqual([
      ['call', true, HOUR, 30],
      ['text', false, HOUR + 540_000, null],
    ])
    expect(found.map(({ place }) => place)).toEqual([Number(test.id('604-1-1-1').slice(1)), null])
  })
})
