import { HAIRLINE, INK, QUIET } from '../chart/style.ts'
import { hashLine, hashWidth, pt, SMALLEST } from '../svg/text.ts'
import { directionOfText } from '../text/direction.ts'
import { ascent, leading } from '../text/measure.ts'
import { fill } from '../text/fill.ts'
import type { Paragraph } from '../page/notes.ts'
import { rule, type Sheet } from '../page/sheet.ts'

export interface Column {
  head: string
  share: number
  /** Figures stand at the end of their column. */
  figures?: boolean
  /** Text to the letter, broken where it must be: set in figures of their own width, as it was measured. */
  letters?: boolean
}

export interface TableRow {
  cells: string[]
  /** A hash in a line of its own under the row. */
  hash?: { caption: string; value: string }
  strong?: boolean
}

const PAD = 1.3
const SIZE = pt(7)

/**
 * A table cut into pieces that fit `room` (millimetres of height), each with its header. Rows are never cut.
 * Mirrored on right-to-left pages; figures, dates and hashes keep left to right.
 */
export function table(sheet: Sheet, columns: Column[], rows: TableRow[], room: number): Paragraph[] {
  const { x, w } = sheet.body
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const lefts: number[] = []
  const widths = columns.map((column) => (w * column.share) / whole)
  widths.reduce((at, width) => (lefts.push(at), at + width), x)

  const setRow = (cells: string[], size: number, weight: 400 | 600) => {
    const lines = cells.map((cell, i) => fill(cell, (widths[i] as number) - PAD * 2, size, weight))
    const first = Math.max(...lines.map((cell) => ascent(cell[0] ?? '')))
    const tallest = Math.max(
      ...lines.map((cell) =>
        cell.reduce((sum, line, i) => sum + (i === 0 ? 0 : leading(line)), first + (cell.some((line) => ascent(line) > 0.9) ? 0.42 : 0.3)),
      ),
    )
    return { lines, height: tallest * size + 1.5 }
  }
  const drawRow = (lines: string[][], y: number, size: number, weight: 400 | 600, fillInk: string) => {
    // Scripts of different height share the first line's baseline.
    const first = Math.max(...lines.map((cell) => ascent(cell[0] ?? '')))
    return lines
      .flatMap((cell, i) => {
        let base = y + 0.7
        const figures = columns[i]?.figures ?? false
        const dir = directionOfText(cell.join(' '))
        const at = figures ? (lefts[i] as number) + (widths[i] as number) - PAD : (lefts[i] as number) + PAD
        return cell.map((line, n) => {
          base += (n === 0 ? first : leading(line)) * size
          return sheet.write(line, at, base, {
            size,
            weight,
            fill: fillInk,
            at: figures ? 'end' : 'start',
            data: dir !== sheet.dir,
            tabular: columns[i]?.letters !== true,
          })
        })
      })
      .join('')
  }

  const head = setRow(
    columns.map((column) => column.head),
    SMALLEST,
    600,
  )
  const hashHeight = SIZE * 1.5
  const set = rows
    .map((row) => ({ row, ...setRow(row.cells, SIZE, row.strong ? 600 : 400) }))
    .map((each) => ({ ...each, height: each.height + (each.row.hash ? hashHeight : 0) }))
  const pages: (typeof set)[] = []
  let left = 0
  for (const row of set) {
    if (pages.length === 0 || row.height > left) {
      pages.push([])
      left = room - head.height - 0.6
    }
    ;(pages.at(-1) as typeof set).push(row)
    left -= row.height
  }
  return pages.map((page) => ({
    height: head.height + 0.3 + page.reduce((sum, row) => sum + row.height, 0),
    draw: (top) => {
      const parts = [
        rule(x, top, x + w, top, 0.35),
        drawRow(head.lines, top, SMALLEST, 600, INK),
        rule(x, top + head.height, x + w, top + head.height, HAIRLINE),
      ]
      let y = top + head.height + 0.3
      for (const { row, lines, height } of page) {
        parts.push(drawRow(lines, y, SIZE, row.strong ? 600 : 400, INK))
        if (row.hash) parts.push(drawHash(sheet, row.hash, (lefts[1] as number) + PAD, y + height - SIZE * 0.7))
        y += height
        parts.push(rule(x, y, x + w, y, HAIRLINE * 0.7, '#8a8a8a'))
      }
      return parts.join('')
    },
  }))
}

const HASH_SIZE = pt(6.5)

/** `SHA-256` and the hash whole on one line, left to right on every page. */
export function drawHash(sheet: Sheet, hash: { caption: string; value: string }, x: number, y: number): string {
  const size = HASH_SIZE
  const caption = 14
  const width = hashWidth(hash.value, size)
  return sheet.write(hash.caption, x, y, { size: SMALLEST, fill: QUIET }) + hashLine(hash.value, sheet.mirror(x + caption, width), y, size)
}
