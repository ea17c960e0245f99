import type { Plane } from '../../../../shared/geo/plane.ts'
import { type Size, toPlane, toScreen, type View } from './view.ts'

/** Minutes of arc between two lines. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800]
/** Least pixels between two lines. */
const ROOM = 84
const SAMPLES = 16
const MINUTES_A_METRE = 60 / 111_195

export interface Line {
  /** Minutes of arc, north or east. */
  minutes: number
  axis: 'lat' | 'lon'
  points: { x: number; y: number }[]
  /** Where it leaves the drawing: parallels at the left, meridians at the bottom. */
  label: { x: number; y: number }
}

/** The degrees that cross a drawing, at the roundest distance that leaves room between them; none where poles or more than half the Earth are in sight. */
export function graticule(plane: Plane, view: View, size: Size): Line[] {
  const corners = [
    [0, 0],
    [0.5, 0],
    [1, 0],
    [0, 0.5],
    [1, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => plane.from(toPlane(view, size, { x: x * size.width, y: y * size.height })))
  const middle = plane.from({ x: view.x, y: view.y })
  // Longitudes are counted from the middle, so that the 180th meridian may be in sight.
  const turned = (lon: number): number => middle.lon + ((((lon - middle.lon + 180) % 360) + 360) % 360) - 180
  const lats = corners.map(({ lat }) => lat * 60)
  const lons = corners.map(({ lon }) => turned(lon) * 60)
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  if (north > 84 * 60 || south < -84 * 60 || east - west > 180 * 60) return []
  const step = stepFor(view.scale)
  const lonStep = stepFor(view.scale * Math.cos((middle.lat * Math.PI) / 180))
  const at = (lat: number, lon: number): { x: number; y: number } => toScreen(view, size, plane.to({ lat: lat / 60, lon: lon / 60 }))
  const along = (from: number, until: number, point: (minutes: number) => { x: number; y: number }): { x: number; y: number }[] =>
    Array.from({ length: SAMPLES + 1 }, (_, i) => point(from + ((until - from) * i) / SAMPLES))
  const lines: Line[] = []
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    const points = along(west - lonStep, east + lonStep, (lon) => at(lat, lon))
    lines.push({ minutes: lat, axis: 'lat', points, label: { x: 0, y: crossing(points, 0, 'x') } })
  }
  for (let lon = Math.ceil(west / lonStep) * lonStep; lon <= east; lon += lonStep) {
    const points = along(south - step, north + step, (lat) => at(lat, lon))
    lines.push({ minutes: ((lon + 180 * 60) % (360 * 60)) - 180 * 60, axis: 'lon', points, label: { x: crossing(points, size.height, 'y'), y: size.height } })
  }
  return lines
}

const stepFor = (scale: number): number => STEPS.find((step) => (step / MINUTES_A_METRE) * scale >= ROOM) ?? 1_800

/** Where a line reaches this value of one axis, on the other; off the drawing where it does not. */
function crossing(points: readonly { x: number; y: number }[], value: number, axis: 'x' | 'y'): number {
  const other = axis === 'x' ? 'y' : 'x'
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1]!, points[i]!]
    if ((a[axis] - value) * (b[axis] - value) > 0 || a[axis] === b[axis]) continue
    return a[other] + ((b[other] - a[other]) * (value - a[axis])) / (b[axis] - a[axis])
  }
  return Number.NEGATIVE_INFINITY
}

/** The longest round length whose bar fits so many pixels, in metres. */
export function barLength(scale: number, most: number): number {
  const metres = most / scale
  const power = 10 ** Math.floor(Math.log10(metres))
  return ([5, 2, 1].find((n) => n * power <= metres) ?? 1) * power
}
