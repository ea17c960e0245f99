import type { Language } from '../model/translate.ts'
import { createZone } from './zone.ts'

/** ISO 8601 in UTC, with milliseconds only where there are any: `2026-02-19T17:49:12Z`. */
export const formatUtc = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')

/** An offset in seconds as `+01:00`; `Z` never stands for it, so that a reader sees which clock was read. */
export function formatOffset(seconds: number): string {
  const all = Math.round(Math.abs(seconds) / 60)
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(all / 60))}:${pad(all % 60)}`
}

/** ISO 8601 as clocks in `zone` showed it: `2026-02-19T18:49:12+01:00`. Throws `zone-unknown`. */
export function formatIsoIn(ms: number, zone: string): string {
  const offset = zoneOf(zone).offsetAt(ms)
  return formatUtc(ms + offset * 1000).replace('Z', '') + formatOffset(offset)
}

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * An instant for people, in their language and in `zone`: day, month and year with four digits, 24 hours, and seconds
 * unless `precision` is `minute` or `day`. Digits are 0-9 in every language, as in the files the reader compares it with.
 */
export function formatInstant(ms: number, zone: string, language: Language, precision: 'day' | 'minute' | 'second' = 'second'): string {
  const key = `${language} ${zone} ${precision}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: intlName(zone),
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      ...(precision === 'day' ? {} : { hour: '2-digit', minute: '2-digit' }),
      ...(precision === 'second' ? { second: '2-digit' } : {}),
    })
    formats.set(key, format)
  }
  return format.format(ms)
}

const zones = new Map<string, ReturnType<typeof createZone>>()

function zoneOf(name: string): ReturnType<typeof createZone> {
  let zone = zones.get(name)
  if (!zone) {
    zone = createZone(name)
    zones.set(name, zone)
  }
  return zone
}

const intlName = (zone: string): string => (/^(?:UTC|GMT|Z)$/i.test(zone) ? 'UTC' : zone.replace(/^(?:UTC|GMT)(?=[+-])/i, ''))

const pad = (value: number): string => String(value).padStart(2, '0')
