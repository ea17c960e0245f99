import type { Box } from './box.ts'

/** Things with boxes, found by where they lie: squares of `step` millimetres. */
export interface Grid<T> {
  add(box: Box, item: T): void
  near(box: Box): Set<T>
  remove(box: Box, item: T): void
}

// Squares are numbered, not named: a page is looked up some hundred thousand times.
const OFFSET = 4_096
const WIDE = 16_384

export function makeGrid<T>(step = 8): Grid<T> {
  const cells = new Map<number, Set<T>>()
  const keys = function* (box: Box) {
    for (let x = Math.floor(box.x / step); x <= Math.floor((box.x + box.w) / step); x++)
      for (let y = Math.floor(box.y / step); y <= Math.floor((box.y + box.h) / step); y++) yield (x + OFFSET) * WIDE + y + OFFSET
  }
  return {
    add(box, item) {
      for (const key of keys(box)) {
        const cell = cells.get(key)
        if (cell) cell.add(item)
        else cells.set(key, new Set([item]))
      }
    },
    near(box) {
      const found = new Set<T>()
      for (const key of keys(box)) for (const item of cells.get(key) ?? []) found.add(item)
      return found
    },
    remove(box, item) {
      for (const key of keys(box)) cells.get(key)?.delete(item)
    },
  }
}
