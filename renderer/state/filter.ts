import { EVENT_KINDS } from '../../shared/model/event.ts'
import type { EventKind } from '../../shared/model/event.ts'
import type { Filter } from '../../shared/model/chart.ts'

/** A filter in parts that a person sees as chips, each removable by itself. */
export const FILTER_PARTS = ['kinds', 'period', 'least', 'sources', 'of'] as const
export type FilterPart = (typeof FILTER_PARTS)[number]

/** Leaves out what does not filter, so that equal filters are equal objects. */
function tidy(filter: Filter): Filter {
  const next: Filter = {}
  if (filter.kinds && filter.kinds.length > 0 && filter.kinds.length < EVENT_KINDS.length)
    next.kinds = EVENT_KINDS.filter((kind) => filter.kinds?.includes(kind))
  if (filter.from !== undefined) next.from = filter.from
  if (filter.until !== undefined) next.until = filter.until
  if (filter.least !== undefined && filter.least > 1) next.least = filter.least
  if (filter.sources && filter.sources.length > 0) next.sources = filter.sources
  if (filter.of && filter.of.length > 0) next.of = filter.of
  return next
}

/** The parts that are set, in the order they are shown. */
export const partsOf = (filter: Filter): FilterPart[] =>
  FILTER_PARTS.filter((part) => (part === 'period' ? filter.from !== undefined || filter.until !== undefined : filter[part] !== undefined))

export const isOpen = (filter: Filter): boolean => partsOf(tidy(filter)).length === 0

export function without(filter: Filter, part: FilterPart): Filter {
  return tidy({ ...filter, ...(part === 'period' ? { from: undefined, until: undefined } : { [part]: undefined }) })
}

/** Only these kinds; all of them, or none, is no filter. */
export const withKinds = (filter: Filter, kinds: readonly EventKind[]): Filter => tidy({ ...filter, kinds: [...kinds] })

/** From an instant until another, either of them open; the wrong way round is turned. `until` is exclusive. */
export function withPeriod(filter: Filter, from: number | undefined, until: number | undefined): Filter {
  if (from !== undefined && until !== undefined && from > until) return withPeriod(filter, until, from)
  return tidy({ ...filter, from: from === undefined ? undefined : Math.round(from), until: until === undefined ? undefined : Math.round(until) })
}

export const withLeast = (filter: Filter, least: number): Filter => tidy({ ...filter, least: Math.max(1, Math.round(least)) })
export const withSources = (filter: Filter, sources: readonly string[]): Filter => tidy({ ...filter, sources: [...sources] })
export const withOf = (filter: Filter, of: readonly string[]): Filter => tidy({ ...filter, of: [...of] })

/** Without its period: the span that the histogram shows does not shrink with what is brushed in it. */
export const spanOf = (filter: Filter): Filter => without(filter, 'period')
