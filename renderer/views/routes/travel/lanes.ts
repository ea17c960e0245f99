import type { Leg, Route } from '../../../../shared/api/places.ts'

/** A place as a lane of the diagram; `null` gathers those beyond what fits. */
export interface Lane {
  id: string | null
  label: string
}

/** A stay on the diagram. Times UTC ms. */
export interface Bar {
  key: string
  route: number
  lane: number
  from: number
  until: number
  leg: Leg
  index: number
}

/** Lanes that a diagram has room for. */
export const LANES = 14

/**
 * Lanes in the order in which the places come up, so that a journey steps down the page; where there are too many, the most visited have their own and one lane
 * gathers the others.
 */
export function lanesOf(routes: readonly Route[], labelOf: (leg: Leg) => string, others: string): { lanes: Lane[]; laneOf: (leg: Leg) => number } {
  const visits = new Map<string, { label: string; count: number; first: string }>()
  for (const { legs } of routes)
    for (const leg of legs) {
      const known = visits.get(leg.placeId)
      if (!known) visits.set(leg.placeId, { label: labelOf(leg), count: 1, first: leg.from })
      else {
        known.count += 1
        if (leg.from < known.first) known.first = leg.from
      }
    }
  const own = [...visits].toSorted(([, a], [, b]) => b.count - a.count || (a.first < b.first ? -1 : 1)).slice(0, visits.size > LANES ? LANES - 1 : LANES)
  const lanes: Lane[] = own.toSorted(([, a], [, b]) => (a.first < b.first ? -1 : 1)).map(([id, { label }]) => ({ id, label }))
  const at = new Map(lanes.map(({ id }, i) => [id, i]))
  if (visits.size > own.length) lanes.push({ id: null, label: others })
  return { lanes, laneOf: ({ placeId }) => at.get(placeId) ?? lanes.length - 1 }
}

export const keyOf = (route: number, index: number): string => `${route} ${index}`

export function barsOf(routes: readonly Route[], laneOf: (leg: Leg) => number): Bar[] {
  return routes.flatMap(({ legs }, route) =>
    legs.map((leg, index) => ({ key: keyOf(route, index), route, lane: laneOf(leg), from: Date.parse(leg.from), until: Date.parse(leg.until), leg, index })),
  )
}

/** First and last time of any of these, with a little room; at least an hour. */
export function spanOf(bars: readonly Bar[]): { from: number; until: number } {
  const from = bars.reduce((least, bar) => Math.min(least, bar.from), Infinity)
  const until = bars.reduce((most, bar) => Math.max(most, bar.until), -Infinity)
  if (from > until) return { from: 0, until: 3_600_000 }
  const room = Math.max(1_800_000, (until - from) * 0.02)
  return { from: from - room, until: until + room }
}
