import { nameOf, type Name } from '../chart/names.ts'
import { ranges } from '../chart/marks.ts'
import { cleanText } from '../text/clean.ts'
import type { ExhibitDrawing } from '../types.ts'

/** A drawing with what all its pages share: names to print, and the number of each source. */
export interface Said {
  drawing: ExhibitDrawing
  names: Map<string, Name>
  /** Source id to its footnote number. */
  marks: Map<string, number>
  /** Footnotes of each edge, written. */
  notes: Record<string, string>
  /** How many names held characters that could not be printed. */
  cleaned: number
}

/** Cleans every text that people or files gave, so that what follows may print it. */
export function said(input: ExhibitDrawing): Said {
  let cleaned = 0
  const clean = (text: string) => {
    const { text: fit, removed } = cleanText(text)
    if (removed > 0) cleaned++
    return fit
  }
  const drawing: ExhibitDrawing = {
    ...input,
    case: { ...input.case, title: clean(input.case.title), number: clean(input.case.number) },
    exhibit: { ...input.exhibit, number: clean(input.exhibit.number), title: clean(input.exhibit.title), author: clean(input.exhibit.author) },
    sources: input.sources.map((source) => ({ ...source, file: clean(source.file) })),
  }
  const names = new Map(drawing.nodes.map((node) => [node.id, nameOf(node, drawing.translate)]))
  for (const name of names.values()) if (name.removed > 0) cleaned++
  const marks = new Map(drawing.sources.map((source, i) => [source.id, i + 1]))
  const notes = Object.fromEntries(drawing.edges.map(({ id }) => [id, ranges((drawing.footnotes[id] ?? []).flatMap((source) => marks.get(source) ?? []))]))
  return { drawing, names, marks, notes, cleaned }
}
