import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { formatInstant, formatIsoIn, formatOffset, formatUtc } from '../../../../shared/time/format.ts'

const noon = Date.UTC(2026, 1, 19, 17, 49, 12)

test('ISO in UTC and in a zone', () => {
  expect(formatUtc(noon)).toBe('2026-02-19T17:49:12Z')
  expect(formatUtc(noon + 5)).toBe('2026-02-19T17:49:12.005Z')
  expect(formatIsoIn(noon, 'Africa/Tunis')).toBe('2026-02-19T18:49:12+01:00')
  expect(formatIsoIn(noon, 'UTC')).toBe('2026-02-19T17:49:12+00:00')
  expect(formatOffset(-12_600)).toBe('-03:30')
})

test('for people: the day of the zone, digits 0-9, no invisible difference in what they compare', () => {
  expect(formatInstant(noon, 'Africa/Tunis', 'en')).toBe('19/02/2026, 18:49:12')
  expect(formatInstant(noon, 'Africa/Tunis', 'fr', 'minute')).toBe('19/02/2026 18:49')
  expect(formatInstant(noon, 'Africa/Tunis', 'ar')).toMatch(/18:49:12/)
  expect(formatInstant(noon, '+01:00', 'en', 'day')).toBe('19/02/2026')
})

test('a zone’s clock as Temporal shows it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
      fc.constantFrom('Africa/Casablanca', 'Africa/Cairo', 'Europe/Rome'),
      (ms, zone) => {
        const whole = Math.floor(ms / 1000) * 1000
        const expected = Temporal.Instant.fromEpochMilliseconds(whole).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' })
        expect(formatIsoIn(whole, zone)).toBe(expected)
      },
    ),
  )
})
