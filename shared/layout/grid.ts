import type { Point } from '../model/chart.ts'
import { answer, boxesOf, overlap } from './boxes.ts'
import { byBusy, networkOf } from './network.ts'
import type { Layout } from './types.ts'

const GAP = 16
const ASPECT = 1.6

/** Rows of equal cells, busiest first in reading order. Cells that fixed nodes lie in are left out. */
export const grid: Layout = {
  id: 'grid',
  run(input, progress = () => true) {
    const boxes = boxesOf(input)
    const fixed = input.fixed.filter((i) => input.start[input.ids[i]!])
    const places: Point[] = input.ids.map((id) => input.start[id] ?? { x: 0, y: 0 })
    const width = boxes.reduce((most, b) => Math.max(most, b.width), 1) + GAP
    const height = boxes.reduce((most, b) => Math.max(most, b.height), 1) + GAP
    const columns = Math.max(1, Math.round(Math.sqrt((input.ids.length * ASPECT * height) / width)))
    const still = new Set(fixed)
    let cell = 0
    for (const i of byBusy(networkOf(input), [...input.ids.keys()])) {
      if (still.has(i)) continue
      for (;;) {
        const column = cell % columns
        const row = Math.floor(cell / columns)
        const place = { x: (input.rtl ? columns - 1 - column : column) * width, y: row * height - boxes[i]!.down }
        cell++
        if (fixed.some((j) => overlap(place, boxes[i]!, places[j]!, boxes[j]!))) continue
        places[i] = place
        break
      }
    }
    progress(1)
    return answer(input.ids, places)
  },
}
