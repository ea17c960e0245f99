import type { Language } from '../../shared/model/translate.ts'
import { localeOf } from './numbers.ts'

export type DateLook = 'full' | 'minute' | 'day' | 'month' | 'clock'

const LOOKS: Record<DateLook, Intl.DateTimeFormatOptions> = {
  full: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format that survives a zone the browser does not know: it then says UTC. */
function formatOf(lang: Language, zone: string, look: DateLook): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${look}`
  let found = formats.get(key)
  if (!found) {
    try {
      found = new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: zone })
    } catch {
      found = new Intl.DateTimeFormat(localeOf(lang), { ...LOOKS[look], timeZone: 'UTC' })
    }
    formats.set(key, found)
  }
  return found
}

/** An instant (UTC ms) as people of `lang` write it, in `zone`. */
export const formatInstant = (at: number, lang: Language, zone: string, look: DateLook = 'minute'): string => formatOf(lang, zone, look).format(at)

/** First and last as one phrase: `12 May – 3 Jun 2031`. */
export const formatPeriod = (from: number, until: number, lang: Language, zone: string): string => formatOf(lang, zone, 'day').formatRange(from, until)

/** The zone's offset at an instant, as `UTC+1`. */
export function offsetOf(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC'
  return name === 'GMT' || name === 'UTC' ? 'UTC+0' : name.replace('GMT', 'UTC')
}
