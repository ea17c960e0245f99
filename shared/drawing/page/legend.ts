import type { ChartEdge, NodeKind } from '../../model/chart.ts'
import { CERTAINTIES, LINK_KINDS } from '../../model/entity.ts'
import { drawLink, isCounted, STATED_WIDTH, widthOfCount, type Scale } from '../chart/links.ts'
import { drawMark, MARK_HEIGHT, markWidth, type Mark } from '../chart/marks.ts'
import type { PlannedNode } from '../chart/plan.ts'
import { drawNode, outline } from '../chart/shapes.ts'
import { linkInk, nodeInk } from '../chart/style.ts'
import { el } from '../svg/element.ts'
import { pt } from '../svg/text.ts'
import { leading, measure } from '../text/measure.ts'
import { fill } from '../text/fill.ts'
import { formatCount } from './format.ts'
import type { Said } from './said.ts'
import type { Sheet } from './sheet.ts'

/** One entry: a sign, and the words for it. Signs are drawn inside `w` x 5 mm, their middle at (x, y). */
export interface LegendItem {
  id: string
  w: number
  draw(x: number, y: number): string
  words: string
}

const KIND_ORDER: NodeKind[] = [
  'person',
  'number',
  'sim',
  'device',
  'place',
  'organisation',
  'vehicle',
  'vessel',
  'document',
  'account',
  'group',
  'event',
  'other',
]
export const LEGEND_SIZE = pt(7)
const SIGN = 1.55
const LINE = 9

/** What of a plan decides the legend. */
export interface LegendNeeds {
  nodes: Pick<PlannedNode, 'node' | 'name' | 'key'>[]
  links: { edge: ChartEdge; mark: Pick<Mark, 'count' | 'notes'> | null }[]
  scale: Scale
}

/** What a chart page must explain: exactly the signs that stand on it. */
export function legendItems({ nodes, links, scale }: LegendNeeds, { drawing }: Said, page: { names: string; sources: string; marks: boolean }): LegendItem[] {
  const { translate, colour, lang } = drawing
  const ink = linkInk(colour, links.length)
  const words = (key: string, values?: Record<string, string | number>) => translate(`page.legend.${key}`, values)
  const node = (id: string, kind: NodeKind, text: string, look: { hollow?: boolean; subject?: boolean; key?: number }): LegendItem => ({
    id,
    w: 4.2,
    draw: (x, y) =>
      drawNode({
        kind,
        x,
        y,
        r: look.key !== undefined ? 2 : look.subject ? SIGN * 0.82 : SIGN,
        hollow: look.hollow ?? false,
        subject: look.subject ?? false,
        key: look.key ?? null,
        colour,
      }),
    words: text,
  })
  const line = (id: string, text: string, look: { width?: number; certainty?: ChartEdge['certainty']; toA?: boolean; toB?: boolean }): LegendItem => ({
    id,
    w: LINE,
    draw: (x, y) =>
      drawLink({
        curve: { a: { x: x - LINE / 2, y }, c: { x, y }, b: { x: x + LINE / 2, y } },
        width: look.width ?? 0.5,
        certainty: look.certainty ?? 'confirmed',
        toA: look.toA ?? false,
        toB: look.toB ?? false,
        ink,
      }),
    words: text,
  })
  const items: LegendItem[] = []
  for (const kind of KIND_ORDER)
    if (nodes.some((n) => n.node.kind === kind && !n.name.hollow)) items.push(node(`kind.${kind}`, kind, translate(`page.kind.${kind}`), {}))
  const hollow = KIND_ORDER.find((kind) => nodes.some((n) => n.node.kind === kind && n.name.hollow))
  if (hollow) items.push(node('protected', hollow, words('protected'), { hollow: true }))
  const subject = KIND_ORDER.find((kind) => nodes.some((n) => n.node.kind === kind && n.node.subject))
  if (subject) items.push(node('subject', subject, words('subject'), { subject: true }))
  const keyed = nodes.find((n) => n.key !== null)
  if (keyed) items.push(node('keyed', keyed.node.kind, words('keyed', { page: page.names }), { key: 1 }))

  const edges = links.map((link) => link.edge)
  const counted = edges.filter(isCounted)
  // Of links that files state, too: their heads stand on the page as well.
  const directed = (forward: boolean, backward: boolean) => edges.some((edge) => edge.forward > 0 === forward && edge.backward > 0 === backward)
  if (directed(true, false) || directed(false, true)) items.push(line('one-way', words('oneWay'), { toB: true }))
  if (directed(true, true)) items.push(line('both-ways', words('bothWays'), { toA: true, toB: true }))
  if (counted.some((edge) => edge.kind === 'events' && edge.forward === 0 && edge.backward === 0)) items.push(line('no-direction', words('noDirection'), {}))
  const kinds = new Map(nodes.map((n) => [n.node.id, n.node.kind]))
  for (const kind of ['handset', 'cell', ...LINK_KINDS] as const) {
    const edge = edges.find((one) => one.kind === kind)
    if (edge)
      items.push(
        tie(
          `link.${kind}`,
          words(`link.${kind}`),
          kinds.get(edge.from) ?? 'number',
          kinds.get(edge.to) ?? 'number',
          isCounted(edge) ? 0.5 : STATED_WIDTH,
          edge.certainty,
          colour,
          ink,
        ),
      )
  }
  for (const certainty of CERTAINTIES)
    if (edges.some((edge) => edge.certainty === certainty)) items.push(line(`certainty.${certainty}`, words(`certainty.${certainty}`), { certainty }))
  items.push(...scaleItems(scale, counted, ink, (count) => words('width', { count, shown: formatCount(count, lang) })))
  const marked = links.filter((link) => link.mark)
  const withCount = marked.some((link) => link.mark?.count)
  const markOf = (count: string, notes: string, id: string, text: string): LegendItem => ({
    id,
    w: markWidth(count, notes),
    draw: (x, y) =>
      drawMark({ box: { x: x - markWidth(count, notes) / 2, y: y - MARK_HEIGHT / 2, w: markWidth(count, notes), h: MARK_HEIGHT }, count, notes }, false),
    words: text,
  })
  if (withCount) items.push(markOf('12', '', 'count', words('count')))
  if (page.marks && marked.some((link) => link.mark?.notes)) items.push(markOf('', '1', 'notes', words('notes', { page: page.sources })))
  return items
}

/** A link that its ends tell: two bare signs and the line between them. */
function tie(
  id: string,
  words: string,
  from: NodeKind,
  to: NodeKind,
  width: number,
  certainty: ChartEdge['certainty'],
  colour: boolean,
  ink: string,
): LegendItem {
  const r = 1.1
  const end = (kind: NodeKind, x: number, y: number) =>
    el('path', { d: outline(kind, x, y, r), fill: nodeInk(kind, colour).fill, stroke: nodeInk(kind, colour).outline, 'stroke-width': 0.22 })
  const bare = (x: number, y: number) =>
    drawLink({
      curve: { a: { x: x - LINE / 2 + r * 2.4, y }, c: { x, y }, b: { x: x + LINE / 2 - r * 2.4, y } },
      width,
      certainty,
      toA: false,
      toB: false,
      ink,
    })
  return { id, w: LINE, draw: (x, y) => bare(x, y) + end(from, x - LINE / 2 + r, y) + end(to, x + LINE / 2 - r, y), words }
}

/** Real counts: the smallest and the largest on the page, and one between where the eye can tell it apart. */
function scaleItems(scale: Scale, counted: ChartEdge[], ink: string, words: (count: number) => string): LegendItem[] {
  if (counted.length === 0) return []
  const goal = (Math.log(scale.least) + Math.log(scale.most)) / 2
  const middle = counted.map((edge) => edge.events).sort((a, b) => Math.abs(Math.log(a) - goal) - Math.abs(Math.log(b) - goal) || a - b)[0] as number
  const counts = [...new Set([scale.least, middle, scale.most])].sort((a, b) => a - b)
  return counts.map((count) => ({
    id: `width.${count}`,
    w: 7,
    draw: (x, y) =>
      drawLink({
        curve: { a: { x: x - 3.5, y }, c: { x, y }, b: { x: x + 3.5, y } },
        width: widthOfCount(count, scale),
        certainty: 'confirmed',
        toA: false,
        toB: false,
        ink,
      }),
    words: words(count),
  }))
}

const ROW = 4.6
const BETWEEN = 5
const AFTER_SIGN = 1.5

/** Sets the entries in rows of even columns' width as the words need; returns the height and the drawing. */
export function setLegend(sheet: Sheet, items: LegendItem[], x: number, w: number): { height: number; draw(y: number): string } {
  const rows: { item: LegendItem; x: number; lines: string[] }[][] = [[]]
  let at = x
  for (const item of items) {
    const most = w - item.w - AFTER_SIGN
    const lines = measure(item.words, LEGEND_SIZE) <= most ? [item.words] : fill(item.words, most, LEGEND_SIZE)
    const width = item.w + AFTER_SIGN + Math.max(...lines.map((line) => measure(line, LEGEND_SIZE)))
    if (at > x && at + width > x + w) {
      rows.push([])
      at = x
    }
    ;(rows.at(-1) as (typeof rows)[0]).push({ item, x: at, lines })
    at += width + BETWEEN
  }
  const heights = rows.map((row) => Math.max(ROW, ...row.map(({ lines }) => lines.reduce((sum, line) => sum + leading(line) * LEGEND_SIZE, 0) + 1)))
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw: (top) => {
      let y = top
      const parts: string[] = []
      rows.forEach((row, r) => {
        const height = heights[r] as number
        for (const { item, x: left, lines } of row) {
          // Signs are not mirrored, only moved: an arrow points where it points.
          const box = sheet.mirror(left, item.w)
          parts.push(item.draw(box + item.w / 2, y + ROW / 2))
          lines.forEach((line, i) =>
            parts.push(
              sheet.write(line, left + item.w + AFTER_SIGN, y + ROW / 2 + LEGEND_SIZE * 0.36 + i * leading(line) * LEGEND_SIZE, { size: LEGEND_SIZE }),
            ),
          )
        }
        y += height
      })
      return parts.join('')
    },
  }
}
