import { isolate } from '../text/direction.ts'
import { formatCount, formatMoment } from './format.ts'
import type { Said } from './said.ts'

const MOST_NAMED = 6

/** The chart's filter as a reader would say it; never empty. */
export function filterWords({ drawing, names, marks }: Said): string {
  const { filter, lang, zone, translate } = drawing
  const list = (items: string[]) => items.map((item) => (lang === 'ar' ? isolate(item) : item)).join(lang === 'ar' ? '، ' : ', ')
  const some = (items: string[]) =>
    items.length <= MOST_NAMED
      ? list(items)
      : translate('page.filter.more', {
          items: list(items.slice(0, MOST_NAMED)),
          count: items.length - MOST_NAMED,
          shown: formatCount(items.length - MOST_NAMED, lang),
        })
  const words: string[] = []
  if (filter.kinds) words.push(translate('page.filter.kinds', { kinds: list(filter.kinds.map((kind) => translate(`page.event.${kind}`))) }))
  if (filter.from !== undefined) words.push(translate('page.filter.from', { at: formatMoment(filter.from, lang, zone) }))
  if (filter.until !== undefined) words.push(translate('page.filter.until', { at: formatMoment(filter.until, lang, zone) }))
  if (filter.of) words.push(translate('page.filter.of', { names: some(filter.of.map((id) => names.get(id)?.name ?? id)) }))
  if (filter.sources) words.push(translate('page.filter.sources', { sources: some(filter.sources.map((id) => String(marks.get(id) ?? id))) }))
  if (filter.least !== undefined && filter.least > 1)
    words.push(translate('page.filter.least', { count: filter.least, shown: formatCount(filter.least, lang) }))
  return words.length === 0 ? translate('page.filter.none') : words.join('\u00a0· ')
}
