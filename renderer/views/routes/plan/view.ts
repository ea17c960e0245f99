import type { OnPlane } from '../../../../shared/geo/plane.ts'

/** What of the plane is seen: the point in the middle of the drawing, and pixels a metre. */
export interface View {
  x: number
  y: number
  scale: number
}
export interface Size {
  width: number
  height: number
}

/** From a kilometre across a small drawing to a quarter of the Earth. */
const LIMITS = { near: 2, far: 2e-5 }
const MARGIN = 56
/** One place alone is shown with so much round it, in metres. */
const LEAST = 6_000

const within = (scale: number): number => Math.min(LIMITS.near, Math.max(LIMITS.far, scale))

/** Shows all of these, each with so many metres round it. */
export function fit(points: readonly (OnPlane & { reach: number })[], { width, height }: Size): View {
  if (points.length === 0) return { x: 0, y: 0, scale: within(width / 1e5) }
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const { x, y, reach } of points) {
    box.west = Math.min(box.west, x - reach)
    box.east = Math.max(box.east, x + reach)
    box.south = Math.min(box.south, y - reach)
    box.north = Math.max(box.north, y + reach)
  }
  const wide = Math.max(LEAST, box.east - box.west)
  const tall = Math.max(LEAST, box.north - box.south)
  const scale = Math.min(Math.max(40, width - 2 * MARGIN) / wide, Math.max(40, height - 2 * MARGIN) / tall)
  return { x: (box.west + box.east) / 2, y: (box.south + box.north) / 2, scale: within(scale) }
}

/** Nearer or farther; the point under `at` (pixels) stays where it is. */
export function zoom(view: View, by: number, { width, height }: Size, at: { x: number; y: number } = { x: width / 2, y: height / 2 }): View {
  const scale = within(view.scale * by)
  const [dx, dy] = [at.x - width / 2, height / 2 - at.y]
  return { x: view.x + dx / view.scale - dx / scale, y: view.y + dy / view.scale - dy / scale, scale }
}

/** Moves the drawing by pixels: what lies to the right comes in where `dx` is negative. */
export const pan = (view: View, dx: number, dy: number): View => ({ ...view, x: view.x - dx / view.scale, y: view.y + dy / view.scale })

export const toScreen = (view: View, { width, height }: Size, at: OnPlane): { x: number; y: number } => ({
  x: width / 2 + (at.x - view.x) * view.scale,
  y: height / 2 - (at.y - view.y) * view.scale,
})

export const toPlane = (view: View, { width, height }: Size, at: { x: number; y: number }): OnPlane => ({
  x: view.x + (at.x - width / 2) / view.scale,
  y: view.y - (at.y - height / 2) / view.scale,
})
