import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { daysInMonth, daysOf } from '../../../../shared/time/civil.ts'
import { createZone } from '../../../../shared/time/zone.ts'
import { cpuClock } from '../../cpu.ts'

const ZONES = [
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Tripoli',
  'Africa/Tunis',
  'Africa/Algiers',
  'Africa/Khartoum',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Rome',
  'Europe/Malta',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Asia/Gaza',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/El_Aaiun',
  'UTC',
]

/** What Temporal says of a local time: the instant by `compatible`, and whether there is exactly one. */
function temporal(name: string, y: number, mo: number, d: number, h: number, mi: number, s: number): { ms: number; unsure: boolean } {
  const local = Temporal.PlainDateTime.from({ year: y, month: mo, day: d, hour: h, minute: mi, second: s })
  const earlier = local.toZonedDateTime(name, { disambiguation: 'earlier' }).epochMilliseconds
  const later = local.toZonedDateTime(name, { disambiguation: 'later' }).epochMilliseconds
  return { ms: local.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds, unsure: earlier !== later }
}

const zones = new Map(ZONES.map((name) => [name, createZone(name)]))
const local = fc
  .record({
    y: fc.integer({ min: 1990, max: 2037 }),
    mo: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
    h: fc.integer({ min: 0, max: 23 }),
    mi: fc.integer({ min: 0, max: 59 }),
    s: fc.integer({ min: 0, max: 59 }),
  })
  .filter(({ y, mo, d }) => d <= daysInMonth(y, mo))

test('any local time is the instant that Temporal makes of it', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), local, (name, { y, mo, d, h, mi, s }) => {
      expect(zones.get(name)?.toInstant(y, mo, d, h, mi, s)).toEqual(temporal(name, y, mo, d, h, mi, s))
    }),
    { numRuns: 1_500 },
  )
})

test.each(['Africa/Casablanca', 'Africa/Cairo', 'Europe/Paris', 'Australia/Lord_Howe'])(
  'round every change of the clock in %s, minute by minute',
  { timeout: 120_000 },
  (name) => {
    const zone = createZone(name)
    let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2022-01-01T00:00[${name}]`)
    let changes = 0
    while ((at = at.getTimeZoneTransition('next')) !== null && at.year < 2027) {
      changes++
      for (let minute = -90; minute <= 90; minute += 5) {
        const one = at.toPlainDateTime().add({ minutes: minute })
        expect(zone.toInstant(one.year, one.month, one.day, one.hour, one.minute, 0), one.toString()).toEqual(
          temporal(name, one.year, one.month, one.day, one.hour, one.minute, 0),
        )
      }
    }
    expect(changes).toBeGreaterThan(3)
  },
)

describe('days that matter here', () => {
  const casablanca = createZone('Africa/Casablanca')
  const at = (zone: ReturnType<typeof createZone>, ...time: [number, number, number, number, number]): string => {
    const { ms, unsure } = zone.toInstant(...time, 0)
    return `${new Date(ms).toISOString().slice(0, 16)}${unsure ? ' unsure' : ''}`
  }

  test('Morocco goes back an hour for Ramadan', () => {
    expect(at(casablanca, 2024, 3, 9, 12, 0)).toBe('2024-03-09T11:00')
    expect(at(casablanca, 2024, 3, 11, 12, 0)).toBe('2024-03-11T12:00')
    expect(at(casablanca, 2024, 4, 15, 12, 0)).toBe('2024-04-15T11:00')
    // 10 March 2024, 03:00 became 02:00: half past two came twice. The first is taken.
    expect(at(casablanca, 2024, 3, 10, 2, 30)).toBe('2024-03-10T01:30 unsure')
    // 14 April 2024, 02:00 became 03:00: half past two never was. It is read with the offset before.
    expect(at(casablanca, 2024, 4, 14, 2, 30)).toBe('2024-04-14T02:30 unsure')
  })

  test('Egypt has summer time again since 2023', () => {
    const cairo = createZone('Africa/Cairo')
    expect(at(cairo, 2022, 7, 1, 12, 0)).toBe('2022-07-01T10:00')
    expect(at(cairo, 2023, 7, 1, 12, 0)).toBe('2023-07-01T09:00')
    expect(at(cairo, 2023, 4, 28, 0, 30)).toBe('2023-04-27T22:30 unsure')
  })

  test('fixed offsets and names of no zone', () => {
    expect(at(createZone('+05:30'), 2024, 1, 1, 12, 0)).toBe('2024-01-01T06:30')
    expect(at(createZone('UTC'), 2024, 1, 1, 12, 0)).toBe('2024-01-01T12:00')
    expect(() => createZone('Africa/Nowhere')).toThrow(expect.objectContaining({ code: 'zone-unknown', params: { zone: 'Africa/Nowhere' } }))
  })
})

test('days are counted as Date.UTC counts them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date('2300-01-01'), noInvalidDate: true }), (date) => {
      expect(daysOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(Math.floor(date.getTime() / 86_400_000))
    }),
  )
})

test('a million local times take well under a second', () => {
  const zone = createZone('Africa/Casablanca')
  const took = cpuClock()
  let sum = 0
  for (let i = 0; i < 1_000_000; i++) sum += zone.toInstant(2025, 1 + (i % 12), 1 + (i % 28), i % 24, i % 60, i % 60).ms
  expect(sum).toBeGreaterThan(0)
  expect(took()).toBeLessThan(3_000)
})
