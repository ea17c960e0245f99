import type { Point } from '../../shared/model/chart.ts'

export type Arrow = 'up' | 'down' | 'left' | 'right'

/** The node that an arrow key leads to: near, and rather straight on than aside. Null when none lies that way. */
export function nearest(from: Point, places: Iterable<readonly [string, Point]>, arrow: Arrow): string | null {
  let best: string | null = null
  let least = Infinity
  for (const [id, p] of places) {
    const [along, aside] = {
      up: [from.y - p.y, p.x - from.x],
      down: [p.y - from.y, p.x - from.x],
      left: [from.x - p.x, p.y - from.y],
      right: [p.x - from.x, p.y - from.y],
    }[arrow] as [number, number]
    if (along <= 0.5 || Math.abs(aside) > along * 2.2) continue
    const cost = along + 2 * Math.abs(aside)
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
