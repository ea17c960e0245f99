import type { Plan } from '../chart/plan.ts'
import { isCounted } from '../chart/links.ts'
import { pt } from '../svg/text.ts'
import { leading } from '../text/measure.ts'
import { fill } from '../text/fill.ts'
import { formatCount } from './format.ts'
import type { Said } from './said.ts'
import type { Sheet } from './sheet.ts'

/** How much of the case is on the page, in figures: never hidden from the reader. */
export function countWords({ drawing, cleaned }: Said, planned: Plan): string[] {
  const { translate, lang, nodes, edges, events, allEvents, omittedNodes, omittedEdges } = drawing
  const n = (count: number) => formatCount(count, lang)
  const drawn = edges.filter((edge) => edge.kind === 'events').reduce((sum, edge) => sum + edge.events, 0)
  const words = [
    translate('page.counts.events', { count: events, shown: n(events), all: n(allEvents) }),
    translate('page.counts.drawn', { count: edges.length, nodes: n(nodes.length), links: n(edges.length), events: n(drawn) }),
  ]
  if (omittedNodes > 0) words.push(translate('page.counts.omittedNodes', { count: omittedNodes, shown: n(omittedNodes) }))
  if (omittedEdges > 0) words.push(translate('page.counts.omittedLinks', { count: omittedEdges, shown: n(omittedEdges) }))
  const bare = planned.links.filter((link) => !link.mark).length
  if (bare > 0) words.push(translate('page.counts.unmarked', { count: bare, shown: n(bare) }))
  if (!planned.withDetail && planned.nodes.some((node) => node.name.detail !== '')) words.push(translate('page.counts.noDetail'))
  if (cleaned > 0) words.push(translate('page.counts.cleaned', { count: cleaned, shown: n(cleaned) }))
  return words
}

/** What the reader must not conclude: on every page that shows what could tempt to it. */
export function guardWords({ drawing }: Said, all = false): string[] {
  const { translate, nodes, edges } = drawing
  return [
    ...(all || nodes.some((node) => node.kind === 'place') ? [translate('page.guard.cell')] : []),
    translate('page.guard.subscriber'),
    translate('page.guard.absence'),
    ...(all || edges.some(isCounted) ? [translate('page.guard.distance')] : []),
  ]
}

export interface Paragraph {
  height: number
  draw(y: number): string
}

/** A paragraph in the page's direction. */
export function paragraph(sheet: Sheet, text: string, x: number, w: number, points: number, weight: 400 | 600 = 400): Paragraph {
  const size = pt(points)
  const lines = fill(text, w, size, weight)
  const step = Math.max(...lines.map((line) => leading(line)), 1.2) * 1.06 * size
  return {
    height: lines.length * step,
    draw: (y) => lines.map((line, i) => sheet.write(line, x, y + step * (i + 0.76), { size, weight })).join(''),
  }
}
