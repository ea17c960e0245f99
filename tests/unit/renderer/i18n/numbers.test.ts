import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant, formatPeriod, offsetOf } from '../../../../renderer/i18n/dates.ts'
import { isolate } from '../../../../renderer/i18n/isolate.ts'
import { locatorKey, shortLocator } from '../../../../renderer/i18n/locator.ts'
import { formatBytes, formatNumber } from '../../../../renderer/i18n/numbers.ts'

describe('numbers', () => {
  test('are grouped as each language does', () => {
    expect(formatNumber(20_118, 'en')).toBe('20,118')
    expect(formatNumber(20_118, 'fr').replace(/\s/g, ' ')).toBe('20 118')
    expect(formatNumber(20_118, 'ar')).toMatch(/^20.118$/)
  })
  test('keep Latin digits in Arabic', () => {
    fc.assert(fc.property(fc.integer(), (value) => !/[٠-٩]/.test(formatNumber(value, 'ar'))))
  })
  test('bytes take the unit that leaves a readable figure', () => {
    expect(formatBytes(0, 'en')).toBe('0 byte')
    expect(formatBytes(1_204_118, 'en')).toBe('1.2 MB')
    expect(formatBytes(999, 'en')).toBe('999 byte')
  })
})

describe('dates', () => {
  const noon = Date.UTC(2026, 4, 12, 12, 0, 0)
  test('an instant is written in the zone of the case', () => {
    expect(formatInstant(noon, 'en', 'Africa/Casablanca', 'clock')).toBe('13:00:00')
    expect(formatInstant(noon, 'en', 'Asia/Tokyo', 'clock')).toBe('21:00:00')
  })
  test('Morocco goes back an hour in Ramadan', () => {
    expect(offsetOf(Date.UTC(2026, 1, 25, 12), 'Africa/Casablanca')).toBe('UTC+0')
    expect(offsetOf(Date.UTC(2026, 4, 25, 12), 'Africa/Casablanca')).toBe('UTC+1')
  })
  test('an unknown zone falls back to UTC instead of failing', () => {
    expect(formatInstant(noon, 'fr', 'Nowhere/Town', 'clock')).toBe('12:00:00')
  })
  test('a period says its year once where it can', () => {
    expect(formatPeriod(noon, noon + 20 * 86_400_000, 'en', 'UTC').replace(/\s/g, ' ')).toBe('12 May – 1 Jun 2026')
  })
})

describe('isolation', () => {
  test('leaves plain text alone in a left-to-right sentence', () => {
    expect(isolate('0612345678.txt', false)).toBe('0612345678.txt')
  })
  test('wraps everything in Arabic, and Arabic anywhere', () => {
    expect(isolate('a.txt', true)).toBe('\u2068a.txt\u2069')
    expect(isolate('سعاد', false)).toBe('\u2068سعاد\u2069')
  })
  test('never changes the text itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, rtl) => isolate(text, rtl).replace(/^\u2068|\u2069$/g, '') === text.replace(/^\u2068|\u2069$/g, '')),
    )
  })
})

test('locators lose their English word and keep their sheet', () => {
  expect(shortLocator('row 12')).toBe('12')
  expect(shortLocator('Calls!12')).toBe('Calls!12')
  expect(locatorKey('a!b!7')).toEqual({ key: 'common.rowOfSheet', values: { sheet: 'a!b', row: '7' } })
})
