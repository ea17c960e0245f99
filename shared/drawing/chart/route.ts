import type { Point } from '../../model/chart.ts'
import { crosses, grow, type Box } from '../geometry/box.ts'
import { bowed, sample, type Curve } from '../geometry/curve.ts'
import { makeGrid } from '../geometry/grid.ts'

const BENDS = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2, 0.3, -0.3]
/** No bow swings out farther than this (mm): a long way round is harder to follow than a line behind a sign. */
const WIDEST_BOW = 14

/**
 * A line for each link that passes behind no node it does not belong to, where a straight line or a shallow bow can
 * do it: a line through a third node would look like a link to it. Nodes are boxes in millimetres.
 */
export function route(links: { from: string; to: string }[], places: Map<string, Point>, boxes: Map<string, Box>, clear: number, area: Box): Curve[] {
  const grid = makeGrid<string>(10)
  for (const [id, box] of boxes) grid.add(grow(box, clear), id)
  return links.map(({ from, to }) => {
    const [a, b] = [places.get(from) as Point, places.get(to) as Point]
    let best = bowed(a, b, 0)
    let fewest = Infinity
    const reach = Math.hypot(b.x - a.x, b.y - a.y)
    for (const bend of BENDS) {
      if (Math.abs(bend) * reach > WIDEST_BOW) continue
      const curve = bowed(a, b, bend)
      const points = sample(curve, bend === 0 ? 1 : 10)
      if (points.some((p) => p.x < area.x || p.x > area.x + area.w || p.y < area.y || p.y > area.y + area.h)) continue
      const hits = hitNodes(points, grid, boxes, clear, from, to) + Math.abs(bend)
      if (hits < fewest - 1e-9) [best, fewest] = [curve, hits]
      if (hits < 1) break
    }
    return best
  })
}

function hitNodes(points: Point[], grid: ReturnType<typeof makeGrid<string>>, boxes: Map<string, Box>, clear: number, from: string, to: string): number {
  const hit = new Set<string>()
  for (let i = 1; i < points.length; i++) {
    const [p, q] = [points[i - 1] as Point, points[i] as Point]
    // A long straight piece spans many squares of the grid; look along it in steps.
    const steps = Math.max(1, Math.ceil(Math.hypot(q.x - p.x, q.y - p.y) / 12))
    for (let s = 0; s < steps; s++) {
      const [ax, ay] = [p.x + ((q.x - p.x) * s) / steps, p.y + ((q.y - p.y) * s) / steps]
      const [bx, by] = [p.x + ((q.x - p.x) * (s + 1)) / steps, p.y + ((q.y - p.y) * (s + 1)) / steps]
      const span = { x: Math.min(ax, bx), y: Math.min(ay, by), w: Math.abs(bx - ax), h: Math.abs(by - ay) }
      for (const id of grid.near(span)) if (id !== from && id !== to && crosses(grow(boxes.get(id) as Box, clear), ax, ay, bx, by)) hit.add(id)
    }
  }
  return hit.size
}
