/** A label on the screen: its box in pixels, and how much it matters (0 first). */
export interface Label {
  id: string
  rank: number
  x: number
  y: number
  width: number
  height: number
}

const CELL = 96

/**
 * Which labels fit without covering one another, the busiest first: the others fade until there is room. Greedy over a
 * grid of buckets; a label that always shows (chosen) has rank -1.
 */
export function labelsThatFit(labels: readonly Label[]): Set<string> {
  const taken = new Map<string, Label[]>()
  const shown = new Set<string>()
  for (const label of labels.toSorted((a, b) => a.rank - b.rank)) {
    const keys: string[] = []
    for (let x = Math.floor(label.x / CELL); x <= Math.floor((label.x + label.width) / CELL); x++) {
      for (let y = Math.floor(label.y / CELL); y <= Math.floor((label.y + label.height) / CELL); y++) keys.push(`${x},${y}`)
    }
    const clash = keys.some((key) => taken.get(key)?.some((other) => touch(label, other)))
    if (clash && label.rank >= 0) continue
    shown.add(label.id)
    for (const key of keys) taken.set(key, [...(taken.get(key) ?? []), label])
  }
  return shown
}

const touch = (a: Label, b: Label): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
