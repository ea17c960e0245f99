import type { Plan } from '../chart/plan.ts'
import { squareOf } from '../page/chart-page.ts'
import { formatCount } from '../page/format.ts'
import type { Said } from '../page/said.ts'
import type { Sheet } from '../page/sheet.ts'
import { roomOf, type TextPage } from './pages.ts'
import { table } from './table.ts'

/** The names that found no room on the chart, by the number that stands in their sign, with the square to look in. */
export function namePages(sheet: Sheet, said: Said, planned: Plan): TextPage[] {
  const { translate, lang } = said.drawing
  const keyed = planned.nodes.filter((node) => node.key !== null).sort((a, b) => (a.key as number) - (b.key as number))
  if (keyed.length === 0) return []
  const head = (key: string) => translate(`page.names.${key}`)
  const pieces = table(
    sheet,
    [
      { head: head('key'), share: 0.7, figures: true },
      { head: head('square'), share: 0.8 },
      { head: head('name'), share: 4.5 },
      { head: head('kind'), share: 1.8 },
      { head: head('detail'), share: 3 },
      { head: head('events'), share: 1.2, figures: true },
    ],
    keyed.map(({ key, at, name, node }) => ({
      cells: [String(key), squareOf(planned.area, at), name.name, translate(`page.kind.${node.kind}`), name.detail, formatCount(node.events, lang)],
    })),
    roomOf(sheet, said),
  )
  return pieces.map((piece) => ({ heading: translate('page.names.heading'), body: [piece] }))
}
