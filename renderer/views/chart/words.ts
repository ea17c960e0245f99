import type { Filter } from '../../../shared/model/chart.ts'
import type { Language, Translate } from '../../../shared/model/translate.ts'
import { formatInstant } from '../../i18n/dates.ts'
import { formatNumber } from '../../i18n/numbers.ts'
import type { FilterPart } from '../../state/filter.ts'

/** A length of time in the two largest units that it has: `3 h 12 min`, `45 s`. */
export function durationText(seconds: number, t: Translate): string {
  const h = Math.floor(seconds / 3_600)
  const min = Math.floor((seconds % 3_600) / 60)
  const s = Math.round(seconds % 60)
  if (h > 0) return min > 0 ? t('chart.time.hoursMinutes', { h, min }) : t('chart.time.hours', { h })
  if (min > 0) return s > 0 ? t('chart.time.minutesSeconds', { min, s }) : t('chart.time.minutes', { min })
  return t('chart.time.seconds', { s })
}

export interface Words {
  t: Translate
  lang: Language
  zone: string
  /** Names of numbers and files by public id, as far as the window knows them. */
  nameOf: (id: string) => string
}

const LAST = 1

/** A period in words, whole days where it is whole days. `until` is exclusive, what is said is inclusive. */
export function periodText(from: number | undefined, until: number | undefined, { t, lang, zone }: Omit<Words, 'nameOf'>): string {
  const start = (at: number): string => formatInstant(at, lang, zone, startsDay(at, zone) ? 'day' : 'minute')
  const end = (at: number): string => (startsDay(at, zone) ? formatInstant(at - LAST, lang, zone, 'day') : formatInstant(at, lang, zone, 'minute'))
  if (from !== undefined && until !== undefined) {
    const [a, b] = [start(from), end(until)]
    return a === b ? a : t('chart.filter.fromTo', { from: a, to: b })
  }
  if (from !== undefined) return t('chart.filter.since', { from: start(from) })
  return t('chart.filter.till', { to: end(until ?? 0) })
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function startsDay(at: number, zone: string): boolean {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  clocks.set(zone, clock)
  return at % 1_000 === 0 && clock.format(at) === '00:00:00'
}

/** What one part of a filter keeps, as a chip says it. */
export function partText(part: FilterPart, filter: Filter, words: Words): string {
  const { t, lang } = words
  switch (part) {
    case 'kinds':
      return (filter.kinds ?? []).map((kind) => t(`chart.events.${kind}`)).join(lang === 'ar' ? '، ' : ', ')
    case 'period':
      return periodText(filter.from, filter.until, words)
    case 'least':
      return t('chart.filter.least', { count: filter.least ?? 1 })
    case 'sources':
      return filter.sources?.length === 1
        ? t('chart.filter.fromFile', { file: words.nameOf(filter.sources[0] ?? '') })
        : t('chart.filter.fromFiles', { count: filter.sources?.length ?? 0 })
    default:
      return filter.of?.length === 1
        ? t('chart.filter.of', { name: words.nameOf(filter.of[0] ?? '') })
        : t('chart.filter.ofMany', { count: filter.of?.length ?? 0 })
  }
}

/** A count for a link on the canvas, in the reader's figures. */
export const figureIn =
  (lang: Language) =>
  (n: number): string =>
    formatNumber(n, lang)
