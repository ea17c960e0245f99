import { chartPage, planChartPage } from './page/chart-page.ts'
import { said } from './page/said.ts'
import { sheetOf } from './page/sheet.ts'
import { linkPages } from './tables/links.ts'
import { namePages } from './tables/names.ts'
import { textPage } from './tables/pages.ts'
import { sourcePages } from './tables/sources.ts'
import type { ExhibitDrawing } from './types.ts'

export interface DrawnExhibit {
  /** One SVG document a page, in millimetres. */
  pages: string[]
  width: number
  height: number
}

/**
 * Draws an exhibit: the chart, names that found no room on it, the sources, the table of links. Pure: the same input
 * gives the same bytes. The pages hold no script, style, link or image, only shapes and text in the families Inter and
 * Noto Sans Arabic; of protected people they hold the pseudonym alone.
 */
export function drawExhibit(input: ExhibitDrawing): DrawnExhibit {
  const spoken = said(input)
  const { drawing } = spoken
  const sheet = sheetOf(drawing.paper, drawing.lang, drawing.translate)
  const planned = planChartPage(sheet, spoken)
  const names = namePages(sheet, spoken, planned)
  const sources = sourcePages(sheet, spoken)
  const rest = [...names, ...sources, ...linkPages(sheet, spoken)]
  const pages = 1 + rest.length
  return {
    pages: [
      chartPage(sheet, spoken, planned, { page: 1, pages, names: 2, sources: 2 + names.length }),
      ...rest.map((page, i) => textPage(sheet, spoken, page, i + 2, pages)),
    ],
    width: drawing.paper.width,
    height: drawing.paper.height,
  }
}

const SIZES = { A4: [210, 297], A3: [297, 420] } as const

/** Paper in millimetres. */
export function paperOf(name: keyof typeof SIZES, orientation: 'landscape' | 'portrait'): ExhibitDrawing['paper'] {
  const [short, long] = SIZES[name]
  return orientation === 'portrait' ? { name, width: short, height: long } : { name, width: long, height: short }
}
