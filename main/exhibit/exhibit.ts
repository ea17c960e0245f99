import type { PageSettings } from '../../shared/api/chart.ts'
import type { Result } from '../../shared/api/contract.ts'
import { drawExhibit } from '../../shared/drawing/exhibit.ts'
import type { ChartState } from '../../shared/model/chart.ts'
import type { OpenCase } from '../case/types.ts'
import { prepare } from './drawing.ts'

export { printExhibit } from './print.ts'

/** Draws the pages of an exhibit as they would print now, and records nothing. Throws `chart-empty`. */
export function drawPages(c: OpenCase, state: ChartState, settings: PageSettings, now = Date.now()): Result<'exhibit.draw'> {
  const { drawing } = prepare(c, state, settings, now)
  return { ...drawExhibit(drawing), nodes: drawing.nodes.length, edges: drawing.edges.length, sources: drawing.sources.length }
}

/**
 * One page of a chart as an SVG file, for the command line. Without a number the page says that it is a working chart
 * and no exhibit. Names that found no room stand on the further pages; `pages` holds them all.
 */
export function drawChartSvg(
  c: OpenCase,
  state: ChartState,
  settings: PageSettings,
  now = Date.now(),
): { svg: string; title: string; pages: string[]; nodes: number; links: number } {
  const { drawing } = prepare(c, state, settings, now)
  const { pages } = drawExhibit(drawing)
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${pages[0] ?? ''}\n`,
    title: drawing.exhibit.title,
    pages,
    nodes: drawing.nodes.length,
    links: drawing.edges.length,
  }
}
