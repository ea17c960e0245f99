import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { attachments } from './attachments.ts'
import { valuesOf } from './labels.ts'
import { partiesOf } from './parties.ts'

export interface AtPlaces {
  other: string
  /** Which of the places it was at, in the order they were given. */
  with: string[]
  events: number
}

/**
 * Tower dumps laid on each other: numbers that rows put in at least two of these cells, those in most of them first. A row puts there the party whose
 * cell it names, and no other.
 */
export function atPlaces(read: ReadableDB, horizon: Horizon, places: readonly { id: string; label: string }[], filter: Filter): AtPlaces[] {
  const rows = new Map(places.flatMap(({ id }, i) => partiesOf(read, horizon, [id]).cells.map((row) => [row, i] as const)))
  const found = new Map<number, { at: Set<number>; events: number }>()
  for (const { party, other, events } of attachments(read, horizon, { ...filter, of: places.map(({ id }) => id) }, 'cells')) {
    const place = rows.get(other)
    if (place === undefined) continue
    const one = found.get(party) ?? { at: new Set(), events: 0 }
    one.at.add(place)
    one.events += events
    found.set(party, one)
  }
  const several = [...found].filter(([, { at }]) => at.size > 1)
  const values = valuesOf(
    read,
    'selector',
    several.map(([row]) => row),
  )
  return several
    .map(([row, { at, events }]) => ({ other: values.get(row) ?? '', with: places.flatMap(({ label }, i) => (at.has(i) ? [label] : [])), events }))
    .toSorted((a, b) => b.with.length - a.with.length || b.events - a.events || (a.other < b.other ? -1 : 1))
}
