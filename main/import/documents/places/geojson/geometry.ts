import { isObject, listOf } from '../json.ts'

/** A geometry taken apart: single points, and lines of points that belong together (rings of an area too). */
export type Shape = { what: 'point'; pair: unknown } | { what: 'line'; pairs: unknown[] }

/** Depth of geometry collections within each other. */
const DEEPEST = 16

/** Null where it is no geometry. */
export function shapesOf(geometry: unknown, depth = 0): Shape[] | null {
  if (!isObject(geometry) || depth > DEEPEST) return null
  const coordinates = geometry['coordinates']
  const line = (pairs: unknown): Shape => ({ what: 'line', pairs: listOf(pairs) })
  switch (geometry['type']) {
    case 'Point':
      return [{ what: 'point', pair: coordinates }]
    case 'MultiPoint':
      return listOf(coordinates).map((pair) => ({ what: 'point', pair }))
    case 'LineString':
      return [line(coordinates)]
    case 'MultiLineString':
    case 'Polygon':
      return listOf(coordinates).map(line)
    case 'MultiPolygon':
      return listOf(coordinates).flatMap((rings) => listOf(rings).map(line))
    case 'GeometryCollection': {
      const parts = listOf(geometry['geometries']).map((part) => shapesOf(part, depth + 1))
      return parts.every((part) => part !== null) ? parts.flat() : null
    }
    default:
      return null
  }
}
