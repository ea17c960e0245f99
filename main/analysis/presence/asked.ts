import type { PlaceAsked } from '../../../shared/api/places.ts'
import { rowsOf } from '../ids.ts'
import { metresFrom, type Places } from '../meetings/places.ts'

/** A place asked about: rows of its cells, and the time; UTC ms, `until` exclusive. */
export interface Spot {
  cells: Set<number>
  from: number
  until: number
}

/**
 * The cells that a place asked about means: those it names, and those that may lie within its metres of its point, where what is unsure of a
 * cell counts for at most those metres again, as in meetings.
 */
export function spotOf(places: Places, last: number, { cells, lat, lon, metres, from, until }: PlaceAsked): Spot {
  const found = new Set(rowsOf('cell', cells).filter((row) => row <= last))
  if (lat !== undefined && lon !== undefined)
    for (let row = 1; row <= last; row += 1) if (metresFrom(places, row, { lat, lon }) <= metres + Math.min(metres, places.reach[row]!)) found.add(row)
  return { cells: found, from: from ?? -Infinity, until: until ?? Infinity }
}
