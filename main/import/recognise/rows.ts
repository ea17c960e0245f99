import { fold } from '../../../shared/names/fold.ts'
import { parsePhone } from '../../../shared/identifiers/phone.ts'
import { cleanCell } from '../../../shared/identifiers/text.ts'
import type { SkipRule } from '../../../shared/model/plan.ts'
import type { Skip } from '../../../shared/model/source.ts'
import { createDateReader } from '../dates/resolve.ts'
import { cellText, derivedColumn } from '../plan/derive.ts'
import { createRules } from '../plan/rules.ts'
import type { Mapping, RawRecord } from '../types.ts'
import { nameKey } from './names.ts'
import { looksLikeData } from './other-table.ts'

/** What the classifier needs of a recognition. */
export interface RowFacts {
  mapping: Mapping
  header: readonly string[] | null
  headerLine: number | null
  firstDataRow: number
  footers: readonly string[]
  firstRowFixed?: boolean | undefined
  rules?: readonly SkipRule[] | undefined
}

/**
 * Tells data rows from the rest. Conservative: what holds a time or a date in its place, or a party beside more than a
 * heading, is `data`, so that the normaliser keeps it or rejects it with a reason. Skipped are only rows of nothing,
 * rows of strokes, the header and its repetitions, what stands above it, and text that begins as totals and page
 * feet do, or a line of one cell, where no time stands in its place; and what a person's rules leave out. Tables of other
 * things than calls have rows of one cell and no times: there, a foot is a line of one cell that feeds nothing.
 */
export function createRowClassifier(facts: RowFacts): (record: RawRecord) => 'data' | Skip {
  const { mapping } = facts
  const { columns, region } = mapping
  const timeColumn = columns.start ?? columns.date
  // A constant stands in every row and tells none from another.
  const isConstant = (column: number): boolean => column < 0 && 'constant' in (mapping.derived?.[derivedColumn(column)] ?? {})
  const present = (column: number | undefined): column is number => column !== undefined && !isConstant(column)
  const timeDerived = timeColumn !== undefined && timeColumn < 0
  const timeTells = timeColumn !== undefined && !isConstant(timeColumn)
  const parties = [columns.caller, columns.callee, columns.subject, columns.correspondent].filter(present)
  const calls = mapping.kind === undefined || mapping.kind === 'calls'
  const fed = calls ? [] : Object.values(columns).filter(present)
  const leftOut = createRules(facts.rules ?? [])
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
    if (!calls) {
      // `Total;12`: a word of feet and a count beside it at most. A contact called so has a number.
      if (filled.length <= 2 && beginsAsFoot(filled[0] ?? '') && /^\d{0,6}$/.test(filled[1] ?? '')) return true
      return filled.length === 1 && !fed.some((column) => cellText(mapping, cells, column).trim() !== '')
    }
    return !hasParty(cells) && (filled.length === 1 || beginsAsFoot(filled[0] ?? ''))
  }

  function isSum(cells: readonly string[]): boolean {
    if (!calls) return false
    const first = (cells.find((cell) => cell.trim() !== '') ?? '').trim()
    return !/^[\d+]/.test(first) && beginsAsFoot(first) && !hasParty(cells)
  }

  function hasParty(cells: readonly string[]): boolean {
    return parties.some((column) => {
      const text = cellText(mapping, cells, column)
      const kind = parsePhone(text, region)?.kind
      return kind === 'number' || (kind === 'unknown' && /\d{5}/.test(text))
    })
  }

  function beginsAsFoot(text: string): boolean {
    const words = fold(text).split(' ')
    return [1, 2, 3, 4].some((count) => count <= words.length && footers.has(words.slice(0, count).join(' ')))
  }

  function above(record: RawRecord): Skip | null {
    if (record.row === facts.headerLine) return 'header'
    const first = facts.firstRowFixed ? facts.firstDataRow : (facts.headerLine ?? 0)
    if (record.row >= first) return null
    if (isBlank(record.cells)) return 'blank'
    return calls && !facts.firstRowFixed && looksLikeData(record.cells, header.length, region) ? null : 'preamble'
  }

  return (record) => {
    const { cells } = record
    if (record.row < facts.firstDataRow) {
      const what = above(record)
      if (what !== null) return what
    }
    if (leftOut?.(cells)) return isBlank(cells) ? 'blank' : 'by-rule'
    const time = timeDerived ? cellText(mapping, cells, timeColumn) : timeColumn === undefined ? undefined : cells[timeColumn]
    if (time !== undefined && time !== '' && timeTells) {
      const code = time.charCodeAt(0)
      const written = code >= 48 && code <= 57 ? read(time) : null
      // A sum of each day has the day beside it, but no time of day and nobody who called.
      if (written) return !written.timed && isSum(cells) ? 'footer' : 'data'
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
