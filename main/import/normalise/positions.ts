import { parseDegrees, parseMetres, parsePosition } from '../../../shared/geo/coordinates.ts'
import { toWgs84, type LatLon } from '../../../shared/geo/projections.ts'
import type { Mapping } from '../types.ts'

/** The columns that say where: latitude and longitude (one column may hold both), or metres east and north. */
export interface PositionColumns {
  first: number | undefined
  second: number | undefined
  metres: boolean
}

export function positionColumns({ lat, lon, x, y }: Mapping['columns']): PositionColumns {
  return lat !== undefined && lon !== undefined ? { first: lat, second: lon, metres: false } : { first: y, second: x, metres: true }
}

/**
 * Reads a row's position in WGS 84, from its northern and its eastern text. Metres are read where the projection is known, and only then; 0,0
 * is how tools write that they know none. Null where the row says none.
 */
export function createPosition(mapping: Mapping): (north: string, east: string) => LatLon | null {
  const { metres, first, second } = positionColumns(mapping.columns)
  const { projection } = mapping
  const both = first !== undefined && first === second
  const projected = (north: string, east: string): LatLon | null => {
    const [y, x] = [parseMetres(north), parseMetres(east)]
    return projection === undefined || y === null || x === null ? null : toWgs84(projection, x, y)
  }
  return (north, east) => {
    if (north === '' || east === '') return null
    if (projection === E7) return known(tenMillionths(north, east))
    if (both) return known(parsePosition(north))
    if (metres && projection !== undefined) return projected(north, east)
    const [lat, lon] = [parseDegrees(north, 'lat'), parseDegrees(east, 'lon')]
    return lat !== null && lon !== null ? known({ lat, lon }) : metres ? null : projected(north, east)
  }
}

/** Id of degrees times ten million, as Google writes them: no projection, but coordinates that must be told to be so all the same. */
const E7 = 'e7'

function tenMillionths(north: string, east: string): LatLon | null {
  const [lat, lon] = [Number(north.trim()) / 1e7, Number(east.trim()) / 1e7]
  return /^\s*-?\d{1,10}\s*$/.test(north) && /^\s*-?\d{1,10}\s*$/.test(east) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null
}

const known = (at: LatLon | null): LatLon | null => (at !== null && at.lat === 0 && at.lon === 0 ? null : at)
