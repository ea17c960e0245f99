import type { Point } from '../model/chart.ts'
import { overlap } from './boxes.ts'
import type { Box } from './types.ts'

/** Buckets of the plane, so that only near boxes are compared. A box is listed in every bucket that it touches. */
interface Buckets {
  cell: number
  lists: Map<string, number[]>
}

function* keysOf(cell: number, p: Point, b: Box): Generator<string> {
  const right = Math.floor((p.x + b.width / 2) / cell)
  const bottom = Math.floor((p.y + b.down + b.height / 2) / cell)
  for (let x = Math.floor((p.x - b.width / 2) / cell); x <= right; x++) {
    for (let y = Math.floor((p.y + b.down - b.height / 2) / cell); y <= bottom; y++) yield `${x},${y}`
  }
}

function put(buckets: Buckets, i: number, p: Point, b: Box): void {
  for (const key of keysOf(buckets.cell, p, b)) {
    const list = buckets.lists.get(key)
    if (list) list.push(i)
    else buckets.lists.set(key, [i])
  }
}

/** Wide enough that a box of middling size touches few buckets. */
const cellOf = (boxes: Box[], members: number[]): number => Math.max(1, ...members.map((i) => Math.max(boxes[i]!.width, boxes[i]!.height)))

const ROUNDS = 80

/** Pushes overlapping boxes apart along the shorter way, each half of it. True when none overlapped. */
function pushApart(places: Point[], boxes: Box[], members: number[], fixed: Set<number>, cell: number): boolean {
  const buckets: Buckets = { cell, lists: new Map() }
  for (const i of members) put(buckets, i, places[i]!, boxes[i]!)
  let clean = true
  for (const list of buckets.lists.values()) {
    for (let m = 0; m < list.length; m++) {
      for (let n = m + 1; n < list.length; n++) {
        const i = list[m]!
        const j = list[n]!
        const p = places[i]!
        const q = places[j]!
        const a = boxes[i]!
        const b = boxes[j]!
        if (!overlap(p, a, q, b)) continue
        const shareI = fixed.has(i) ? 0 : fixed.has(j) ? 1 : 0.5
        const shareJ = fixed.has(j) ? 0 : 1 - shareI
        if (shareI + shareJ === 0) continue
        clean = false
        const dx = q.x - p.x
        const dy = q.y + b.down - p.y - a.down
        const overX = (a.width + b.width) / 2 - Math.abs(dx) + 0.01
        const overY = (a.height + b.height) / 2 - Math.abs(dy) + 0.01
        if (overX < overY) {
          const way = dx > 0 || (dx === 0 && i < j) ? overX : -overX
          p.x -= way * shareI
          q.x += way * shareJ
        } else {
          const way = dy > 0 || (dy === 0 && i < j) ? overY : -overY
          p.y -= way * shareI
          q.y += way * shareJ
        }
      }
    }
  }
  return clean
}

/** Puts whatever overlaps at the nearest free place of a spiral round where it is, in the order given. Always ends: the plane is large. */
export function settle(places: Point[], boxes: Box[], members: number[], fixed: Set<number>, cell = cellOf(boxes, members)): void {
  const buckets: Buckets = { cell, lists: new Map() }
  const free = (p: Point, b: Box): boolean => {
    for (const key of keysOf(cell, p, b)) {
      for (const j of buckets.lists.get(key) ?? []) if (overlap(p, b, places[j]!, boxes[j]!)) return false
    }
    return true
  }
  for (const i of members) if (fixed.has(i)) put(buckets, i, places[i]!, boxes[i]!)
  for (const i of members) {
    if (fixed.has(i)) continue
    const from = { ...places[i]! }
    const b = boxes[i]!
    const step = Math.min(b.width, b.height) / 2 + 0.5
    for (let turn = 0; !free(places[i]!, b); turn++) {
      const reach = step * Math.sqrt(turn + 1)
      places[i] = { x: from.x + reach * Math.cos(turn * 2.399963), y: from.y + reach * Math.sin(turn * 2.399963) }
    }
    put(buckets, i, places[i]!, b)
  }
}

/**
 * Moves nodes as little as it can so that no two boxes overlap; fixed nodes stay (two fixed ones may still overlap).
 * Changes `places`. Members come first whose place matters most. Pushing apart converges on most charts within its rounds;
 * what is left over finds a free place on a golden-angle spiral.
 */
export function removeOverlaps(places: Point[], boxes: Box[], members: number[], fixed: Set<number>): void {
  const cell = cellOf(boxes, members)
  for (let round = 0; round < ROUNDS; round++) if (pushApart(places, boxes, members, fixed, cell)) return
  settle(places, boxes, members, fixed, cell)
}
