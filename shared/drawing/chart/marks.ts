import { centred, crosses, grow, inside, overlaps, type Box } from '../geometry/box.ts'
import { at, heading, type Curve } from '../geometry/curve.ts'
import { makeGrid, type Grid } from '../geometry/grid.ts'
import { el } from '../svg/element.ts'
import { SMALLEST, textLine } from '../svg/text.ts'
import { measure } from '../text/measure.ts'
import { lengthOf } from './reach.ts'
import type { Segment } from './labels.ts'
import { HAIRLINE, INK, PAPER } from './style.ts'

/** Source numbers as readers of footnotes write them: `1, 3–5`. */
export function ranges(numbers: number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const parts: string[] = []
  for (let i = 0; i < sorted.length;) {
    let j = i
    while (j + 1 < sorted.length && sorted[j + 1] === (sorted[j] as number) + 1) j++
    parts.push(j - i >= 2 ? `${sorted[i]}–${sorted[j]}` : sorted.slice(i, j + 1).join(', '))
    i = j + 1
  }
  return parts.join(', ')
}

export interface MarkWish {
  id: string
  /** The visible part of the link. */
  curve: Curve
  width: number
  /** Events, where the chart has room to say them; '' otherwise. */
  count: string
  notes: string
}

export interface Mark {
  box: Box
  count: string
  notes: string
}

const SIZE = SMALLEST
const HEIGHT = SIZE * 1.22
const capsule = (notes: string): number => (notes === '' ? 0 : Math.max(HEIGHT, measure(notes, SIZE, 600) + 1.3))
const figure = (count: string): number => (count === '' ? 0 : measure(count, SIZE) + 0.7)
const gapOf = (count: string, notes: string): number => (count !== '' && notes !== '' ? 0.5 : 0)
const widthOf = (count: string, notes: string): number => figure(count) + gapOf(count, notes) + capsule(notes)

const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]

/**
 * Sets the figures of each link on its line, as contour lines carry their heights, clear of signs, labels and each
 * other and where the fewest other lines pass. Where both do not fit only the source numbers stand; where those do not
 * fit either the link is absent from the answer.
 */
export function placeMarks(wishes: MarkWish[], taken: Box[], leaders: Segment[], lines: Grid<Segment & { of: string }>, area: Box): Map<string, Mark> {
  const grid = makeGrid<Box>(8)
  for (const box of taken) grid.add(box, box)
  const placed = new Map<string, Mark>()
  const blocked = (box: Box): boolean => {
    if (!inside(box, area)) return true
    for (const other of grid.near(box)) if (overlaps(box, other)) return true
    return leaders.some(({ a, b }) => crosses(box, a.x, a.y, b.x, b.y))
  }
  const strangers = (id: string, box: Box): number => {
    const found = new Set<string>()
    for (const line of lines.near(box)) if (line.of !== id && crosses(box, line.a.x, line.a.y, line.b.x, line.b.y)) found.add(line.of)
    return found.size
  }
  // Short lines have the least choice.
  const order = [...wishes].map((wish) => ({ wish, length: lengthOf(wish.curve) })).sort((a, b) => a.length - b.length || (a.wish.id < b.wish.id ? -1 : 1))
  for (const { wish, length } of order) {
    for (const [count, notes] of wish.count === '' ? [['', wish.notes] as const] : [[wish.count, wish.notes] as const, ['', wish.notes] as const]) {
      const w = widthOf(count, notes)
      if (w === 0) continue
      let best: Box | null = null
      let least = Infinity
      SPOTS.forEach((t, rank) => {
        const [p, way] = [at(wish.curve, t), heading(wish.curve, t)]
        const room = Math.abs(way.x) * w + Math.abs(way.y) * HEIGHT
        const onLine = Math.min(w / Math.max(Math.abs(way.x), 1e-9), HEIGHT / Math.max(Math.abs(way.y), 1e-9))
        // Figures wider than the capsule alone would hide a steep line on one side only: they stand beside it.
        const astride = count === '' || Math.abs(way.x) > 0.55
        const spots = astride && onLine + 2.4 < length * (1 - 2 * Math.abs(t - 0.5)) + 1.2 ? [{ box: centred(p.x, p.y, w, HEIGHT), dear: rank * 0.35 }] : []
        for (const side of [1, -1])
          spots.push({
            box: centred(p.x - way.y * side * (room / 2 + 0.35 + wish.width / 2), p.y + way.x * side * (HEIGHT / 2 + 0.5 + wish.width / 2), w, HEIGHT),
            dear: 1.6 + rank * 0.35,
          })
        for (const { box, dear } of spots) {
          const cost = dear + strangers(wish.id, box) * 1.5
          if (cost < least && !blocked(grow(box, 0.55))) [best, least] = [box, cost]
        }
      })
      if (best !== null && (least < 3.2 || count === '')) {
        placed.set(wish.id, { box: best, count, notes })
        grid.add(best, best)
        break
      }
    }
  }
  return placed
}

export function drawMark({ box, count, notes }: Mark, ground = true): string {
  const y = box.y + box.h / 2
  const parts = ground && count !== '' ? [el('rect', { x: box.x, y: box.y, width: box.w, height: box.h, fill: PAPER })] : []
  if (count !== '') parts.push(textLine(count, box.x + figure(count) / 2, y + SIZE * 0.36, { size: SIZE, anchor: 'middle', dir: 'ltr' }))
  if (notes !== '') {
    const x = box.x + figure(count) + gapOf(count, notes)
    const w = capsule(notes)
    parts.push(
      el('rect', { x, y: box.y + 0.05, width: w, height: box.h - 0.1, rx: (box.h - 0.1) / 2, fill: PAPER, stroke: INK, 'stroke-width': HAIRLINE * 0.8 }),
      textLine(notes, x + w / 2, y + SIZE * 0.36, { size: SIZE, weight: 600, anchor: 'middle', dir: 'ltr' }),
    )
  }
  return parts.join('')
}

export const markWidth = widthOf
export const MARK_HEIGHT = HEIGHT
