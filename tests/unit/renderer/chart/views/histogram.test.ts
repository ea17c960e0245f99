import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, instantAt, shareOf, startOfDay, ticks } from '../../../../../renderer/views/chart/histogram.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const clock = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', hourCycle: 'h23' }).format(at)

describe('ticks of the time line', () => {
  test('fall on round instants of the case’s clock, through a clock change', () => {
    const from = Date.parse('2026-02-10T05:00:00Z')
    const days = ticks(from, from + 12 * DAY, 12, 'Africa/Casablanca')
    expect(days.length).toBeGreaterThan(8)
    for (const { at, look } of days) {
      expect(look).toBe('day')
      expect(clock(at, 'Africa/Casablanca')).toMatch(/00:00$/)
    }
  })

  test('are months for a year and years for a life', () => {
    const from = Date.parse('2031-01-15T00:00:00Z')
    for (const { at, look } of ticks(from, from + 300 * DAY, 12, 'Europe/Paris')) {
      expect(look).toBe('month')
      expect(clock(at, 'Europe/Paris')).toMatch(/^01\/\d\d, 00:00$/)
    }
    expect(ticks(from, from + 30 * 365 * DAY, 8, 'UTC')[0]?.look).toBe('year')
  })

  test('are within the span, in order, not more than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 1, max: 1e12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('UTC', 'Africa/Casablanca', 'Africa/Cairo', '+05:30'),
        (from, span, most, zone) => {
          const found = ticks(from, from + span, most, zone)
          expect(found.length).toBeLessThanOrEqual(most + 2)
          for (const [i, tick] of found.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(from)
            expect(tick.at).toBeLessThanOrEqual(from + span)
            if (i > 0) expect(tick.at).toBeGreaterThan(found[i - 1]!.at)
          }
        },
      ),
    )
  })

  test('nothing for a span of nothing', () => {
    expect(ticks(5, 5, 10, 'UTC')).toEqual([])
  })
})

describe('days of the case’s clock', () => {
  test('begin at midnight there', () => {
    expect(startOfDay('2026-03-01', 'Africa/Casablanca')).toBe(Date.parse('2026-03-01T00:00:00Z'))
    expect(startOfDay('2026-06-01', 'Africa/Casablanca')).toBe(Date.parse('2026-05-31T23:00:00Z'))
    expect(startOfDay('2026-06-01', 'UTC', 1)).toBe(Date.parse('2026-06-02T00:00:00Z'))
  })

  test('are refused where there is no such day', () => {
    for (const text of ['2026-02-30', '2026-13-01', 'yesterday', '01/02/2026', '']) expect(startOfDay(text, 'UTC')).toBe(null)
  })

  test('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('UTC', 'Africa/Casablanca', 'Europe/Madrid'), (at, zone) => {
        const start = startOfDay(dayOf(at, zone), zone)!
        expect(start).toBeLessThanOrEqual(at)
        expect(at - start).toBeLessThan(26 * HOUR)
      }),
    )
  })
})

test('shares and instants are each other’s inverse', () => {
  expect(instantAt(shareOf(70, 50, 100), 50, 100)).toBe(70)
  expect(instantAt(-3, 50, 100)).toBe(50)
  expect(instantAt(7, 50, 100)).toBe(100)
})
