export interface LabelAsked {
  id: string
  text: string
  x: number
  y: number
  /** The most important first. */
  weight: number
}
export interface LabelSet extends LabelAsked {
  side: 'right' | 'left'
}

const HEIGHT = 14
const LETTER = 6.2
const OFF = 10

interface Box {
  x: number
  y: number
  width: number
}
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < HEIGHT

/** Names that stand beside their points without lying on each other or beyond the edge; those of most weight have their way. */
export function settle(asked: readonly LabelAsked[], { width, height }: { width: number; height: number }): LabelSet[] {
  const taken: Box[] = asked.map(({ x, y }) => ({ x: x - 6, y, width: 12 }))
  const set: LabelSet[] = []
  for (const label of asked.toSorted((a, b) => b.weight - a.weight)) {
    if (label.x < 0 || label.x > width || label.y < HEIGHT || label.y > height - HEIGHT) continue
    const wide = label.text.length * LETTER + 4
    for (const side of ['right', 'left'] as const) {
      const box = { x: side === 'right' ? label.x + OFF : label.x - OFF - wide, y: label.y, width: wide }
      const own = (one: Box): boolean => one.x === label.x - 6 && one.y === label.y
      if (box.x < 2 || box.x + box.width > width - 2 || taken.some((one) => !own(one) && overlap(one, box))) continue
      taken.push(box)
      set.push({ ...label, side })
      break
    }
  }
  return set
}
