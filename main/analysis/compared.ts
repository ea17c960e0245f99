import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { attachments } from './attachments.ts'
import { valuesOf } from './labels.ts'
import { partiesOf } from './parties.ts'
import type { Pattern } from './pattern.ts'
import { cosine } from './similar.ts'

/** How alike the ways of two numbers are, each 0 to 1; null where one of them shows nothing. */
export interface Compared {
  other: string
  /** Cosine of their weeks, hour by hour. */
  hours: number | null
  /** Cosine of the cells that served them. */
  places: number | null
  /** Cells that served both. */
  shared: string[]
}

export function compared(one: Pattern, other: Pattern, label: string): Compared {
  const hours = (pattern: Pattern): Map<number, number> => new Map(pattern.hours.flat().map((events, i) => [i, events]))
  const cells = (pattern: Pattern): Map<string, number> => new Map(pattern.places.map(({ cell, events }) => [cell, events]))
  const [a, b] = [cells(one), cells(other)]
  return {
    other: label,
    hours: one.hours.flat().some(Boolean) && other.hours.flat().some(Boolean) ? cosine(hours(one), hours(other)) : null,
    places: a.size && b.size ? cosine(a, b) : null,
    shared: [...a.keys()].filter((cell) => b.has(cell)),
  }
}

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
