import type { Point } from '../../model/chart.ts'
import type { Box } from '../geometry/box.ts'
import { makeGrid } from '../geometry/grid.ts'

/** What a node needs about its centre: half its width, and how far above and below. */
export interface Need {
  half: number
  up: number
  down: number
}

/**
 * Moves nodes apart, as a cartographer displaces signs that would print over each other: each pair by as little as
 * frees one axis, within the area, keeping their order. Places carry no meaning on such a chart; who links to whom does.
 */
export function spread(places: Map<string, Point>, needs: Map<string, Need>, area: Box, rounds: number): Map<string, Point> {
  const ids = [...places.keys()]
  const at = ids.map((id) => ({ ...(places.get(id) as Point) }))
  const need = ids.map((id) => needs.get(id) as Need)
  const boxOf = (i: number): Box => {
    const [p, n] = [at[i] as Point, need[i] as Need]
    return { x: p.x - n.half, y: p.y - n.up, w: n.half * 2, h: n.up + n.down }
  }
  const keepIn = (i: number) => {
    const [p, n] = [at[i] as Point, need[i] as Need]
    p.x = Math.min(Math.max(p.x, area.x + n.half), Math.max(area.x + n.half, area.x + area.w - n.half))
    p.y = Math.min(Math.max(p.y, area.y + n.up), Math.max(area.y + n.up, area.y + area.h - n.down))
  }
  at.forEach((_, i) => keepIn(i))
  const width = (list: number[]) => Math.max(...list) - Math.min(...list)
  for (let round = 0; round < rounds; round++) {
    const grid = makeGrid<number>(16)
    at.forEach((_, i) => grid.add(boxOf(i), i))
    let moved = false
    // Where the chart fills the paper one way, there is more room the other way.
    const roomX = area.w / Math.max(1, width(at.map((p) => p.x)))
    const roomY = area.h / Math.max(1, width(at.map((p) => p.y)))
    for (let i = 0; i < at.length; i++) {
      for (const j of [...grid.near(boxOf(i))].filter((other) => other > i).sort((a, b) => a - b)) {
        const [a, b] = [boxOf(i), boxOf(j)]
        const dx = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
        const dy = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
        if (dx <= 1e-6 || dy <= 1e-6) continue
        moved = true
        const [p, q] = [at[i] as Point, at[j] as Point]
        if (dx / roomX < dy / roomY) {
          const push = ((p.x < q.x || (p.x === q.x && i % 2 === 0) ? -1 : 1) * (dx + 0.02)) / 2
          p.x += push
          q.x -= push
        } else {
          const push = ((p.y < q.y || (p.y === q.y && i % 2 === 0) ? -1 : 1) * (dy + 0.02)) / 2
          p.y += push
          q.y -= push
        }
        keepIn(i)
        keepIn(j)
      }
    }
    if (!moved) break
  }
  // What was pushed one way is brought back to the middle of the paper.
  const boxes = at.map((_, i) => boxOf(i))
  const shift = (low: number, high: number, from: number, size: number) => from + size / 2 - (low + high) / 2
  const dx = shift(Math.min(...boxes.map((b) => b.x)), Math.max(...boxes.map((b) => b.x + b.w)), area.x, area.w)
  const dy = shift(Math.min(...boxes.map((b) => b.y)), Math.max(...boxes.map((b) => b.y + b.h)), area.y, area.h)
  return new Map(ids.map((id, i) => [id, { x: (at[i] as Point).x + dx, y: (at[i] as Point).y + dy }]))
}
