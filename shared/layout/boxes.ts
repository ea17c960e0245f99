import type { Point } from '../model/chart.ts'
import type { Box, LayoutInput } from './types.ts'

/** The room of each node: its box where the input gives one, else the square round its radius. */
export const boxesOf = (input: LayoutInput): Box[] =>
  input.ids.map((_, i) => input.boxes?.[i] ?? { width: 2 * (input.radii[i] ?? 1), height: 2 * (input.radii[i] ?? 1), down: 0 })

/** True when the boxes of two placed nodes share area. */
export const overlap = (p: Point, a: Box, q: Point, b: Box): boolean =>
  Math.abs(p.x - q.x) < (a.width + b.width) / 2 - EPSILON && Math.abs(p.y + a.down - q.y - b.down) < (a.height + b.height) / 2 - EPSILON

const EPSILON = 1e-6

export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

/** The rectangle round some placed nodes with their boxes. */
export function boundsOf(places: Point[], boxes: Box[], members: Iterable<number>): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const i of members) {
    const p = places[i]!
    const b = boxes[i]!
    bounds.left = Math.min(bounds.left, p.x - b.width / 2)
    bounds.right = Math.max(bounds.right, p.x + b.width / 2)
    bounds.top = Math.min(bounds.top, p.y + b.down - b.height / 2)
    bounds.bottom = Math.max(bounds.bottom, p.y + b.down + b.height / 2)
  }
  return bounds
}

/** Places by index, as the answer of a layout: by id, rounded to hundredths so that they keep small, never -0. */
export const answer = (ids: string[], places: Point[]): Record<string, Point> =>
  Object.fromEntries(ids.map((id, i) => [id, { x: hundredths(places[i]!.x), y: hundredths(places[i]!.y) }]))

const hundredths = (n: number): number => Math.round(n * 100) / 100 + 0
