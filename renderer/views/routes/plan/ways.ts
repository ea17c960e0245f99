/** A way over places of the plan, in order of time. */
export interface Way {
  id: string
  /** As the list beside the plan has it, from 1. */
  number: number
  label: string
  /** Public ids of places. */
  places: readonly string[]
  /** Steps that cannot be: from the place of that index to the next. */
  impossible?: readonly number[]
}

export interface Point {
  x: number
  y: number
}

/** One step of a way as a curve: bent to the right of its direction, so that there and back are two lines. */
export interface Step {
  path: string
  /** Where its arrowhead stands, and its direction, degrees clockwise from east. */
  head: Point & { turn: number }
  length: number
}

const BEND = 0.1

export function stepBetween(a: Point, b: Point): Step | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length < 2) return null
  const control = { x: (a.x + b.x) / 2 - dy * BEND, y: (a.y + b.y) / 2 + dx * BEND }
  // Half way along a quadratic curve its direction is that from end to end.
  const head = { x: (a.x + 2 * control.x + b.x) / 4, y: (a.y + 2 * control.y + b.y) / 4, turn: (Math.atan2(dy, dx) * 180) / Math.PI }
  const round = (value: number): string => value.toFixed(1)
  return { path: `M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(b.x)} ${round(b.y)}`, head, length }
}
