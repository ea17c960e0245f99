import type { Language } from '../../model/translate.ts'
import { ltrIn } from '../text/direction.ts'

/** Digits are Latin in Arabic too, as the Maghreb writes them. The same locales as the window's. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-MA-u-nu-latn' }

/** French groups with a narrow space that the bundled Inter lacks; a plain no-break space stands for it. */
export const formatCount = (value: number, lang: Language): string => new Intl.NumberFormat(LOCALES[lang]).format(value).replaceAll('\u202f', '\u00a0')

type Piece = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
const PIECES: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
}

const known = (zone: string): string => {
  try {
    // Throws where the zone is unknown.
    Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}

function pieces(at: number, zone: string, locale: string, options: Intl.DateTimeFormatOptions): Record<Piece, string> {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: known(zone), calendar: 'gregory' }).formatToParts(at)
  const found: Partial<Record<string, string>> = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  const of = (piece: Piece) => found[piece] ?? ''
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute'), second: of('second') }
}

/** A day and time in words, in the case's zone: `12 May 2031, 14:03`. */
export function formatMoment(at: number, lang: Language, zone: string): string {
  const { year, month, day, hour, minute } = pieces(at, zone, LOCALES[lang], { ...PIECES, month: 'long', day: 'numeric' })
  const comma = lang === 'ar' ? '،' : ','
  return `${day}\u00a0${month}\u00a0${year}${comma} ${hour}:${minute}`
}

/** For columns: `12 May 2031 14:03:05`, or with the month as a figure where the language writes the day first without doubt. */
export function formatExact(at: number, lang: Language, zone: string): string {
  const { year, month, day, hour, minute, second } = pieces(at, zone, LOCALES[lang], lang === 'en' ? { ...PIECES, month: 'short' } : PIECES)
  const date = lang === 'en' ? `${day} ${month} ${year}` : `${day}/${month}/${year}`
  return `${date} ${hour}:${minute}:${second}`
}

/** `Africa/Casablanca, UTC+1`. */
export function formatZone(at: number, zone: string, lang: Language): string {
  const name =
    new Intl.DateTimeFormat('en-GB', { timeZone: known(zone), timeZoneName: 'shortOffset' }).formatToParts(at).find((part) => part.type === 'timeZoneName')
      ?.value ?? 'UTC'
  const offset = name === 'GMT' || name === 'UTC' ? 'UTC+0' : name.replace('GMT', 'UTC')
  return ltrIn(lang, `${known(zone)}, ${offset}`)
}

/** `3:12:05`: hours, minutes, seconds. */
export function formatDuration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.round(seconds) % 60)}`
}

/** The first 16 figures of a hash, in fours. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ')
