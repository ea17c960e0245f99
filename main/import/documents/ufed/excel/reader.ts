import { createWarnings, locatorOf } from '../../../warnings.ts'
import type { DocumentHead, DocumentInput, DocumentPlace, DocumentReader, Found } from '../../types.ts'
import type { Model } from '../model.ts'
import { createOwner } from '../owner.ts'
import type { Extract } from '../take/extract.ts'
import { TAKES } from '../take/kinds.ts'
import { createRowReader, type RowReader } from './rows.ts'
import { columnsOf, HEADER_ROWS, isHeader, isMarked, reportSheets, type ReportSheet } from './table.ts'
import { sheetKind } from './words.ts'

/**
 * Excel reports of Cellebrite in the examiner's language. Rows become the models that the XML report would hold, and are taken as those are.
 * Sheets that are not taken are named in the import's remarks.
 */
export const cellebriteExcel: DocumentReader = { id: 'cellebrite-excel', sniff, read }

/** By sheets whose names and headers are Cellebrite's: two leave no doubt. */
function sniff(head: DocumentHead): number {
  if (!head.sheets) return 0
  let marked = 0
  let known = 0
  for (const { name, hidden, rows } of head.sheets) {
    const kind = hidden ? null : sheetKind(name)
    if (kind === null) continue
    const columns = rows
      .slice(0, HEADER_ROWS)
      .map(columnsOf)
      .find((found) => isHeader(kind, found))
    if (!columns) continue
    known++
    if (isMarked(kind, columns)) marked++
  }
  if (marked === 0) return 0
  return marked > 1 || known > 1 ? 0.95 : 0.8
}

async function* read(input: DocumentInput): AsyncGenerator<Found[]> {
  const { taken, left, hidden } = reportSheets(input.sheets ?? [])
  const warnings = createWarnings()
  // Two reports of one name are two phones, unless the device tells its IMEI.
  const report = `ufed:${input.file}/${input.bytes}`
  const owner = createOwner({ report, file: input.file, subject: input.subject })
  for (const sheet of taken) {
    const extract: Extract = { report, owner, warn: (code, model) => warnings.add(code, locatorOf(model.row, sheet.name)) }
    let header = false
    for await (const found of readSheet(input, sheet, extract, () => (header = true))) {
      if (found.length > 0) yield found
      else input.alive()
    }
    if (!header) left.push(sheet.name)
  }
  for (const warning of warnings.list()) input.warn(warning)
  for (const what of left) input.warn({ code: 'ufed-sheet-left', count: 1, first: null, what })
  if (hidden > 0) input.warn({ code: 'hidden-sheet', count: hidden, first: null })
}

async function* readSheet(input: DocumentInput, { name, kind }: ReportSheet, extract: Extract, onHeader: () => void): AsyncGenerator<Found[]> {
  let reader: RowReader | null = null
  let headers: readonly string[] = []
  let looked = 0
  for await (const rows of input.rows?.(name) ?? []) {
    const found: Found[] = []
    for (const { row, cells } of rows) {
      const place: DocumentPlace = { part: name, row, offset: null, length: null, raw: JSON.stringify(cells) }
      if (cells.every((cell) => cell.trim() === '')) found.push({ ...place, what: 'skip', skip: 'blank' })
      else if (reader === null) {
        const columns = columnsOf(cells)
        const isOne = isHeader(kind, columns)
        found.push({ ...place, what: 'skip', skip: isOne ? 'header' : 'preamble' })
        if (isOne) {
          onHeader()
          headers = cells
          reader = createRowReader(kind, columns, headers)
        } else if (++looked > HEADER_ROWS) {
          yield found
          return
        }
      } else if (sameCells(cells, headers)) found.push({ ...place, what: 'skip', skip: 'repeated-header' })
      else for (const model of reader.read(row, cells)) found.push(...take(model, place, extract))
    }
    yield found
  }
}

function take(model: Model, place: DocumentPlace, extract: Extract): Found[] {
  const outcomes = TAKES.get(model.type.toLowerCase())?.(model, extract) ?? []
  return [...outcomes, ...extract.owner.take()].map((outcome) => ({ ...place, ...outcome }))
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((cell, i) => cell.trim() === b[i]?.trim())
