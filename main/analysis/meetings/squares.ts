import { gridOf } from './grid.ts'
import type { Places } from './places.ts'

/** Squares that sightings lie in, numbered from 0, so that a million sightings find theirs without hashing. */
export interface Squares {
  count: number
  /** By row of the cell. */
  of: (cell: number) => number
  /** Squares with sightings in them in which what is near this cell may lie. */
  around: (cell: number) => readonly number[]
}

/** Numbers the squares of these cells. `cells`: the cell of each sighting, in any order and as often as seen. */
export function squaresOf(places: Places, metres: number, cells: Float64Array): Squares {
  const grid = gridOf(places, metres)
  const numbers = new Map<number, number>()
  const of = new Int32Array(places.lat.length).fill(-1)
  for (const cell of cells)
    if (of[cell] === -1) {
      const key = grid.square(cell)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      of[cell] = number
    }
  const around: (readonly number[] | undefined)[] = []
  return {
    count: numbers.size,
    of: (cell) => of[cell]!,
    around: (cell) => (around[cell] ??= grid.around(cell).flatMap((key) => numbers.get(key) ?? [])),
  }
}
