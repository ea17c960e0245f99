import type { Preview } from '../../../../shared/api/data.ts'

/** Pixels of a column: enough for its texts, within bounds. */
const LEAST = 116
const MOST = 208
const LETTER = 7.2
const AROUND = 20
/** Columns drawn beyond each edge, so that arrow keys always find a next one. */
const BEYOND = 3

/** How wide each column is drawn, by its longest text and by what it is taken for. */
export function widthsOf(grid: NonNullable<Preview['grid']>, count: number, said: readonly string[]): number[] {
  return Array.from({ length: count }, (_, at) => {
    const longest = grid.rows.reduce((most, { cells, fate }) => (fate === 'skipped' ? most : Math.max(most, cells[at]?.length ?? 0)), 0)
    const letters = Math.max(longest, (said[at]?.length ?? 0) + 4)
    return Math.round(Math.min(MOST, Math.max(LEAST, letters * LETTER + AROUND)))
  })
}

/** First column to draw and the one behind the last, of those that lie between two distances from the beginning. */
export function columnsInSight(widths: readonly number[], from: number, until: number): [start: number, end: number] {
  let edge = 0
  let start = 0
  let end = widths.length
  for (const [at, width] of widths.entries()) {
    if (edge + width <= from) start = at + 1
    edge += width
    if (edge >= until) {
      end = at + 1
      break
    }
  }
  return [Math.max(0, Math.min(start, widths.length - 1) - BEYOND), Math.min(widths.length, end + BEYOND)]
}
