/** A rectangle in millimetres, y downwards. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
export const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h
export const grow = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, w: box.w + by * 2, h: box.h + by * 2 })
export const centred = (x: number, y: number, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h })

/** Does the straight piece from (ax, ay) to (bx, by) touch the box? (Liang and Barsky's clipping.) */
export function crosses(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  let enter = 0
  let leave = 1
  const [dx, dy] = [bx - ax, by - ay]
  for (const [p, q] of [
    [-dx, ax - box.x],
    [dx, box.x + box.w - ax],
    [-dy, ay - box.y],
    [dy, box.y + box.h - ay],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false
      continue
    }
    const t = q / p
    if (p < 0) enter = Math.max(enter, t)
    else leave = Math.min(leave, t)
    if (enter > leave) return false
  }
  return true
}
