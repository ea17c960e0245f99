import { METRES_A_DEGREE, RADIANS, type Places } from './places.ts'

/** Squares of a grid so wide that what is near a point lies in its own square or one of the eight around. */
export interface Grid {
  square: (cell: number) => number
  around: (cell: number) => number[]
}

const WIDE = 2 ** 25
const TURN = 360

/**
 * The grid for what `isNear` calls near at these metres. A band runs round the Earth and is cut into as many columns as are wide enough where it is
 * shortest, or the poleward half of its neighbour is: distances are measured at the mean latitude of two points, and that may lie there.
 */
export function gridOf(places: Places, metres: number): Grid {
  // A hair wider than what counts as near, so that rounding at a square's edge loses nobody.
  const width = Math.max(1, 2 * metres) * 1.000001
  const bandOf = (lat: number): number => Math.floor((lat * METRES_A_DEGREE) / width)
  const columnsOf = (band: number): number => {
    const furthest = Math.max(Math.abs(band - 0.5), Math.abs(band + 1.5)) * width
    const shortest = Math.cos(Math.min(90, furthest / METRES_A_DEGREE) * RADIANS)
    return Math.max(1, Math.floor((TURN * METRES_A_DEGREE * shortest) / width))
  }
  const columnOf = (lon: number, columns: number): number => Math.min(columns - 1, Math.floor((((((lon + 180) % TURN) + TURN) % TURN) / TURN) * columns))
  const key = (band: number, column: number): number => band * WIDE + column
  const isNowhere = (cell: number): boolean => Number.isNaN(places.lat[cell]!)
  // A cell that is nowhere is near itself alone; its key is no square's.
  const nowhere = (cell: number): number => -(2 ** 50) - cell
  return {
    square: (cell) => {
      if (isNowhere(cell)) return nowhere(cell)
      const band = bandOf(places.lat[cell]!)
      return key(band, columnOf(places.lon[cell]!, columnsOf(band)))
    },
    around: (cell) => {
      if (isNowhere(cell)) return [nowhere(cell)]
      const band = bandOf(places.lat[cell]!)
      return [band - 1, band, band + 1].flatMap((one) => {
        const columns = columnsOf(one)
        const column = columnOf(places.lon[cell]!, columns)
        // The Earth is round: the last column lies beside the first.
        return [...new Set([column - 1, column, column + 1].map((at) => (at + columns) % columns))].map((at) => key(one, at))
      })
    },
  }
}
