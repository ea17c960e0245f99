import type { QualityReport } from '../../api/quality.ts'
import type { Language, Translate } from '../../model/translate.ts'
import { formatMoment } from '../page/format.ts'
import { paragraph, type Paragraph } from '../page/notes.ts'
import { rule, type Sheet } from '../page/sheet.ts'
import { pt } from '../svg/text.ts'
import { table, type Column, type TableRow } from '../tables/table.ts'
import type { Speaker } from './words.ts'

/** A quality report and what its pages say of the case. */
export interface QualityDrawing {
  report: QualityReport
  case: { title: string; number: string }
  /** UTC ms; audit root, hex. */
  drawn: { at: number; root: string }
  zone: string
  lang: Language
  translate: Translate
}

export interface Piece extends Paragraph {
  /** Air above it, unless it begins a page. */
  above?: number
  /** Stays with the piece after it. */
  keep?: boolean
}

export const speakerOf = ({ translate, lang, zone }: QualityDrawing): Speaker => ({ t: translate, moment: (at) => formatMoment(at, lang, zone) })

export function heading(sheet: Sheet, words: string): Piece {
  const { x, w } = sheet.body
  const set = paragraph(sheet, words, x, w, 10.5, 600)
  return { height: set.height + 1.2, draw: (y) => set.draw(y) + rule(x, y + set.height + 0.6, x + w, y + set.height + 0.6, 0.15), above: 6, keep: true }
}

interface Setting {
  above?: number
  keep?: boolean
  points?: number
  weight?: 400 | 600
  indent?: number
}

export function text(sheet: Sheet, words: string, { above = 0.6, keep = false, points = 8, weight = 400, indent = 0 }: Setting = {}): Piece {
  const { x, w } = sheet.body
  return { ...paragraph(sheet, words, x + indent, w - indent, points, weight), above, keep }
}

/** A table as pieces: short enough to be one where it can, else cut where pages are. */
export const tablePieces = (sheet: Sheet, columns: Column[], rows: TableRow[], above = 2): Piece[] =>
  table(sheet, columns, rows, sheet.body.h * 0.72).map((piece) => ({ ...piece, above }))

/** A name, and its value beside it. `label`: width of the names, in millimetres. */
export function factLine(
  sheet: Sheet,
  name: string,
  value: string,
  { label = 34, above = 0.4, weight = 400, data = false }: { label?: number; above?: number; weight?: 400 | 600; data?: boolean } = {},
): Piece {
  const { x, w } = sheet.body
  const caption = paragraph(sheet, name, x, label - 2, 7)
  const set = paragraph(sheet, value, x + label, w - label, 8, weight)
  // Data on one line keep the direction of their own letters.
  const drawn =
    data && set.height < pt(8) * 2 ? { draw: (y: number) => sheet.write(value, x + label, y + set.height * 0.76, { size: pt(8), weight, data: true }) } : set
  return { height: Math.max(set.height, caption.height), draw: (y) => caption.draw(y) + drawn.draw(y), above }
}
