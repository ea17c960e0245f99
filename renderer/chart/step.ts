import type { Point } from '../../shared/model/chart.ts'
import type { ChartCanvas } from './canvas.ts'
import { type Arrow, nearest } from './nearest.ts'

/** The arrow that a key is; undefined for other keys. */
export const ARROWS: Record<string, Arrow> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
/** What keys zoom by. */
export const ZOOMS: Record<string, number> = { '+': 1.3, '=': 1.3, '-': 1 / 1.3 }

/** The nearest node that way; with none chosen, the one nearest the middle of what is drawn. Null where there is none. */
export function stepTo(canvas: Pick<ChartCanvas, 'places'>, current: string | undefined, arrow: Arrow): string | null {
  const places = canvas.places()
  if (places.length === 0) return null
  const from = places.find(([id]) => id === current)?.[1]
  return from ? nearest(from, places, arrow) : central(places)
}

function central(places: readonly (readonly [string, Point])[]): string | null {
  const middle = { x: places.reduce((sum, [, p]) => sum + p.x, 0) / places.length, y: places.reduce((sum, [, p]) => sum + p.y, 0) / places.length }
  const away = (p: Point): number => Math.hypot(p.x - middle.x, p.y - middle.y)
  return places.toSorted(([, p], [, q]) => away(p) - away(q))[0]?.[0] ?? null
}
