import { foldDigits } from '../../../shared/identifiers/text.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import type { RawRecord } from '../types.ts'
import { isOwnFormat } from '../formats/own.ts'
import { PATTERN_TEXT } from '../formats/pattern.ts'
import { nameKey, nameTable, suggest } from './names.ts'
import type { Score } from './types.ts'

/** Numbers and dates: no column is named so. */
export const HOLDS_DATA = /\d{6,}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d:\d\d/
/** Rows in which a header is looked for. */
const HEADER_WITHIN = 60

export interface Fit extends Score {
  /** Index into the head, null for a layout without header. */
  headerRow: number | null
}

/** The name of a file without folder, extension and copy marks (`(1)`, `- copie`). */
export const stem = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.(?:gz|csv|tsv|txt|xlsx?|xlsb|ods|cdr|dat))+$/i, '')
    .replace(/\s*(?:\(\d+\)|- cop(?:y|ie|ia))$/i, '')
    .trim()

/** The rule of a definition that a file's name meets, if any. */
export const fileNameRule = (format: FormatDefinition, fileName: string): FormatDefinition['fileNames'][number] | undefined =>
  format.fileNames.find((rule) => new RegExp(rule.pattern, 'i').test(stem(fileName).slice(0, PATTERN_TEXT)))

/**
 * How well each definition fits the head of a file; 0 where a required column is missing. Sorted best first, a case's own before a shipped one that
 * fits as well. `headerAt`: index of the row that is the header, null where there is none, where a person says so.
 */
export function scoreFormats(formats: readonly FormatDefinition[], head: readonly RawRecord[], fileName: string, headerAt?: number | null): Fit[] {
  const keys = head.map((record, index) => (headerAt === undefined || headerAt === index ? record.cells.map(nameKey) : []))
  const scored = formats.map((format) =>
    best(
      headerAt === null
        ? noFit(format, fileName)
        : byHeader(format, keys.slice(0, headerAt === undefined && !format.whole ? HEADER_WITHIN : undefined), fileName),
      headerAt === undefined || headerAt === null ? byContent(format, head, fileName) : null,
    ),
  )
  return scored.sort((a, b) => percent(b) - percent(a) || Number(isOwnFormat(b.format)) - Number(isOwnFormat(a.format)) || b.score - a.score)
}

const percent = ({ score }: Score): number => Math.round(score * 100)

const best = (a: Fit, b: Fit | null): Fit => (b && b.score > a.score ? b : a)

const noFit = (format: FormatDefinition, fileName: string): Fit => ({
  format: format.id,
  score: 0,
  matched: 0,
  known: format.columns.length,
  present: 0,
  fileName: fileNameRule(format, fileName) !== undefined,
  headerRow: null,
})

function byHeader(format: FormatDefinition, keys: readonly string[][], fileName: string): Fit {
  const fit = noFit(format, fileName)
  const columns = format.columns.map((column) => ({ names: column.names.map(nameKey), required: column.required }))
  keys.forEach((row, index) => {
    const present = new Set(row.filter(Boolean))
    if (present.size < Math.min(3, columns.length)) return
    const hits = columns.map((column) => column.names.some((name) => present.has(name)))
    if (columns.some((column, i) => column.required && !hits[i])) return
    const matched = hits.filter(Boolean).length
    if (matched === 0) return
    // Harmonic mean of "how much of the layout is here" and "how much of what is here belongs to the layout".
    const recall = matched / columns.length
    const precision = Math.min(1, matched / present.size)
    const score = ((2 * recall * precision) / (recall + precision)) * (format.fileNames.length > 0 && !fit.fileName ? 0.9 : 1)
    if (score > fit.score) Object.assign(fit, { score, matched, present: present.size, headerRow: index })
  })
  return fit
}

function byContent(format: FormatDefinition, head: readonly RawRecord[], fileName: string): Fit | null {
  const { headerless } = format
  if (!headerless) return null
  const rows = head.filter((record) => record.row > format.gap && record.cells.some((cell) => cell.trim() !== ''))
  const width = headerless.columns.length
  const checks = Object.entries(headerless.check).map(([column, pattern]) => ({ column: Number(column), pattern: new RegExp(pattern) }))
  if (rows.length === 0 || checks.length === 0) return null
  const fitting = rows.filter(
    ({ cells }) =>
      cells.length >= width - headerless.extra &&
      cells.length <= width + headerless.extra + 1 &&
      checks.every(({ column, pattern }) => pattern.test((cells[column] ?? '').trim().slice(0, PATTERN_TEXT))),
  )
  const share = fitting.length / rows.length
  const named = fileNameRule(format, fileName) !== undefined
  // A header would not pass the checks: the very first row must.
  if (share < 0.8 || fitting[0] !== rows[0]) return null
  return {
    format: format.id,
    score: share * (named ? 0.95 : format.fileNames.length > 0 ? 0.6 : 0.85),
    matched: -1,
    known: width,
    present: rows[0]?.cells.length ?? 0,
    fileName: named,
    headerRow: null,
  }
}

/** The row of the head whose cells are most like column names, and how many of them the vocabulary knows; null where none is. */
export function findHeader(generic: FormatDefinition, head: readonly RawRecord[]): { index: number; known: number; present: number } | null {
  const table = nameTable(generic)
  let found: { index: number; known: number; present: number } | null = null
  head.slice(0, HEADER_WITHIN).forEach((record, index) => {
    const filled = record.cells.filter((cell) => cell.trim() !== '')
    if (filled.length < 3 || filled.some((cell) => cell.length > 120 || HOLDS_DATA.test(foldDigits(cell)))) return
    const known = filled.filter((cell) => suggest(cell, table)).length
    if (known >= 2 && known / filled.length >= 0.35 && known > (found?.known ?? 0)) found = { index, known, present: filled.length }
  })
  return found ?? headerByDigits(head)
}

/** Unknown names above numbers: a first row of at least three cells, none with a digit, over rows that have digits in most of its columns. */
function headerByDigits(head: readonly RawRecord[]): { index: number; known: number; present: number } | null {
  const index = head.findIndex((record) => record.cells.filter((cell) => cell.trim() !== '').length >= 3)
  const cells = head[index]?.cells ?? []
  const below = head.slice(index + 1, index + 6)
  if (index < 0 || below.length === 0 || cells.some((cell) => /\p{N}/u.test(cell))) return null
  const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  const over = filled.filter((column) => below.every((record) => /\p{N}/u.test(record.cells[column] ?? '')))
  return over.length > filled.length / 2 ? { index, known: 0, present: filled.length } : null
}
