import type { Point } from '../model/chart.ts'
import { answer, boundsOf, boxesOf } from './boxes.ts'
import { byBusy, components, networkOf } from './network.ts'
import type { Network } from './network.ts'
import { removeOverlaps } from './overlap.ts'
import { mirror, pack } from './pack.ts'
import type { Box, Layout } from './types.ts'

/**
 * Order round the circle that keeps linked nodes near: start with the busiest, then always the node with most links to
 * those placed and fewest to those still open, at the end nearer to its neighbours (after Baur and Brandes, "Crossing
 * reduction in circular layouts", 2004).
 */
export function circularOrder(network: Network, members: number[]): number[] {
  const open = new Set(byBusy(network, members))
  const ties = new Map<number, number>([...open].map((i) => [i, 0]))
  const position = new Map<number, number>()
  let first = 0
  let last = 0
  const line = new Map<number, number>()
  const take = (i: number, at: number): void => {
    open.delete(i)
    position.set(i, at)
    line.set(at, i)
    for (const j of network.neighbours[i]!.keys()) if (open.has(j)) ties.set(j, (ties.get(j) ?? 0) + 1)
  }
  const [busiest] = open
  if (busiest === undefined) return []
  take(busiest, 0)
  while (open.size > 0) {
    let best = -1
    let bestScore = -Infinity
    for (const i of open) {
      const placed = ties.get(i)!
      if (placed === 0 && best >= 0) continue
      const score = placed === 0 ? -1e9 : 2 * placed - network.neighbours[i]!.size
      if (score > bestScore) {
        bestScore = score
        best = i
      }
    }
    const near = [...network.neighbours[best]!.keys()].map((j) => position.get(j)).filter((at) => at !== undefined)
    const middle = near.length > 0 ? near.reduce((sum, at) => sum + at, 0) / near.length : last
    take(best, middle - first < last - middle ? --first : ++last)
  }
  return Array.from({ length: last - first + 1 }, (_, n) => line.get(first + n)!)
}

const GAP = 12

/** Arc that two neighbouring boxes need at an angle: their width where the circle runs across, their height where it runs down. */
const arcAt = (angle: number, box: Box): number =>
  Math.min((box.width + GAP) / Math.max(1e-6, Math.abs(Math.sin(angle))), (box.height + GAP) / Math.max(1e-6, Math.abs(Math.cos(angle))))

/** Angles from the top, clockwise, for a radius; the last entry is where the first would come again. */
function anglesFor(radius: number, boxes: Box[]): number[] {
  const angles: number[] = []
  let angle = -Math.PI / 2
  for (const box of boxes) {
    angles.push(angle)
    angle += arcAt(angle, box) / radius
  }
  angles.push(angle)
  return angles
}

/** The smallest circle that holds the boxes side by side, and each one's angle on it. */
function ring(boxes: Box[]): { radius: number; angles: number[] } {
  let low = 1
  let high = boxes.reduce((sum, b) => sum + b.width + b.height + 2 * GAP, 10)
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (anglesFor(middle, boxes).at(-1)! > 1.5 * Math.PI) low = middle
    else high = middle
  }
  return { radius: high, angles: anglesFor(high, boxes) }
}

/** One circle a component, larger ones first; components of one or two nodes need none and lie in a row. */
export const circle: Layout = {
  id: 'circle',
  run(input, progress = () => true) {
    const network = networkOf(input)
    const boxes = boxesOf(input)
    const fixed = new Set(input.fixed.filter((i) => input.start[input.ids[i]!]))
    const places: Point[] = input.ids.map((id) => input.start[id] ?? { x: 0, y: 0 })
    const groups: number[][] = []
    let done = 0
    for (const members of components(network)) {
      const moving = circularOrder(network, members).filter((i) => !fixed.has(i))
      const { radius, angles } = ring(moving.map((i) => boxes[i]!))
      moving.forEach((i, n) => (places[i] = { x: radius * Math.cos(angles[n]!), y: radius * Math.sin(angles[n]!) - boxes[i]!.down }))
      removeOverlaps(places, boxes, moving, new Set())
      if (moving.length > 0) groups.push(moving)
      done += members.length
      if (!progress((0.95 * done) / Math.max(1, network.size))) continue
    }
    pack(places, boxes, groups, fixed.size > 0 ? boundsOf(places, boxes, fixed) : null)
    if (input.rtl) mirror(places, boxes, fixed)
    progress(1)
    return answer(input.ids, places)
  },
}
