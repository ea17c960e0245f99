import { HAIRLINE, INK, QUIET } from '../chart/style.ts'
import { el } from '../svg/element.ts'
import { pt, SMALLEST } from '../svg/text.ts'
import { directionOfText } from '../text/direction.ts'
import { ascent, leading, type Weight } from '../text/measure.ts'
import { fill } from '../text/fill.ts'
import { rule, type Sheet } from './sheet.ts'

/** One field of a title block: a small caption over its value. */
export interface Cell {
  caption: string
  value: string
  /** Share of the row's width. */
  share: number
  /** Points. */
  size?: number
  weight?: Weight
  /** Data keep the direction of their own letters; sentences run as the page does. */
  data?: boolean
}

const PAD = 1.6
const CAPTION = SMALLEST

interface SetCell extends Cell {
  lines: string[]
  type: number
}

/** Long values are set smaller, down to 6 points, until they take three lines at most. */
function setCell(cell: Cell, width: number): SetCell {
  for (let size = pt(cell.size ?? 8); ; size = Math.max(SMALLEST, size - pt(0.5))) {
    const lines = fill(cell.value, width - PAD * 2, size, cell.weight)
    if (lines.length <= 3 || size === SMALLEST) return { ...cell, lines, type: size }
  }
}

const heightOf = (cell: SetCell): number =>
  1.4 +
  CAPTION * 1.35 +
  cell.lines.reduce((sum, line, i) => sum + (i === 0 ? ascent(line) * 1.12 : leading(line)) * cell.type, 0) +
  (cell.lines.some((line) => ascent(line) > 0.9) ? 0.5 : 0.32) * cell.type +
  0.9

/** A title block like an engineer's drawing: ruled cells in rows. Returns its height, and the drawing for the y it will stand at. */
export function titleCells(sheet: Sheet, rows: Cell[][]): { height: number; draw(y: number): string } {
  const { x, w } = sheet.body
  const set = rows.map((row) => {
    const whole = row.reduce((sum, cell) => sum + cell.share, 0)
    const cells = row.map((cell) => ({ width: (w * cell.share) / whole, cell: setCell(cell, (w * cell.share) / whole) }))
    return { cells, height: Math.max(...cells.map(({ cell }) => heightOf(cell))) }
  })
  const height = set.reduce((sum, row) => sum + row.height, 0)
  return {
    height,
    draw: (top) => {
      const parts: string[] = []
      let y = top
      set.forEach((row, r) => {
        let at = x
        if (r > 0) parts.push(rule(x, y, x + w, y, HAIRLINE))
        row.cells.forEach(({ cell, width }, i) => {
          if (i > 0) parts.push(rule(sheet.mirror(at, 0), y, sheet.mirror(at, 0), y + row.height, HAIRLINE))
          parts.push(drawCell(sheet, cell, at, y))
          at += width
        })
        y += row.height
      })
      parts.push(el('rect', { x, y: top, width: w, height, fill: 'none', stroke: INK, 'stroke-width': 0.35 }))
      return parts.join('')
    },
  }
}

function drawCell(sheet: Sheet, cell: SetCell, x: number, y: number): string {
  let base = y + 1.4 + CAPTION * 0.85
  const parts = [sheet.write(cell.caption, x + PAD, base, { size: CAPTION, fill: QUIET })]
  base += CAPTION * 0.5
  const dir = cell.data ? directionOfText(cell.value) : sheet.dir
  cell.lines.forEach((line, i) => {
    base += (i === 0 ? ascent(line) * 1.12 : leading(line)) * cell.type
    parts.push(sheet.write(line, x + PAD, base, { size: cell.type, weight: cell.weight ?? 400, data: dir !== sheet.dir }))
  })
  return parts.join('')
}
