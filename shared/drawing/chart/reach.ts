import type { NodeKind, Point } from '../../model/chart.ts'
import { at, type Curve } from '../geometry/curve.ts'

const box = (half: number, height: number, cos: number, sin: number): number =>
  Math.min(half / Math.max(Math.abs(cos), 1e-9), height / Math.max(Math.abs(sin), 1e-9))

/** How far a node's outline is from its centre in the direction (dx, dy), for `r` = 1 (see outline in shapes.ts). */
export function reach(kind: NodeKind, dx: number, dy: number): number {
  const length = Math.hypot(dx, dy) || 1
  const [cos, sin] = [dx / length, dy / length]
  switch (kind) {
    case 'person':
      return 1
    case 'place':
      return 1.3 / (Math.abs(cos) + Math.abs(sin))
    case 'number':
      return Math.min(1.12, box(0.9, 0.9, cos, sin))
    case 'document':
      return box(0.78, 1, cos, sin)
    case 'account':
      return box(1.1, 0.75, cos, sin)
    case 'group':
      return box(1.02, sin > 0 ? (cos < -0.05 && cos > -0.5 ? 1.06 : 0.68) : 0.92, cos, sin)
    case 'other':
      return 1.02
    case 'device':
    case 'sim':
      return box(0.86, 0.86, cos, sin)
    case 'organisation':
      return 1.04
    default:
      return 1.1
  }
}

/** The largest half width and half height of a kind, for `r` = 1: its box. */
export function extent(kind: NodeKind): { x: number; y: number } {
  switch (kind) {
    case 'place':
      return { x: 1.3, y: 1.3 }
    case 'account':
      return { x: 1.1, y: 0.75 }
    case 'group':
    case 'other':
      return { x: 1.04, y: 1.06 }
    case 'document':
      return { x: 0.78, y: 1 }
    case 'number':
      return { x: 0.9, y: 0.9 }
    case 'vehicle':
    case 'vessel':
    case 'event':
      return { x: 1.14, y: 1.14 }
    default:
      return { x: 1, y: 1 }
  }
}

/** Where along the curve (0 to 1) a link leaves the sign at its start, or enters that at its end. */
export function edgeOf(curve: Curve, end: 'a' | 'b', kind: NodeKind, r: number, gap: number): number {
  const centre: Point = end === 'a' ? curve.a : curve.b
  let [near, far] = end === 'a' ? [0, 0.5] : [1, 0.5]
  for (let i = 0; i < 24; i++) {
    const t = (near + far) / 2
    const p = at(curve, t)
    const [dx, dy] = [p.x - centre.x, p.y - centre.y]
    if (Math.hypot(dx, dy) < reach(kind, dx, dy) * r + gap) near = t
    else far = t
  }
  return (near + far) / 2
}

/** The place `distance` millimetres along from `t`, forwards or (negative) backwards. */
export function along(curve: Curve, t: number, distance: number): number {
  const step = Math.sign(distance) / 200
  let left = Math.abs(distance)
  let now = t
  let here = at(curve, t)
  while (left > 0 && now + step >= 0 && now + step <= 1) {
    const next = at(curve, now + step)
    const piece = Math.hypot(next.x - here.x, next.y - here.y)
    if (piece >= left) return now + step * (left / piece)
    left -= piece
    now += step
    here = next
  }
  return now
}

export function lengthOf(curve: Curve): number {
  let sum = 0
  for (let i = 0; i < 16; i++) {
    const [p, q] = [at(curve, i / 16), at(curve, (i + 1) / 16)]
    sum += Math.hypot(q.x - p.x, q.y - p.y)
  }
  return sum
}
