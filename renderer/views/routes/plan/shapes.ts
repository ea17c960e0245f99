import type { Place } from '../../../../shared/api/places.ts'
import type { LatLon } from '../../../../shared/geo/projections.ts'
import { towards } from '../../../../shared/geo/plane.ts'

/** Wider beams than this serve all round. */
const ROUND = 300
/** The usual third of the round, where a sector does not say how wide it is; drawn dashed. */
const THIRD = 120
const STEP = 6

/** A place that somebody says the position of. */
export type Placed = Place & LatLon
export const isPlaced = (place: Place): place is Placed => place.lat !== null && place.lon !== null

/** A value that is a position (0115), not the identity of a cell. */
export const isPosition = ({ cell }: Pick<Place, 'cell'>): boolean => /^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/.test(cell)

/** How a plan draws where a telephone may have been: a sector, a circle, a point that a device gave, or a mast whose reach nobody says. */
export type Shape = { kind: 'sector'; ring: LatLon[]; sure: boolean } | { kind: 'circle'; metres: number } | { kind: 'position' } | { kind: 'mast' }

export function shapeOf(place: Placed): Shape {
  const { azimuth, beam, range } = place
  if (isPosition(place)) return range === null || range === 0 ? { kind: 'position' } : { kind: 'circle', metres: range }
  if (range === null || range === 0) return { kind: 'mast' }
  if (azimuth === null || (beam !== null && beam >= ROUND)) return { kind: 'circle', metres: range }
  const wide = beam ?? THIRD
  const steps = Math.max(2, Math.ceil(wide / STEP))
  const arc = Array.from({ length: steps + 1 }, (_, i) => towards(place, azimuth - wide / 2 + (wide * i) / steps, range))
  return { kind: 'sector', ring: [{ lat: place.lat, lon: place.lon }, ...arc], sure: beam !== null }
}

/** Metres from its point that what is unsure of a place reaches. */
export const reachOf = (place: Placed): number => place.range ?? 0
