import type { Found } from './found.ts'
import type { Life } from './lives.ts'

/** A circle that changed its numbers together: its pairs, and who of them talked to whom before and after, by place in `pairs`. */
export interface Circle {
  pairs: Found[]
  before: [number, number][]
  after: [number, number][]
}

/** Fewer are no circle, and a pair that fits less is no member. */
const LEAST = 3
const FIT = 0.2

/**
 * Pairs whose ties to each other moved with them: two pairs belong together where the old numbers were in touch and the new ones are. A new
 * number belongs to the pair that fits best. The largest circle first.
 */
export function circlesOf(found: readonly Found[]): Circle[] {
  const best = new Map<Life, Found>()
  for (const one of found) if (one.score >= FIT && one.score > (best.get(one.next.life)?.score ?? 0)) best.set(one.next.life, one)
  const of = new Map<Life, Found>([...best.values()].map((one) => [one.old.life, one]))
  const seen = new Set<Found>()
  const circles: Found[][] = []
  for (const start of of.values()) {
    if (seen.has(start)) continue
    seen.add(start)
    const pairs = [start]
    for (const one of pairs)
      for (const other of one.old.life.ties.keys()) {
        const pair = of.get(other)
        if (!pair || seen.has(pair) || !one.next.life.ties.has(pair.next.life)) continue
        seen.add(pair)
        pairs.push(pair)
      }
    circles.push(pairs)
  }
  return circles
    .filter((pairs) => pairs.length >= LEAST)
    .toSorted((a, b) => b.length - a.length)
    .map((pairs) => ({ pairs, before: tiesAmong(pairs.map(({ old }) => old.life)), after: tiesAmong(pairs.map(({ next }) => next.life)) }))
}

const tiesAmong = (lives: readonly Life[]): [number, number][] =>
  lives.flatMap((life, i) => lives.flatMap((other, j): [number, number][] => (i < j && life.ties.has(other) ? [[i, j]] : [])))
