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
/** The busiest show their label even over other nodes: a hub is always among its own. */
const ALWAYS = 10

interface Spot {
  id: string
  x: number
  y: number
  width: number
  height: number
}

function* keysOf({ x, y, width, height }: Spot): Generator<string> {
  for (let i = Math.floor(x / CELL); i <= Math.floor((x + width) / CELL); i++) {
    for (let j = Math.floor(y / CELL); j <= Math.floor((y + height) / CELL); j++) yield `${i},${j}`
  }
}

function put(buckets: Map<string, Spot[]>, spot: Spot): void {
  for (const key of keysOf(spot)) {
    const list = buckets.get(key)
    if (list) list.push(spot)
    else buckets.set(key, [spot])
  }
}

function clashes(buckets: Map<string, Spot[]>, spot: Spot): boolean {
  for (const key of keysOf(spot)) if (buckets.get(key)?.some((other) => other.id !== spot.id && touch(spot, other))) return true
  return false
}

const touch = (a: Spot, b: Spot): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * Which labels fit without covering one another or another node, the busiest first: the others fade until there is room.
 * Greedy over a grid of buckets; a label that always shows (chosen) has rank -1.
 */
export function labelsThatFit(labels: readonly Label[], nodes: readonly Spot[] = []): Set<string> {
  const taken = new Map<string, Spot[]>()
  const places = new Map<string, Spot[]>()
  for (const node of nodes) put(places, node)
  const shown = new Set<string>()
  for (const label of labels.toSorted((a, b) => a.rank - b.rank)) {
    if (label.rank >= 0 && (clashes(taken, label) || (label.rank >= ALWAYS && clashes(places, label)))) continue
    shown.add(label.id)
    put(taken, label)
  }
  return shown
}
