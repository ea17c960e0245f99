import { drawLink } from '../chart/links.ts'
import { drawMark } from '../chart/marks.ts'
import { plan, scaleOf, type Plan } from '../chart/plan.ts'
import type { Name } from '../chart/names.ts'
import { drawNode } from '../chart/shapes.ts'
import { HAIRLINE, INK, linkInk, PAPER, QUIET } from '../chart/style.ts'
import type { Box } from '../geometry/box.ts'
import { el, group } from '../svg/element.ts'
import { SMALLEST, textLine } from '../svg/text.ts'
import { ascent } from '../text/measure.ts'
import { titleCells, type Cell } from './cells.ts'
import { filterWords } from './filter-words.ts'
import { formatCount, formatMoment, formatZone, shortHash } from './format.ts'
import { legendItems, setLegend, type LegendNeeds } from './legend.ts'
import { countWords, guardWords, paragraph, type Paragraph } from './notes.ts'
import { rule, svgPage, type Sheet } from './sheet.ts'
import { ltrIn } from '../text/direction.ts'
import type { Said } from './said.ts'

const MOST_MARKED = 40

/** Plans the chart in the room that the title block, the notes and the legend leave at their largest. */
export function planChartPage(sheet: Sheet, said: Said): Plan {
  const { drawing } = said
  const scale = scaleOf(drawing.edges, 4)
  const most: Shown = {
    nodes: drawing.nodes.map((node) => ({ node, name: said.names.get(node.id) as Name, key: 1 })),
    links: drawing.edges.map((edge) => ({ edge, mark: { notes: '1', count: '1' } })),
    scale,
    unmarked: drawing.edges.length,
    shortened: true,
  }
  const legend = setLegend(sheet, legendItems(most, said, { names: '88', sources: '88', marks: true }), sheet.body.x + PAD, sheet.body.w - PAD * 2).height
  const foot = titleBlock(sheet, said, scale, 88, 88).height
  const area: Box = { ...sheet.body, h: sheet.body.h - foot - legend - notesOf(sheet, said, most).height - PAD }
  return plan({
    nodes: drawing.nodes,
    edges: drawing.edges,
    positions: drawing.positions,
    notes: notesWorthMarking(said),
    formatCount: (count) => formatCount(count, drawing.lang),
    translate: drawing.translate,
    area,
  })
}

/** What of a plan the words and the legend need. */
interface Shown extends LegendNeeds {
  /** Links whose source numbers found no room. */
  unmarked: number
  /** Second lines of names were left out. */
  shortened: boolean
}

const shownOf = (planned: Plan, { notes }: Said, together: boolean): Shown => ({
  ...planned,
  unmarked: together ? 0 : planned.links.filter(({ edge, mark }) => notes[edge.id] !== '' && !mark?.notes).length,
  shortened: !planned.withDetail && planned.nodes.some(({ name }) => name.detail !== ''),
})

/** Where all of many links rest on one set of sources, one sentence says it better than a mark on every line. */
const notesWorthMarking = (said: Said): Record<string, string> => (restTogether(said) === null ? said.notes : {})

/** The sources that all of many links rest on, or null where they differ or are few enough to mark one by one. */
function restTogether({ drawing, notes }: Said): string | null {
  const all = new Set(Object.values(notes))
  const [only = ''] = all
  return drawing.edges.length > MOST_MARKED && all.size === 1 && only !== '' ? only : null
}

const PAD = 2.2

function notesOf(sheet: Sheet, said: Said, shown: Shown, page = '88'): Paragraph {
  const { x, w } = sheet.body
  const [counts, guards] = [countWords(said, { ...shown, together: restTogether(said), page }), guardWords(said)].map((words) =>
    paragraph(sheet, words.join(' '), x + PAD, w - PAD * 2, 6.5),
  ) as [Paragraph, Paragraph]
  return { height: counts.height + guards.height + 2, draw: (y) => counts.draw(y + 0.2) + guards.draw(y + counts.height + 0.7) }
}

function titleBlock(sheet: Sheet, said: Said, scale: Plan['scale'], page: number, pages: number) {
  const { drawing } = said
  const { translate, lang, zone, exhibit } = drawing
  const words = (key: string, values?: Record<string, string | number>) => translate(`page.block.${key}`, values)
  const [from, until] = [drawing.filter.from ?? drawing.first, drawing.filter.until ?? drawing.last]
  const period =
    from === null || until === null ? words('noPeriod') : words('fromTo', { from: formatMoment(from, lang, zone), until: formatMoment(until, lang, zone) })
  const cells: Record<string, Cell> = {
    number: {
      caption: words('exhibit'),
      value: exhibit.number === '' ? words('working') : exhibit.number,
      share: 13,
      size: exhibit.number === '' ? 9 : 15,
      weight: 600,
      data: exhibit.number !== '',
    },
    title: { caption: words('title'), value: exhibit.title, share: 61, size: 12, weight: 600, data: true },
    case: {
      caption: drawing.case.number === '' ? words('case') : words('caseNumber', { number: ltrIn(lang, drawing.case.number) }),
      value: drawing.case.title,
      share: 26,
      size: 9,
      data: true,
    },
    period: { caption: words('period', { zone: ltrIn(lang, zone) }), value: period, share: 32 },
    filter: { caption: words('filter'), value: filterWords(said), share: 42 },
    author: { caption: words('author'), value: exhibit.author === '' ? '—' : exhibit.author, share: 32, data: true },
    date: {
      caption: words('date'),
      value: `${formatMoment(exhibit.date, lang, zone)}${lang === 'ar' ? '،' : ','} ${formatZone(exhibit.date, zone, lang)}`,
      share: 42,
    },
    scale: {
      caption: words('scale'),
      value:
        scale.most > 0
          ? words('scaleWords', {
              thin: words('mm', { size: decimal(scale.thin, lang) }),
              least: formatCount(scale.least, lang),
              thick: words('mm', { size: decimal(scale.thick, lang) }),
              most: formatCount(scale.most, lang),
              count: scale.most,
            })
          : words('noScale'),
      share: 26,
    },
    root: { caption: words('root'), value: shortHash(exhibit.root), share: 17, data: true },
    page: { caption: words('page'), value: words('pageOf', { page: formatCount(page, lang), pages: formatCount(pages, lang) }), share: 9, weight: 600 },
  }
  const wide = (list: Cell[], ...shares: number[]) => list.map((cell, i) => ({ ...cell, share: shares[i] ?? cell.share }))
  const row = (...names: string[]) => names.map((name) => cells[name] as Cell)
  return titleCells(
    sheet,
    sheet.width > sheet.height
      ? [row('number', 'title', 'case'), row('period', 'filter', 'scale'), row('author', 'date', 'root', 'page')]
      : [
          wide(row('number', 'title'), 18, 82),
          wide(row('case', 'author'), 66, 34),
          wide(row('period', 'filter'), 40, 60),
          wide(row('date', 'scale'), 40, 60),
          wide(row('root', 'page'), 66, 34),
        ],
  )
}

const decimal = (value: number, lang: string): string => (lang === 'fr' ? value.toFixed(2).replace('.', ',') : value.toFixed(2))

/** The finished chart page. `names` and `sources` are the numbers of the pages it points to. */
export function chartPage(sheet: Sheet, said: Said, planned: Plan, pages: { page: number; pages: number; names: number; sources: number }): string {
  const { drawing } = said
  const { translate, lang } = drawing
  const { x, y, w, h } = sheet.body
  const block = titleBlock(sheet, said, planned.scale, pages.page, pages.pages)
  const together = restTogether(said)
  const shown = shownOf(planned, said, together !== null)
  const notes = notesOf(sheet, said, shown, formatCount(pages.sources, lang))
  const legend = setLegend(
    sheet,
    legendItems(shown, said, { names: formatCount(pages.names, lang), sources: formatCount(pages.sources, lang), marks: together === null }),
    x + PAD,
    w - PAD * 2,
  )
  const foot = y + h - block.height
  const notesTop = foot - notes.height
  const legendTop = notesTop - legend.height - 0.6
  const squares = planned.nodes.some((node) => node.key !== null)
  return svgPage(
    sheet,
    translate('page.alt', {
      number: drawing.exhibit.number,
      title: drawing.exhibit.title,
      nodes: formatCount(planned.nodes.length, lang),
      links: formatCount(planned.links.length, lang),
    }),
    [
      drawChart(planned, drawing.colour),
      squares ? drawSquares(planned.area) : '',
      rule(x, legendTop - 0.4, x + w, legendTop - 0.4, HAIRLINE),
      legend.draw(legendTop),
      notes.draw(notesTop),
      el('rect', { x, y, width: w, height: h - block.height, fill: 'none', stroke: INK, 'stroke-width': 0.35 }),
      block.draw(foot),
    ],
  )
}

/** The chart itself: links, leaders, figures, signs, names. */
export function drawChart(planned: Plan, colour: boolean): string {
  const ink = linkInk(colour, planned.links.length)
  const busiestLast = [...planned.links].sort((a, b) => b.width - a.width || (a.edge.id < b.edge.id ? -1 : 1))
  return [
    group(
      {},
      busiestLast.map(({ edge, curve, width }) => drawLink({ curve, width, certainty: edge.certainty, toA: edge.backward > 0, toB: edge.forward > 0, ink })),
    ),
    group(
      {},
      planned.nodes.flatMap(({ label }) => (label ? label.block.lines.map((line) => ground(label.box, line, label.align)) : [])),
    ),
    group(
      { stroke: QUIET, 'stroke-width': HAIRLINE },
      planned.nodes.flatMap(({ label }) =>
        label?.leader ? [rule(label.leader.a.x, label.leader.a.y, label.leader.b.x, label.leader.b.y, HAIRLINE, QUIET)] : [],
      ),
    ),
    group(
      {},
      planned.links.flatMap(({ mark }) => (mark ? [drawMark(mark)] : [])),
    ),
    group(
      {},
      planned.nodes.map(({ node, name, at, r, key }) =>
        drawNode({ kind: node.kind, x: at.x, y: at.y, r, hollow: name.hollow, subject: node.subject, key, colour }),
      ),
    ),
    group(
      {},
      planned.nodes.flatMap(({ label }) => (label ? label.block.lines.map((line) => labelText(label.box, line, label.align)) : [])),
    ),
  ].join('')
}

type Line = { text: string; size: number; weight: 400 | 600; quiet: boolean; width: number; baseline: number }
type Align = 'left' | 'middle' | 'right'

const lineX = (box: Box, align: Align): number => (align === 'left' ? box.x : align === 'right' ? box.x + box.w : box.x + box.w / 2)

/** Paper behind each line of a name, so that the links pass under it. */
function ground(box: Box, line: Line, align: Align): string {
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.w - line.width : box.x + (box.w - line.width) / 2
  const top = line.baseline - ascent(line.text) * line.size
  return el('rect', { x: x - 0.25, y: box.y + top, width: line.width + 0.5, height: line.size * (ascent(line.text) + 0.24), fill: PAPER })
}

const labelText = (box: Box, line: Line, align: Align): string =>
  textLine(line.text, lineX(box, align), box.y + line.baseline, { size: line.size, weight: line.weight, anchor: align, fill: line.quiet ? QUIET : INK })

const SQUARE = 40

/** Columns and rows of the squares a list of names refers to, as in an atlas. */
export const squareGrid = (area: Box): { columns: number; rows: number } => ({
  columns: Math.min(26, Math.max(2, Math.round(area.w / SQUARE))),
  rows: Math.max(2, Math.round(area.h / SQUARE)),
})

export function squareOf(area: Box, at: { x: number; y: number }): string {
  const { columns, rows } = squareGrid(area)
  const column = Math.min(columns - 1, Math.max(0, Math.floor(((at.x - area.x) / area.w) * columns)))
  const row = Math.min(rows - 1, Math.max(0, Math.floor(((at.y - area.y) / area.h) * rows)))
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

/** Ticks and letters outside the frame, in the margin. */
function drawSquares(area: Box): string {
  const { columns, rows } = squareGrid(area)
  const parts: string[] = []
  const style = { size: SMALLEST, anchor: 'middle' as const, fill: QUIET, dir: 'ltr' as const }
  for (let c = 0; c < columns; c++) {
    const left = area.x + (area.w * c) / columns
    if (c > 0) parts.push(rule(left, area.y - 1.6, left, area.y, HAIRLINE))
    parts.push(textLine(String.fromCharCode(65 + c), left + area.w / columns / 2, area.y - 0.9, style))
  }
  for (let r = 0; r < rows; r++) {
    const top = area.y + (area.h * r) / rows
    if (r > 0) parts.push(rule(area.x - 1.6, top, area.x, top, HAIRLINE), rule(area.x + area.w, top, area.x + area.w + 1.6, top, HAIRLINE))
    for (const x of [area.x - 1.6, area.x + area.w + 1.6]) parts.push(textLine(String(r + 1), x, top + area.h / rows / 2 + SMALLEST * 0.36, style))
  }
  return parts.join('')
}
