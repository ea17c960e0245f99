import { pt } from '../svg/text.ts'
import { leading } from '../text/measure.ts'
import { fill } from '../text/fill.ts'
import { formatCount } from './format.ts'
import type { Said } from './said.ts'
import type { Sheet } from './sheet.ts'

/** What a page could not show, for its own words. */
export interface Shortfall {
  unmarked: number
  shortened: boolean
  /** The sources all links rest on, where one sentence stands for all marks. */
  together: string | null
  /** Page of the sources. */
  page: string
}

/** How much of the case is on the page, in figures: never hidden from the reader. */
export function countWords({ drawing, notes, cleaned }: Said, { unmarked, shortened, together, page }: Shortfall): string[] {
  const { translate, lang, nodes, edges, events, allEvents, omittedNodes, omittedEdges } = drawing
  const n = (count: number) => formatCount(count, lang)
  const drawn = edges.filter((edge) => edge.kind === 'events').reduce((sum, edge) => sum + edge.events, 0)
  const unsourced = edges.filter((edge) => notes[edge.id] === '').length
  const some = (key: string, count: number) => (count > 0 ? [translate(`page.counts.${key}`, { count, shown: n(count) })] : [])
  return [
    ...(allEvents === 0
      ? [translate('page.counts.stated', { count: edges.length, nodes: n(nodes.length), links: n(edges.length) })]
      : [
          translate('page.counts.events', { count: events, shown: n(events), all: n(allEvents) }),
          translate('page.counts.drawn', { count: edges.length, nodes: n(nodes.length), links: n(edges.length), events: n(drawn) }),
        ]),
    ...some('omittedNodes', omittedNodes),
    ...some('omittedLinks', omittedEdges),
    ...(together === null ? [] : [translate('page.counts.together', { sources: together, page })]),
    ...some('unmarked', unmarked),
    ...some('unsourced', unsourced),
    ...(shortened ? [translate('page.counts.noDetail')] : []),
    ...some('cleaned', cleaned),
  ]
}

/** What the reader must not conclude: on every page that shows what could tempt to it. */
export function guardWords({ drawing }: Said, all = false): string[] {
  const { translate, nodes, edges } = drawing
  return [
    ...(drawing.revealed ? [translate('page.guard.revealed')] : []),
    ...(all || nodes.some((node) => node.kind === 'place') ? [translate('page.guard.cell')] : []),
    ...(all || nodes.some((node) => node.kind === 'number' || node.kind === 'sim') ? [translate('page.guard.subscriber')] : []),
    ...(edges.some((edge) => edge.kind === 'related') ? [translate('page.guard.stated')] : []),
    ...(edges.some((edge) => edge.kind === 'contact' || edge.kind === 'listed') ? [translate('page.guard.listed')] : []),
    translate('page.guard.absence'),
    ...(all || edges.length > 0 ? [translate('page.guard.distance')] : []),
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
