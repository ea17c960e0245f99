import { fold } from '../../../shared/names/fold.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { cleanCell } from '../../../shared/identifiers/text.ts'
import type { Skip } from '../../../shared/model/source.ts'
import { createDateReader } from '../dates/resolve.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { nameKey } from './names.ts'

/** What the classifier needs of a recognition. */
export interface RowFacts {
  mapping: Mapping
  header: readonly string[] | null
  headerLine: number | null
  firstDataRow: number
  footers: readonly string[]
}

/**
 * Tells data rows from the rest. Conservative: what holds a time or a date in its place, or a party beside more than a
 * heading, is `data`, so that the normaliser keeps it or rejects it with a reason. Skipped are only rows of nothing,
 * rows of strokes, the header and its repetitions, what stands above it, and text that begins as totals and page
 * feet do, or a line of one cell, where no time stands in its place.
 */
export function createRowClassifier(facts: RowFacts): (record: RawRecord) => 'data' | Skip {
  const { columns, region } = facts.mapping
  const timeColumn = columns.start ?? columns.date ?? -1
  const parties = [columns.caller, columns.callee, columns.subject, columns.correspondent].filter((column) => column !== undefined)
  const read = createDateReader()
  const header = facts.header?.map(nameKey) ?? []
  const firstName = header.findIndex((name) => name !== '')
  const firstText = facts.header?.[firstName]?.trim() ?? ''
  const footers = new Set(facts.footers)

  function isHeader(cells: readonly string[]): boolean {
    if (firstName < 0 || (cells[firstName] ?? '').trim().length !== firstText.length) return false
    const filled = cells.filter((cell) => cell.trim() !== '').length
    return filled >= 2 && cells.every((cell, index) => cell.trim() === '' || nameKey(cell) === header[index])
  }

  function isFooter(cells: readonly string[]): boolean {
    const filled = cells.map((cell) => cell.trim()).filter(Boolean)
    const hasParty = parties.some((column) => {
      const kind = parsePhone(cells[column] ?? '', region)?.kind
      return kind === 'number' || (kind === 'unknown' && /\d{5}/.test(cells[column] ?? ''))
    })
    if (hasParty) return false
    if (filled.length === 1) return true
    const words = fold(filled[0] ?? '').split(' ')
    return [1, 2, 3, 4].some((count) => count <= words.length && footers.has(words.slice(0, count).join(' ')))
  }

  return (record) => {
    const { cells } = record
    if (record.row < facts.firstDataRow && facts.headerLine !== null) {
      if (record.row === facts.headerLine) return 'header'
      if (record.row < facts.headerLine) return isBlank(cells) ? 'blank' : 'preamble'
    }
    const time = cells[timeColumn]
    if (time !== undefined && time !== '') {
      const code = time.charCodeAt(0)
      if (code >= 48 && code <= 57 && read(time)) return 'data'
    }
    if (isBlank(cells)) return 'blank'
    if (isRuler(cells)) return 'ruler'
    if (isHeader(cells)) return 'repeated-header'
    if (time !== undefined && (read(time.trim()) || /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cleanCell(time)))) return 'data'
    if (!isFooter(cells)) return 'data'
    return record.row < facts.firstDataRow ? 'preamble' : 'footer'
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '')

function isRuler(cells: readonly string[]): boolean {
  const text = cells.join('').replace(/\s+/g, '')
  return text.length >= 3 && /^[-=_*+.~#|─━═]+$/u.test(text)
}
