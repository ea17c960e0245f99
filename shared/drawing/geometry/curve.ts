import type { Point } from '../../model/chart.ts'

/** A link's line: a straight piece or a shallow bow (quadratic Bézier) through `c`. */
export interface Curve {
  a: Point
  c: Point
  b: Point
}

export const at = ({ a, c, b }: Curve, t: number): Point => {
  const s = 1 - t
  return { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y }
}

/** Direction of travel at `t`, of length 1. */
export const heading = ({ a, c, b }: Curve, t: number): Point => {
  const x = 2 * (1 - t) * (c.x - a.x) + 2 * t * (b.x - c.x)
  const y = 2 * (1 - t) * (c.y - a.y) + 2 * t * (b.y - c.y)
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

/** Bow of `bend` times the distance, to the left of travel when negative. */
export function bowed(a: Point, b: Point, bend: number): Curve {
  const mid = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  return { a, c: { x: mid.x - (b.y - a.y) * bend * 2, y: mid.y + (b.x - a.x) * bend * 2 }, b }
}

/** The part between `from` and `to` (0 to 1), by de Casteljau's division. */
export function part(curve: Curve, from: number, to: number): Curve {
  const a = at(curve, from)
  const b = at(curve, to)
  const s = 1 - from
  const c = {
    x: s * (1 - to) * curve.a.x + (s * to + from * (1 - to)) * curve.c.x + from * to * curve.b.x,
    y: s * (1 - to) * curve.a.y + (s * to + from * (1 - to)) * curve.c.y + from * to * curve.b.y,
  }
  return { a, c, b }
}

export const isStraight = ({ a, c, b }: Curve): boolean => Math.abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) < 1e-6

export const sample = (curve: Curve, pieces: number): Point[] => Array.from({ length: pieces + 1 }, (_, i) => at(curve, i / pieces))
