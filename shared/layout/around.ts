import type { Point } from '../model/chart.ts'
import type { Network } from './network.ts'
import { settle } from './overlap.ts'
import type { Box } from './types.ts'

/**
 * Finds places for the nodes of a component most of which stays: each as near to its placed neighbours as there is room,
 * those with most of them first. Changes `places`; what is in `fixed` does not move.
 */
export function placeAround(network: Network, members: number[], places: Point[], boxes: Box[], fixed: Set<number>): void {
  const placed = new Set(members.filter((i) => fixed.has(i)))
  const open = new Map(members.filter((i) => !placed.has(i)).map((i) => [i, 0]))
  for (const i of open.keys()) for (const j of network.neighbours[i]!.keys()) if (placed.has(j)) open.set(i, open.get(i)! + 1)
  const order: number[] = []
  while (open.size > 0) {
    let best = -1
    for (const [i, known] of open) if (best < 0 || known > open.get(best)!) best = i
    const near = [...network.neighbours[best]!.keys()].filter((j) => placed.has(j)).map((j) => places[j]!)
    const total = Math.max(1, near.length)
    places[best] = { x: near.reduce((sum, p) => sum + p.x, 0) / total, y: near.reduce((sum, p) => sum + p.y, 0) / total }
    open.delete(best)
    placed.add(best)
    order.push(best)
    for (const j of network.neighbours[best]!.keys()) if (open.has(j)) open.set(j, open.get(j)! + 1)
  }
  settle(places, boxes, [...members.filter((i) => fixed.has(i)), ...order], fixed)
}

/** Moves a component that was laid freely so that its pinned nodes lie as near as may be to where they must, then puts those there. */
export function shiftToPins(members: number[], points: Point[], known: (Point | undefined)[], fixed: Set<number>): void {
  const pins = members.flatMap((i, n) => (fixed.has(i) && known[i] ? [{ n, at: known[i] }] : []))
  const mean = (of: (pin: (typeof pins)[number]) => number): number => pins.reduce((sum, pin) => sum + of(pin), 0) / Math.max(1, pins.length)
  const dx = mean(({ n, at }) => at.x - points[n]!.x)
  const dy = mean(({ n, at }) => at.y - points[n]!.y)
  points.forEach((p, n) => (points[n] = { x: p.x + dx, y: p.y + dy }))
  for (const { n, at } of pins) points[n] = { ...at }
}
