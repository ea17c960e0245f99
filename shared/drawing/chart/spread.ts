import type { Point } from '../../model/chart.ts'
import type { Box } from '../geometry/box.ts'
import { makeGrid } from '../geometry/grid.ts'

/** What a node needs about its centre: half its width, and how far above and below. */
export interface Need {
  half: number
  up: number
  down: number
}

const ROUNDS = 120

/**
 * Moves nodes apart, as a cartographer displaces signs that would print over each other: each pair by as little as
 * frees one axis, within the area, keeping their order. Places carry no meaning on such a chart; who links to whom does.
 */
export function spread(places: Map<string, Point>, needs: Map<string, Need>, area: Box): Map<string, Point> {
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
  for (let round = 0; round < ROUNDS; round++) {
    const grid = makeGrid<number>(16)
    at.forEach((_, i) => grid.add(boxOf(i), i))
    let moved = false
    for (let i = 0; i < at.length; i++) {
      for (const j of [...grid.near(boxOf(i))].filter((other) => other > i).sort((a, b) => a - b)) {
        const [a, b] = [boxOf(i), boxOf(j)]
        const dx = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
        const dy = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
        if (dx <= 1e-6 || dy <= 1e-6) continue
        moved = true
        const [p, q] = [at[i] as Point, at[j] as Point]
        if (dx < dy) {
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
  return new Map(ids.map((id, i) => [id, at[i] as Point]))
}
