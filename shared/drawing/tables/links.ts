import type { ChartEdge } from '../../model/chart.ts'
import { isCounted } from '../chart/links.ts'
import { formatCount, formatDuration, formatExact } from '../page/format.ts'
import type { Said } from '../page/said.ts'
import type { Sheet } from '../page/sheet.ts'
import { roomOf, type TextPage } from './pages.ts'
import { table, type TableRow } from './table.ts'

const DASH = '–'

/** Every link on the chart with its figures, busiest first. */
export function linkPages(sheet: Sheet, said: Said): TextPage[] {
  const { drawing } = said
  const { translate } = drawing
  if (drawing.edges.length === 0) return []
  const head = (key: string) => translate(`page.links.${key}`)
  const busiest = [...drawing.edges].sort((a, b) => Number(isCounted(b)) - Number(isCounted(a)) || b.events - a.events || (a.id < b.id ? -1 : 1))
  const pieces = table(
    sheet,
    [
      { head: head('from'), share: 2.9 },
      { head: head('to'), share: 3 },
      { head: head('kind'), share: 1.7 },
      { head: head('events'), share: 1, figures: true },
      { head: head('forward'), share: 0.9, figures: true },
      { head: head('backward'), share: 1, figures: true },
      { head: head('first'), share: 2.1 },
      { head: head('last'), share: 2 },
      { head: head('duration'), share: 1.4, figures: true },
      { head: head('sources'), share: 1.2 },
    ],
    busiest.map((edge) => rowOf(edge, said)),
    roomOf(sheet, said),
  )
  return pieces.map((piece) => ({ heading: translate('page.links.heading'), body: [piece] }))
}

function rowOf(edge: ChartEdge, { drawing, names, notes }: Said): TableRow {
  const { lang, zone, translate } = drawing
  const counted = isCounted(edge)
  const known = edge.forward > 0 || edge.backward > 0
  const n = (count: number) => formatCount(count, lang)
  const name = (id: string) => names.get(id)?.name ?? id
  const kind = [
    translate(`page.link.${edge.kind}`),
    ...(edge.certainty === 'confirmed' ? [] : [translate(`page.certainty.${edge.certainty}`)]),
    ...(edge.weight === undefined ? [] : [translate('page.links.weight', { weight: formatCount(edge.weight, lang) })]),
  ].join(lang === 'ar' ? '، ' : ', ')
  return {
    cells: [
      name(edge.from),
      name(edge.to),
      kind,
      n(edge.events),
      known ? n(edge.forward) : DASH,
      known ? n(edge.backward) : DASH,
      edge.first === null ? DASH : formatExact(edge.first, lang, zone),
      edge.last === null ? DASH : formatExact(edge.last, lang, zone),
      counted && edge.seconds > 0 ? formatDuration(edge.seconds) : DASH,
      notes[edge.id] || translate('page.links.noSource'),
    ],
  }
}
