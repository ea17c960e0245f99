import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interaction } from '../../../../main/analysis/indicators/interaction.ts'
import { indicatorsOf } from '../../../../main/analysis/indicators/indicators.ts'
import { monthSteps } from '../../../../main/analysis/indicators/months.ts'
import { finish } from '../../../../shared/network/steps.ts'

const months = (all: readonly Interaction[]) => finish(monthSteps(all))
const one = (at: string, more: Partial<Interaction> = {}): Interaction => ({
  kind: 'call',
  out: true,
  other: 1,
  at: Date.parse(at),
  seconds: 60,
  place: null,
  point: null,
  ...more,
})

test('each month with events is told by itself, oldest first; a month without any is left out', () => {
  const all = [
    one('2031-01-31T23:59:59Z', { seconds: 30, place: 7 }),
    one('2031-02-01T00:00:00Z', { other: 2 }),
    one('2031-02-01T12:00:00Z', { kind: 'text', out: false, seconds: null }),
    one('2031-04-03T12:00:00Z', { seconds: null }),
  ]
  expect(months(all)).toEqual([
    { month: '2031-01', calls: 1, texts: 0, days: 1, contacts: 1, duration: 30, nights: 1, started: 0, places: 1 },
    { month: '2031-02', calls: 1, texts: 1, days: 1, contacts: 2, duration: 60, nights: 0.5, started: 0, places: 0 },
    { month: '2031-04', calls: 1, texts: 0, days: 1, contacts: 1, duration: null, nights: 0, started: 0, places: 0 },
  ])
})

test('no event is lost between months, and a month says what the toolbox says of it as a whole', () => {
  const interactions = fc
    .array(
      fc.record({
        kind: fc.constantFrom('call' as const, 'text' as const),
        out: fc.boolean(),
        other: fc.nat(4),
        at: fc.integer({ min: Date.UTC(2031, 0, 20), max: Date.UTC(2031, 3, 10) }),
        seconds: fc.nat(500),
        place: fc.option(fc.nat(3)),
        point: fc.constant(null),
      }),
      { maxLength: 60 },
    )
    .map((all) => all.toSorted((a, b) => a.at - b.at))
  fc.assert(
    fc.property(interactions, (all) => {
      const found = months(all)
      expect(found.reduce((sum, { calls, texts }) => sum + calls + texts, 0)).toBe(all.length)
      expect(found.map(({ month }) => month)).toEqual(found.map(({ month }) => month).toSorted())
      for (const { month, days, duration, started } of found) {
        const whole = indicatorsOf(
          all.filter(({ at }) => new Date(at).toISOString().startsWith(month)),
          { weekly: false },
        )
        expect([days, duration, started]).toEqual([
          whole['active_days__allweek__allday__callandtext'],
          whole['call_duration__allweek__allday__call__mean'],
          whole['percent_initiated_conversations__allweek__allday__callandtext'],
        ])
      }
    }),
    { numRuns: 60 },
  )
})
