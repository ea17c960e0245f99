import type { ChartEdge, ChartNode, Point } from '../../model/chart.ts'
import type { Translate } from '../../model/translate.ts'
import { grow, type Box } from '../geometry/box.ts'
import { part, sample, type Curve } from '../geometry/curve.ts'
import { makeGrid, type Grid } from '../geometry/grid.ts'
import { pt, SMALLEST } from '../svg/text.ts'
import { fit } from './fit.ts'
import { blocks, type Block } from './label.ts'
import { placeLabels, type Placed, type Segment } from './labels.ts'
import { headLength, isCounted, widthOf, type Scale } from './links.ts'
import { placeMarks, type Mark } from './marks.ts'
import { nameOf, type Name } from './names.ts'
import { edgeOf, extent, lengthOf } from './reach.ts'
import { route } from './route.ts'
import { settle } from './settle.ts'
import { spread, type Need } from './spread.ts'

export interface PlanInput {
  nodes: ChartNode[]
  edges: ChartEdge[]
  positions: Record<string, Point>
  /** Source numbers of each edge, already written. */
  notes: Record<string, string>
  formatCount: (count: number) => string
  translate: Translate
  area: Box
}

export interface PlannedNode {
  node: ChartNode
  name: Name
  at: Point
  r: number
  box: Box
  label: Placed | null
  /** Number in the sign's place, where the name found none; it is listed under it. */
  key: number | null
}

export interface PlannedLink {
  edge: ChartEdge
  curve: Curve
  width: number
  mark: Mark | null
}

/** Where everything stands on a chart page, before a line is drawn. Millimetres. */
export interface Plan {
  area: Box
  nodes: PlannedNode[]
  links: PlannedLink[]
  scale: Scale
  /** Type size of the names. */
  size: number
  withDetail: boolean
}

const SIZES = [9, 8, 7.2, 6.6, 6].map(pt)
const SUBJECT = 1.32
/** Share of the paper that signs and names may ask for together. */
const FILL = 0.8
const MANY_LINKS = 120

/**
 * Plans the page at the largest type at which every name finds a place beside its sign; where none does, at the size
 * that leaves the fewest names to the list on the next page.
 */
export function plan(input: PlanInput): Plan {
  const count = Math.max(1, input.nodes.length)
  const step = Math.sqrt((input.area.w * input.area.h) / count)
  const sizes = SIZES.filter((size) => size <= step * 0.13)
  let best: Plan | null = null
  let least = Infinity
  for (const size of sizes.length === 0 ? [SMALLEST] : sizes)
    for (const withDetail of [true, false]) {
      if (!withDetail && input.nodes.every((node) => node.detail === '')) continue
      const tried = attempt(input, size, withDetail, step)
      const keyed = tried.nodes.filter((node) => node.key !== null).length
      const led = tried.nodes.filter((node) => node.label?.leader).length
      const cost = keyed * 6 + led + (withDetail ? 0 : count * 0.12)
      if (cost < least) [best, least] = [tried, cost]
      if (keyed === 0 && led <= count * 0.06) return marked(input, best as Plan)
      if (keyed > count * 0.5) break
    }
  return marked(input, best as Plan)
}

function attempt(input: PlanInput, size: number, withDetail: boolean, step: number): Plan {
  const count = input.nodes.length
  const least = count > 99 ? 2.15 : 1.9
  const r = Math.min(4.6, Math.max(least, Math.min(step * 0.14, size * 1.3)))
  const names = input.nodes.map((node) => nameOf(node, input.translate))
  const ways = names.map((name) => blocks(name, size, SMALLEST, withDetail))
  const area = grow(input.area, -1)

  const degree = new Map<string, number>()
  for (const { from, to } of input.edges) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1)
  const rank = (node: ChartNode) => (node.subject ? 1e6 : 0) + (degree.get(node.id) ?? 0)
  const needs = needsOf(input.nodes, ways, r, area, rank)
  const inner = grow(area, -2.5)
  const loose = spread(
    fit(
      input.nodes.map((node) => node.id),
      input.positions,
      grow(inner, -r),
      step,
    ),
    needs,
    inner,
    90,
  )
  // Signs never print over each other, even where names must go without room.
  const signs = signNeeds(input.nodes, r)
  const order = [...input.nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)).map((node) => node.id)
  const places = settle(spread(loose, signs, inner, 60), signs, inner, order)
  const boxes = new Map(input.nodes.map((node) => [node.id, signBox(node, places.get(node.id) as Point, r)]))
  const scale = scaleOf(input.edges, r)

  const curves = route(input.edges, places, boxes, 0.5, area)
  const kinds = new Map(input.nodes.map((node) => [node.id, node]))
  const links: PlannedLink[] = input.edges.map((edge, i) => {
    const whole = curves[i] as Curve
    const [a, b] = [kinds.get(edge.from) as ChartNode, kinds.get(edge.to) as ChartNode]
    const from = edgeOf(whole, 'a', a.kind, ringed(a, r), 0.45)
    const to = edgeOf(whole, 'b', b.kind, ringed(b, r), 0.45)
    return { edge, curve: part(whole, from, Math.max(from, to)), width: widthOf(edge, scale), mark: null }
  })
  const lines = linesOf(links)
  const labels = placeLabels(
    input.nodes.map((node, i) => ({
      id: node.id,
      at: places.get(node.id) as Point,
      sign: boxes.get(node.id) as Box,
      ways: ways[i] as Block[],
      rank: rank(node),
    })),
    lines,
    area,
  )
  const nodes = input.nodes.map((node, i): PlannedNode => ({
    node,
    name: names[i] as Name,
    at: places.get(node.id) as Point,
    r,
    box: boxes.get(node.id) as Box,
    label: labels.get(node.id) ?? null,
    key: null,
  }))
  return { area: input.area, nodes: numbered(nodes), links, scale, size, withDetail }
}

/** The heavier the page, the finer its lines. Counts of 0 (a link without events) do not set the scale. */
export function scaleOf(edges: ChartEdge[], r: number): Scale {
  const counts = edges.filter(isCounted).map((edge) => Math.max(1, edge.events))
  const many = edges.length > MANY_LINKS
  return {
    thin: many ? 0.22 : 0.32,
    thick: many ? 0.75 : Math.min(1.7, Math.max(0.9, r * 0.42)),
    least: counts.length === 0 ? 0 : Math.min(...counts),
    most: Math.max(0, ...counts),
  }
}

const ringed = (node: ChartNode, r: number): number => (node.subject ? r * SUBJECT : r)

function signBox(node: ChartNode, at: Point, r: number): Box {
  const { x, y } = extent(node.kind)
  const reach = ringed(node, r)
  return { x: at.x - x * reach, y: at.y - y * reach, w: x * reach * 2, h: y * reach * 2 }
}

/** Room to ask for: the sign with its label below, as much of the label as the paper can give to all. */
function needsOf(nodes: ChartNode[], ways: Block[][], r: number, area: Box, rank: (node: ChartNode) => number): Map<string, Need> {
  const sets = nodes.map((node, i) => ({ sign: signBox(node, { x: 0, y: 0 }, r), label: [...(ways[i] as Block[])].sort((a, b) => a.w - b.w)[0] as Block }))
  const room = sets.reduce((sum, { sign, label }) => sum + (Math.max(sign.w, label.w) + 4.8) * (sign.h + label.h + 4.3), 0)
  const common = Math.min(1, (area.w * area.h * FILL) / room)
  // Those that hold the chart together, and the case's own numbers, get their room whole.
  const leading = new Set([...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1)).slice(0, Math.ceil(nodes.length / 8)))
  return new Map(
    nodes.map((node, i) => {
      const { sign, label } = sets[i] as (typeof sets)[number]
      const share = leading.has(node) ? 1 : common
      return [
        node.id,
        {
          half: Math.max(sign.w, label.w * share) / 2 + 2 * share + 0.4,
          up: sign.h / 2 + 1.6 * share + 0.5,
          down: sign.h / 2 + label.h * share + 1.6 * share + 0.6,
        },
      ]
    }),
  )
}

const signNeeds = (nodes: ChartNode[], r: number): Map<string, Need> =>
  new Map(
    nodes.map((node) => {
      const { w, h } = signBox(node, { x: 0, y: 0 }, r)
      return [node.id, { half: w / 2 + 0.7, up: h / 2 + 0.7, down: h / 2 + 0.7 }]
    }),
  )

/** The lines in short pieces, so that they can be looked up by place. Their ends with an arrowhead weigh more. */
function linesOf(links: PlannedLink[]): Grid<Segment & { of: string }> {
  const grid = makeGrid<Segment & { of: string }>(8)
  const put = (of: string, points: Point[], weight: number) => {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1] as Point, points[i] as Point]
      grid.add({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) }, { a, b, of, weight })
    }
  }
  for (const { edge, curve, width } of links) {
    const head = Math.min(0.4, headLength(width) / Math.max(lengthOf(curve), 1e-9))
    const [from, to] = [edge.backward > 0 ? head : 0, edge.forward > 0 ? 1 - head : 1]
    const shaft = part(curve, from, to)
    put(edge.id, sample(shaft, Math.max(2, Math.ceil(lengthOf(shaft) / 6))), 1)
    if (from > 0) put(edge.id, sample(part(curve, 0, from), 1), 4)
    if (to < 1) put(edge.id, sample(part(curve, to, 1), 1), 4)
  }
  return grid
}

/** Numbers for the nodes without a label, in reading order, so that they are found where one looks for them. */
function numbered(nodes: PlannedNode[]): PlannedNode[] {
  const band = (node: PlannedNode) => Math.floor(node.at.y / 12)
  const bare = nodes.filter((node) => node.label === null).sort((a, b) => band(a) - band(b) || a.at.x - b.at.x || (a.node.id < b.node.id ? -1 : 1))
  const keys = new Map(bare.map((node, i) => [node.node.id, i + 1]))
  return nodes.map((node) => ({ ...node, key: keys.get(node.node.id) ?? null }))
}

const MOST_COUNTS = 70

function marked(input: PlanInput, planned: Plan): Plan {
  const taken = planned.nodes.flatMap((node) => [grow(node.box, 0.3), ...(node.label ? [node.label.box] : [])])
  const leaders = planned.nodes.flatMap((node) => (node.label?.leader ? [node.label.leader] : []))
  const wishes = planned.links.map(({ edge, curve, width }) => {
    const clear = headLength(width) / Math.max(lengthOf(curve), 1e-9)
    const inner = clear < 0.35 ? part(curve, edge.backward > 0 ? clear : 0, edge.forward > 0 ? 1 - clear : 1) : curve
    return {
      id: edge.id,
      curve: inner,
      width,
      notes: input.notes[edge.id] ?? '',
      count: planned.links.length <= MOST_COUNTS && isCounted(edge) ? input.formatCount(edge.events) : '',
    }
  })
  const marks = placeMarks(wishes, taken, leaders, linesOf(planned.links), grow(planned.area, -1))
  return { ...planned, links: planned.links.map((link) => ({ ...link, mark: marks.get(link.edge.id) ?? null })) }
}
