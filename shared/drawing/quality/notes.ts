import type { QualityFinding, QualityRow } from '../../api/quality.ts'
import type { Sheet } from '../page/sheet.ts'
import { cleanText } from '../text/clean.ts'
import { heading, speakerOf, tablePieces, type Piece, type QualityDrawing } from './pieces.ts'
import { sayWhy } from './words.ts'

/** The first rows of the findings, numbered through the report, and which numbers each finding has. */
export interface Notes {
  rows: { number: number; code: string; row: QualityRow }[]
  marks: Map<string, { from: number; until: number }>
}

export function notesOf(findings: readonly QualityFinding[]): Notes {
  const notes: Notes = { rows: [], marks: new Map() }
  for (const { id, code, first } of findings) {
    if (first.length === 0) continue
    const from = notes.rows.length + 1
    for (const row of first) notes.rows.push({ number: notes.rows.length + 1, code, row })
    notes.marks.set(id, { from, until: notes.rows.length })
  }
  return notes
}

/** Longest text of a row that is printed; the case holds it whole. */
const LONGEST = 260

/** The rows as footnotes at the end: number, place, what they are listed for, and their text to the letter. */
export function notePieces(sheet: Sheet, drawing: QualityDrawing, { rows }: Notes): Piece[] {
  if (rows.length === 0) return []
  const { translate: t, report } = drawing
  const speaker = speakerOf(drawing)
  const raw = (row: Pick<QualityRow, 'raw' | 'withheld'>): string => {
    if (row.withheld) return t('quality.withheld')
    const { text } = cleanText(row.raw)
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  }
  const place = (row: Pick<QualityRow, 'source' | 'file' | 'locator'>): string => {
    const at = /^row (\d+)$/.exec(row.locator)?.[1] ?? cleanText(row.locator).text
    return row.source === report.source ? at : `${cleanText(row.file).text} ${at}`
  }
  const lines = rows.flatMap(({ number, code, row }) => [
    { cells: [String(number), place(row), sayWhy(code, row.why, speaker), raw(row)] },
    ...(row.other ? [{ cells: ['', place(row.other), t('quality.other'), raw(row.other)] }] : []),
  ])
  return [
    heading(sheet, t('quality.notes.heading')),
    ...tablePieces(
      sheet,
      [
        { head: t('quality.number'), share: 0.5, figures: true },
        { head: t('quality.row'), share: 1.5 },
        { head: t('quality.says'), share: 1.9 },
        { head: t('quality.raw'), share: 5, letters: true },
      ],
      lines,
    ),
  ]
}
