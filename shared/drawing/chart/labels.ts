import type { Point } from '../../model/chart.ts'
import { crosses, grow, inside, overlaps, type Box } from '../geometry/box.ts'
import { makeGrid, type Grid } from '../geometry/grid.ts'
import type { Block } from './label.ts'

export interface LabelWish {
  id: string
  at: Point
  /** Half width of the node's sign, and its reach up and down. */
  sign: Box
  ways: Block[]
  /** Higher goes first. */
  rank: number
}

export interface Placed {
  block: Block
  box: Box
  align: 'left' | 'middle' | 'right'
  /** From the node's edge to the label, where it could not stand beside it. */
  leader: { a: Point; b: Point } | null
}

interface Candidate extends Placed {
  cost: number
}
export interface Segment {
  a: Point
  b: Point
  /** How much is lost when a name covers it: an arrowhead says more than a piece of line. */
  weight?: number
}

/** Between sign and name: sideways letters need more air than below. */
const GAP = 0.6
const GAP_SIDE = 1.1
const DISTANCES = [2, 3.5, 5.5, 8, 11, 15]
const ANGLES = 20

/** Ways to stand right beside the sign: below first, as on most link charts, then above, beside, at the corners. */
function beside(wish: LabelWish, block: Block, dear: number): Candidate[] {
  const { sign, at } = wish
  const [w, h] = [block.w, block.h]
  const [left, right, top, bottom] = [sign.x - GAP_SIDE, sign.x + sign.w + GAP_SIDE, sign.y - GAP, sign.y + sign.h + GAP]
  const spot = (x: number, y: number, align: Placed['align'], cost: number): Candidate => ({
    block,
    box: { x, y, w, h },
    align,
    leader: null,
    cost: cost + dear,
  })
  const middle = at.x - w / 2
  const [east, west, north, south] = [sign.x + sign.w + 0.35, sign.x - 0.35, sign.y - 0.35, sign.y + sign.h + 0.35]
  return [
    spot(middle, bottom, 'middle', 0),
    spot(right, at.y - h / 2, 'left', 0.6),
    spot(left - w, at.y - h / 2, 'right', 0.7),
    spot(middle, top - h, 'middle', 0.8),
    spot(east, south, 'left', 1.1),
    spot(west - w, south, 'right', 1.2),
    spot(east, north - h, 'left', 1.3),
    spot(west - w, north - h, 'right', 1.4),
    spot(middle + w * 0.25, bottom, 'middle', 1.5),
    spot(middle - w * 0.25, bottom, 'middle', 1.5),
    spot(middle + w * 0.25, top - h, 'middle', 1.8),
    spot(middle - w * 0.25, top - h, 'middle', 1.8),
  ]
}

/** Farther off, with a hairline that leads to the sign. */
function led(wish: LabelWish, block: Block): Candidate[] {
  const { sign, at } = wish
  const found: Candidate[] = []
  for (const distance of DISTANCES)
    for (let i = 0; i < ANGLES; i++) {
      const angle = (i * 2 * Math.PI) / ANGLES
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const x = at.x + cos * (sign.w / 2 + distance + block.w / 2) - block.w / 2
      const y = at.y + sin * (sign.h / 2 + distance + block.h / 2) - block.h / 2
      const b = { x: Math.min(Math.max(at.x, x), x + block.w), y: Math.min(Math.max(at.y, y + block.h * 0.2), y + block.h * 0.8) }
      const length = Math.hypot(b.x - at.x, b.y - at.y) || 1
      const reach = Math.min(sign.w, sign.h) / 2
      const a = { x: at.x + ((b.x - at.x) / length) * reach, y: at.y + ((b.y - at.y) / length) * reach }
      found.push({
        block,
        box: { x, y, w: block.w, h: block.h },
        align: cos > 0.3 ? 'left' : cos < -0.3 ? 'right' : 'middle',
        leader: { a, b },
        cost: 5 + distance * 0.5,
      })
    }
  return found
}

const spanOf = ({ a, b }: Segment): Box => ({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) })

/**
 * Places every label so that it covers no sign and no other label, crosses as few lines as can be, and stays on the
 * paper. What finds no place is absent from the answer. `lines` are short pieces of the links.
 */
export function placeLabels(wishes: LabelWish[], lines: Grid<Segment>, area: Box): Map<string, Placed> {
  const signs = makeGrid<string>(8)
  const signOf = new Map(wishes.map((wish) => [wish.id, grow(wish.sign, 0.25)]))
  for (const [id, box] of signOf) signs.add(box, id)
  const placed = new Map<string, Candidate>()
  const labels = makeGrid<string>(8)
  const leaders = makeGrid<{ id: string; line: Segment }>(8)

  const crowd = (box: Box): number => {
    let count = 0
    for (const { a, b, weight = 1 } of lines.near(box)) if (crosses(box, a.x, a.y, b.x, b.y)) count += weight
    return count
  }
  const price = (c: Candidate): number => c.cost + Math.min(14, crowd(c.box) * 1.2) + (c.leader ? Math.min(4, crowdLine(c.leader) * 0.6) : 0)
  const crowdLine = ({ a, b }: Segment): number => {
    let count = 0
    for (const line of lines.near(spanOf({ a, b }))) if (meet(a, b, line.a, line.b)) count++
    return count
  }
  /** Labels in the way, or null where a sign, the frame or a leader is. */
  const blockers = (id: string, c: Candidate): Set<string> | null => {
    const box = grow(c.box, 0.2)
    if (!inside(c.box, area)) return null
    for (const other of signs.near(box)) if ((other !== id || c.leader) && overlaps(box, signOf.get(other) as Box)) return null
    for (const { id: other, line } of leaders.near(box)) if (other !== id && crosses(box, line.a.x, line.a.y, line.b.x, line.b.y)) return null
    const found = new Set<string>()
    for (const other of labels.near(box)) if (other !== id && overlaps(box, (placed.get(other) as Candidate).box)) found.add(other)
    if (c.leader) {
      const { a, b } = c.leader
      const span = spanOf(c.leader)
      for (const other of signs.near(span)) if (other !== id && crosses(signOf.get(other) as Box, a.x, a.y, b.x, b.y)) return null
      for (const { id: other, line } of leaders.near(span)) if (other !== id && meet(a, b, line.a, line.b)) return null
      for (const other of labels.near(span)) if (other !== id && crosses((placed.get(other) as Candidate).box, a.x, a.y, b.x, b.y)) found.add(other)
    }
    return found
  }
  const put = (id: string, c: Candidate) => {
    placed.set(id, c)
    labels.add(c.box, id)
    if (c.leader) leaders.add(spanOf(c.leader), leaderOf(id, c))
  }
  const leaderItems = new Map<string, { id: string; line: Segment }>()
  const leaderOf = (id: string, c: Candidate) => {
    const item = { id, line: c.leader as Segment }
    leaderItems.set(id, item)
    return item
  }
  const take = (id: string) => {
    const c = placed.get(id)
    if (!c) return
    placed.delete(id)
    labels.remove(c.box, id)
    const item = leaderItems.get(id)
    if (c.leader && item) leaders.remove(spanOf(c.leader), item)
    leaderItems.delete(id)
  }
  const near = new Map(
    wishes.map((wish) => [
      wish.id,
      wish.ways
        .flatMap((block, i) => beside(wish, block, i * 0.9))
        .map((c) => ({ ...c, cost: price(c) }))
        .sort((a, b) => a.cost - b.cost),
    ]),
  )
  /** Of the free spots farther off the one that crosses least: few are free, so only those are priced. */
  const freeFar = (wish: LabelWish): Candidate | undefined =>
    wish.ways
      .slice(0, 2)
      .flatMap((block) => led(wish, block))
      .filter((c) => blockers(wish.id, c)?.size === 0)
      .map((c) => ({ ...c, cost: price(c) }))
      .sort((x, y) => x.cost - y.cost)[0]
  const free = (id: string, list: Candidate[]) => list.find((c) => blockers(id, c)?.size === 0)

  const order = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
  for (const wish of order) {
    const c = free(wish.id, near.get(wish.id) as Candidate[])
    if (c) put(wish.id, c)
  }
  // Those that found none: move one neighbour's label aside, else lead.
  for (const wish of order) {
    if (placed.has(wish.id)) continue
    if (!moveAside(wish)) {
      const c = freeFar(wish)
      if (c) put(wish.id, c)
    }
  }
  // Once all stand, each may take a better place that has come free.
  for (const wish of order) {
    const now = placed.get(wish.id)
    if (!now) continue
    take(wish.id)
    put(
      wish.id,
      free(
        wish.id,
        (near.get(wish.id) as Candidate[]).filter((c) => c.cost < now.cost),
      ) ?? now,
    )
  }
  return placed

  function moveAside(wish: LabelWish): boolean {
    for (const c of near.get(wish.id) as Candidate[]) {
      const way = blockers(wish.id, c)
      const name = [...(way ?? [])][0]
      if (name === undefined || way?.size !== 1) continue
      const was = placed.get(name) as Candidate
      take(name)
      put(wish.id, c)
      const instead = free(name, near.get(name) as Candidate[])
      if (instead) {
        put(name, instead)
        return true
      }
      take(wish.id)
      put(name, was)
    }
    return false
  }
}

/** Do two straight pieces cross? */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
