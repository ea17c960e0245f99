import type { LatLon } from './projections.ts'

/** Mean radius of the Earth (IUGG), metres. */
const EARTH = 6_371_008.8
const RADIANS = Math.PI / 180

/** Metres east and north of the middle of a plane. */
export interface OnPlane {
  x: number
  y: number
}

/**
 * A flat sheet that touches the Earth at its middle (azimuthal equidistant, sphere): distances and directions from the middle are true, and shapes
 * within some hundred kilometres of it. North is up in the middle.
 */
export interface Plane {
  to: (at: LatLon) => OnPlane
  from: (at: OnPlane) => LatLon
}

export function planeAt(middle: LatLon): Plane {
  const sin = Math.sin(middle.lat * RADIANS)
  const cos = Math.cos(middle.lat * RADIANS)
  return {
    to: ({ lat, lon }) => {
      const [s, c] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)]
      const turn = (lon - middle.lon) * RADIANS
      const across = c * Math.sin(turn)
      const along = cos * s - sin * c * Math.cos(turn)
      const far = Math.atan2(Math.hypot(across, along), sin * s + cos * c * Math.cos(turn))
      const scale = far < 1e-9 ? EARTH : (EARTH * far) / Math.sin(far)
      return { x: scale * across, y: scale * along }
    },
    from: ({ x, y }) => {
      const metres = Math.hypot(x, y)
      if (metres < 1e-6) return middle
      const far = metres / EARTH
      const [s, c] = [Math.sin(far), Math.cos(far)]
      const lat = Math.asin(Math.max(-1, Math.min(1, c * sin + (y * s * cos) / metres))) / RADIANS
      const turn = Math.atan2(x * s, metres * cos * c - y * sin * s) / RADIANS
      return { lat, lon: ((((middle.lon + turn + 180) % 360) + 360) % 360) - 180 }
    },
  }
}

/** The point so many metres from another in a direction (degrees from north, clockwise), on the sphere. */
export const towards = (from: LatLon, azimuth: number, metres: number): LatLon =>
  planeAt(from).from({ x: metres * Math.sin(azimuth * RADIANS), y: metres * Math.cos(azimuth * RADIANS) })

/** The middle of points and of what spans them: of the box round them on a plane at the first. Null where there are none. */
export function middleOf(points: readonly LatLon[]): LatLon | null {
  const [first] = points
  if (!first) return null
  const plane = planeAt(first)
  const flat = points.map(plane.to)
  const mid = (of: (at: OnPlane) => number): number => (Math.min(...flat.map(of)) + Math.max(...flat.map(of))) / 2
  return plane.from({ x: mid(({ x }) => x), y: mid(({ y }) => y) })
}
