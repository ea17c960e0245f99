import iterate from 'graphology-layout-forceatlas2/iterate.js'
import type { Point } from '../model/chart.ts'
import { placeAround, shiftToPins } from './around.ts'
import { answer, boundsOf, boxesOf } from './boxes.ts'
import { components, networkOf } from './network.ts'
import type { Network } from './network.ts'
import { removeOverlaps } from './overlap.ts'
import { mirror, pack } from './pack.ts'
import type { Box, Layout } from './types.ts'

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const PER_NODE = 10
/** A component of which more than this share stays is not laid anew: what is new in it finds room beside its neighbours. */
const MOSTLY = 0.4
/** Columns of the node matrix of ForceAtlas2. */
const X = 0
const Y = 1
const MASS = 6
const CONVERGENCE = 7
const SIZE = 8

const OPTIONS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 8,
  strongGravityMode: false,
  gravity: 1.6,
  slowDown: 2,
  barnesHutTheta: 0.7,
}

const stepsFor = (size: number): number => (size < 60 ? 500 : size < 250 ? 320 : size < 1_200 ? 200 : size < 5_000 ? 110 : 60)

/** Links pull by the logarithm of their events: a thousand calls draw nearer than ten, not a hundred times nearer. */
const pull = (events: number): number => 1 + Math.log10(1 + events)

/** Seeded start: members lie on a golden-angle spiral, the busiest in the middle. */
function seed(members: number[], spacing: number): Point[] {
  return members.map((_, rank) => {
    const reach = spacing * Math.sqrt(rank)
    return { x: reach * Math.cos(rank * GOLDEN_ANGLE), y: reach * Math.sin(rank * GOLDEN_ANGLE) }
  })
}

/** ForceAtlas2 on one component, in place of `points` (by position in `members`). False when `progress` stopped it. */
function relax(network: Network, members: number[], points: Point[], unit: number, progress: (share: number) => boolean): boolean {
  const at = new Map(members.map((i, position) => [i, position]))
  const nodes = new Float32Array(members.length * PER_NODE)
  members.forEach((i, n) => {
    const row = n * PER_NODE
    nodes[row + X] = points[n]!.x / unit
    nodes[row + Y] = points[n]!.y / unit
    nodes[row + MASS] = 1 + network.neighbours[i]!.size
    nodes[row + CONVERGENCE] = 1
    nodes[row + SIZE] = 1
  })
  const links: number[] = []
  for (const i of members) {
    for (const [j, events] of network.neighbours[i]!) if (i < j) links.push(at.get(i)! * PER_NODE, at.get(j)! * PER_NODE, pull(events))
  }
  const edges = Float32Array.from(links)
  const steps = stepsFor(members.length)
  const options = { ...OPTIONS, barnesHutOptimize: members.length > 350 }
  let going = true
  for (let step = 0; step < steps && going; step++) {
    iterate(options, nodes, edges)
    if (step % 10 === 9) going = progress(step / steps)
  }
  members.forEach((_, n) => {
    points[n] = { x: nodes[n * PER_NODE + X]! * unit, y: nodes[n * PER_NODE + Y]! * unit }
  })
  return going
}

/**
 * Spreads a free component so that its boxes fill over a quarter of its rectangle: room for links and labels between
 * them. As labels are wider than high it spreads more across than down, or what pushes boxes apart would make it a tower.
 */
function spread(points: Point[], boxes: Box[]): void {
  const wanted = boxes.reduce((sum, b) => sum + b.width * b.height, 0) * 3.6
  const lean = Math.sqrt(Math.min(2.4, Math.max(1, boxes.reduce((sum, b) => sum + b.width, 0) / boxes.reduce((sum, b) => sum + b.height, 0))))
  const reach = (values: number[]): number =>
    Math.max(1e-3, values.reduce((most, v) => Math.max(most, v), -Infinity) - values.reduce((least, v) => Math.min(least, v), Infinity))
  const wide = reach(points.map((p) => p.x))
  const high = Math.max(reach(points.map((p) => p.y)), wide * 0.2)
  const scale = Math.sqrt(wanted / (wide * high))
  for (const p of points) {
    p.x *= scale * lean
    p.y *= scale / lean
  }
}

const pick = <T>(list: readonly T[], indices: readonly number[]): T[] => indices.map((i) => list[i]!)

/** Turns a free component so that its longest way lies across: screens and pages are wider than high. */
function lieDown(points: Point[]): void {
  const n = points.length
  const mx = points.reduce((sum, p) => sum + p.x, 0) / n
  const my = points.reduce((sum, p) => sum + p.y, 0) / n
  const sum = (of: (x: number, y: number) => number): number => points.reduce((all, p) => all + of(p.x - mx, p.y - my), 0)
  const angle = 0.5 * Math.atan2(2 * sum((x, y) => x * y), sum((x) => x * x) - sum((_, y) => y * y))
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  points.forEach((p, i) => (points[i] = { x: (p.x - mx) * cos + (p.y - my) * sin, y: (p.y - my) * cos - (p.x - mx) * sin }))
}

/**
 * Forces: linked nodes draw near, all others keep apart (ForceAtlas2, Jacomy, Venturini, Heymann, Bastian, PLoS ONE 9(6), 2014),
 * one component at a time, then boxes that overlap are pushed apart and components packed beside each other. Fixed nodes
 * stay and their components are not packed.
 */
export const force: Layout = {
  id: 'force',
  run(input, progress = () => true) {
    const network = networkOf(input)
    const boxes = boxesOf(input)
    const fixed = new Set(input.fixed.filter((i) => input.start[input.ids[i]!]))
    const known = input.ids.map((id) => input.start[id])
    const places: Point[] = input.ids.map((_, i) => known[i] ?? { x: 0, y: 0 })
    const unit = boxes.reduce((sum, b) => sum + Math.hypot(b.width, b.height), 0) / Math.max(1, boxes.length) / 6
    const free: number[][] = []
    const held = new Set<number>()
    let going = true
    let done = 0
    for (const members of components(network)) {
      const share = members.length / Math.max(1, network.size)
      const pins = members.filter((i) => fixed.has(i)).length
      if (pins > MOSTLY * members.length) placeAround(network, members, places, boxes, fixed)
      else {
        const points = seed(members, unit * 6)
        if (going && members.length > 2) going = relax(network, members, points, unit, (part) => progress(done + part * share * 0.9))
        if (members.length > 1) {
          lieDown(points)
          spread(points, pick(boxes, members))
        }
        if (pins > 0) shiftToPins(members, points, known, fixed)
        members.forEach((i, n) => (places[i] = points[n]!))
        removeOverlaps(places, boxes, members, fixed)
      }
      if (pins === 0) free.push(members)
      else for (const i of members) held.add(i)
      done += share
    }
    if (held.size > 0) removeOverlaps(places, boxes, [...held], fixed)
    pack(places, boxes, free, held.size > 0 ? boundsOf(places, boxes, held) : null)
    if (input.rtl) mirror(places, boxes, fixed)
    progress(1)
    return answer(input.ids, places)
  },
}
