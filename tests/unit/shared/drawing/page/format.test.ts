import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatDuration, formatExact, formatMoment, formatZone, shortHash } from '../../../../../shared/drawing/page/format.ts'

const noon = Date.UTC(2031, 4, 12, 12, 3, 5)

describe('dates', () => {
  it('are written as each language writes them, in the zone of the case', () => {
    expect(formatMoment(noon, 'en', 'Europe/Madrid')).toBe('12\u00a0May\u00a02031, 14:03')
    expect(formatMoment(noon, 'fr', 'Europe/Madrid')).toBe('12\u00a0mai\u00a02031, 14:03')
    expect(formatMoment(noon, 'ar', 'Europe/Madrid')).toMatch(/^12\u00a0\S+\u00a02031، 14:03$/)
    expect(formatExact(noon, 'en', 'UTC')).toBe('12 May 2031 12:03:05')
    expect(formatExact(noon, 'fr', 'UTC')).toBe('12/05/2031 12:03:05')
  })

  it('know that Morocco keeps another clock in Ramadan', () => {
    expect(formatZone(Date.UTC(2026, 1, 25), 'Africa/Casablanca', 'en')).toBe('Africa/Casablanca, UTC+0')
    expect(formatZone(Date.UTC(2026, 5, 25), 'Africa/Casablanca', 'en')).toBe('Africa/Casablanca, UTC+1')
  })

  it('use Latin digits in every language, for any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom('en' as const, 'fr' as const, 'ar' as const), (at, lang) => {
        expect(formatExact(at, lang, 'Africa/Tripoli')).toMatch(/^[0-9]{2}[ /]\S+[ /][0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2}$/)
      }),
    )
  })

  it('fall back to UTC for a zone nobody knows', () => {
    expect(formatZone(noon, 'Mars/Olympus', 'en')).toBe('UTC, UTC+0')
  })
})

describe('figures', () => {
  it('are grouped as each language groups them', () => {
    expect(formatCount(20_118, 'en')).toBe('20,118')
    expect(formatCount(20_118, 'fr')).toBe('20\u00a0118')
    expect(formatCount(20_118, 'ar')).toMatch(/^20[.,]118$/)
  })

  it('write durations and short hashes', () => {
    expect(formatDuration(11_525)).toBe('3:12:05')
    expect(formatDuration(0)).toBe('0:00:00')
    expect(shortHash('0123456789abcdef0123')).toBe('0123 4567 89ab cdef')
  })
})
