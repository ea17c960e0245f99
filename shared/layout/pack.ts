import type { Point } from '../model/chart.ts'
import { boundsOf } from './boxes.ts'
import type { Bounds } from './boxes.ts'
import type { Box } from './types.ts'

const GAP = 40
/** Width to height of the packed whole: a screen's or a landscape page's. */
const ASPECT = 1.6

/**
 * Lays groups of placed nodes beside each other in rows, in the order given (larger first), without touching `kept`:
 * a rectangle that stays, under which the rows start. Changes `places`.
 */
export function pack(places: Point[], boxes: Box[], groups: number[][], kept: Bounds | null): void {
  const rooms = groups.map((members) => ({ members, bounds: boundsOf(places, boxes, members) }))
  const area = rooms.reduce((sum, { bounds }) => sum + (bounds.right - bounds.left + GAP) * (bounds.bottom - bounds.top + GAP), 0)
  const widest = Math.max(0, ...rooms.map(({ bounds }) => bounds.right - bounds.left))
  const width = Math.max(widest, Math.sqrt(area * ASPECT), kept ? kept.right - kept.left : 0)
  const left = kept ? kept.left : 0
  let x = left
  let y = kept ? kept.bottom + GAP : 0
  let tall = 0
  for (const { members, bounds } of rooms) {
    const wide = bounds.right - bounds.left
    if (x > left && x + wide > left + width) {
      x = left
      y += tall + GAP
      tall = 0
    }
    for (const i of members) places[i] = { x: places[i]!.x - bounds.left + x, y: places[i]!.y - bounds.top + y }
    x += wide + GAP
    tall = Math.max(tall, bounds.bottom - bounds.top)
  }
}

/** Mirrors what is not fixed about the vertical axis through the middle of it all: reading from right to left. */
export function mirror(places: Point[], boxes: Box[], fixed: Set<number>): void {
  const members = [...places.keys()].filter((i) => !fixed.has(i))
  if (members.length === 0 || fixed.size > 0) return
  const { left, right } = boundsOf(places, boxes, members)
  for (const i of members) places[i] = { x: left + right - places[i]!.x, y: places[i]!.y }
}
