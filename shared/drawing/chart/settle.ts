import type { Point } from '../../model/chart.ts'
import { inside, overlaps, type Box } from '../geometry/box.ts'
import { makeGrid } from '../geometry/grid.ts'
import type { Need } from './spread.ts'

const TURNS = 24

/**
 * Gives each node that still lies on another the nearest free spot, those first in `order` keeping theirs. Where the
 * area is full (many more signs than the paper holds) a node stays where it is.
 */
export function settle(places: Map<string, Point>, needs: Map<string, Need>, area: Box, order: string[]): Map<string, Point> {
  const grid = makeGrid<Box>(8)
  const placed = new Map<string, Point>()
  const boxAt = (id: string, { x, y }: Point): Box => {
    const { half, up, down } = needs.get(id) as Need
    return { x: x - half, y: y - up, w: half * 2, h: up + down }
  }
  const free = (box: Box): boolean => {
    if (!inside(box, area)) return false
    for (const other of grid.near(box)) if (overlaps(box, other)) return false
    return true
  }
  for (const id of order) {
    const from = places.get(id) as Point
    const spot = free(boxAt(id, from)) ? from : (nearest(from, Math.hypot(area.w, area.h), (needs.get(id) as Need).half / 2, (p) => free(boxAt(id, p))) ?? from)
    placed.set(id, spot)
    const box = boxAt(id, spot)
    grid.add(box, box)
  }
  return placed
}

/** The first free spot on rings round a place. */
function nearest(from: Point, farthest: number, step: number, isFree: (p: Point) => boolean): Point | null {
  for (let radius = step; radius < farthest; radius += step) {
    const turns = Math.max(TURNS, Math.ceil((2 * Math.PI * radius) / (step * 2)))
    for (let i = 0; i < turns; i++) {
      const angle = (i * 2 * Math.PI) / turns
      const spot = { x: from.x + Math.cos(angle) * radius, y: from.y + Math.sin(angle) * radius }
      if (isFree(spot)) return spot
    }
  }
  return null
}
