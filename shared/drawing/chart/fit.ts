import type { Point } from '../../model/chart.ts'
import type { Box } from '../geometry/box.ts'

/** A crowded chart may be drawn out this much one way, so that names find room; others keep their proportions. */
const STRETCH = 1.5
const CROWDED = 60

/** Two nodes alone need not stand at the far ends of the paper. */
const WIDEST_STEP = 75

/**
 * Places on the plane to places on the paper: one scale both ways (see STRETCH), centred. Nodes without a place stand in rows at the
 * foot, in the order given.
 */
export function fit(ids: string[], positions: Record<string, Point>, area: Box, step: number): Map<string, Point> {
  const known = ids.filter((id) => positions[id])
  const lost = ids.filter((id) => !positions[id])
  const columns = Math.max(1, Math.floor(area.w / step))
  const rows = Math.ceil(lost.length / columns)
  const foot = known.length === 0 ? area.h : Math.min(area.h * 0.5, rows * step)
  const placed = new Map<string, Point>()

  if (known.length > 0) {
    const at = known.map((id) => positions[id] as Point)
    const [left, right] = [Math.min(...at.map((p) => p.x)), Math.max(...at.map((p) => p.x))]
    const [top, bottom] = [Math.min(...at.map((p) => p.y)), Math.max(...at.map((p) => p.y))]
    const height = area.h - (lost.length > 0 ? foot : 0)
    const most = (WIDEST_STEP * Math.max(1, Math.sqrt(known.length) - 0.4)) / Math.max(right - left, bottom - top, 1e-9)
    const [across, down] = [area.w / Math.max(right - left, 1e-9), height / Math.max(bottom - top, 1e-9)]
    const scale = Math.min(across, down, most)
    const stretch = ids.length > CROWDED ? STRETCH : 1
    const [scaleX, scaleY] = [Math.min(across, scale * stretch), Math.min(down, scale * stretch)]
    known.forEach((id, i) => {
      const p = at[i] as Point
      placed.set(id, { x: area.x + area.w / 2 + (p.x - (left + right) / 2) * scaleX, y: area.y + height / 2 + (p.y - (top + bottom) / 2) * scaleY })
    })
  }
  lost.forEach((id, i) => {
    const row = Math.floor(i / columns)
    const inRow = Math.min(columns, lost.length - row * columns)
    placed.set(id, { x: area.x + (area.w * ((i % columns) + 0.5)) / inRow, y: area.y + area.h - foot + (foot * (row + 0.5)) / rows })
  })
  return placed
}
