import type { FormatDefinition } from '../formats/definition.ts'
import type { Field } from '../types.ts'
import { nameKey, nameTable, suggest } from './names.ts'
import type { RecognisedColumn } from './types.ts'

export type Columns = Partial<Record<Field, number>>

export interface Assignment {
  columns: Columns
  evidence: Map<number, RecognisedColumn['evidence']>
  /** Columns that a definition knows and that feed nothing: not to be taken for something else. */
  settled: Set<number>
}

/** Columns by a definition's own names, or by place where the file has no header. */
export function byFormat(format: FormatDefinition, header: readonly string[] | null): Assignment {
  const assignment: Assignment = { columns: {}, evidence: new Map(), settled: new Set() }
  const take = (fields: readonly Field[], index: number): void => {
    assignment.settled.add(index)
    for (const field of fields) {
      if (assignment.columns[field] !== undefined) continue
      assignment.columns[field] = index
      assignment.evidence.set(index, 'format')
    }
  }
  if (header === null) {
    format.headerless?.columns.forEach((fields, index) => take(fields, index))
    return assignment
  }
  const { exact } = nameTable(format)
  header.forEach((name, index) => {
    const fields = exact.get(nameKey(name))
    if (fields) take(fields, index)
  })
  return assignment
}

/** Adds columns by the shared vocabulary of names, best matches first, one field a column. */
export function addByName(assignment: Assignment, generic: FormatDefinition, header: readonly string[]): void {
  const table = nameTable(generic)
  const found = header
    .map((name, index) => ({ index, suggestion: assignment.settled.has(index) ? null : suggest(name, table) }))
    .sort((a, b) => (b.suggestion?.score ?? 0) - (a.suggestion?.score ?? 0) || a.index - b.index)
  for (const { index, suggestion } of found) {
    const field = suggestion?.fields.find((one) => assignment.columns[one] === undefined)
    if (field === undefined || assignment.evidence.has(index)) continue
    assignment.columns[field] = index
    assignment.evidence.set(index, 'name')
  }
}
