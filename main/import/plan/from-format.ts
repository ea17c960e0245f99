import type { FieldSource, SkipRule } from '../../../shared/model/plan.ts'
import type { ColumnRef, DefinedSource, FormatDefinition } from '../formats/definition.ts'
import { nameKey } from '../recognise/names.ts'
import type { Field, LegRule } from '../types.ts'
import type { Sources } from './sources.ts'

/** Index of the column that a definition means in a file with this header, or null where the file has none such. */
function columnOf(ref: ColumnRef, header: readonly string[]): number | null {
  if ('at' in ref) return ref.at
  const keys = new Set(ref.names.map(nameKey))
  let nth = 0
  const found = header.findIndex((name) => keys.has(nameKey(name)) && ++nth === ref.nth)
  return found < 0 ? null : found
}

function sourceOf(source: DefinedSource, header: readonly string[]): FieldSource | null {
  if ('constant' in source) return source
  if ('column' in source) {
    const column = columnOf(source.column, header)
    return column === null ? null : { column, ...(source.part ? { part: source.part } : {}) }
  }
  const columns = source.columns.map((ref) => columnOf(ref, header))
  return columns.includes(null) ? null : { columns: columns as number[], join: source.join }
}

/** Sources of a definition that are more than a column by its name, for a file with this header (null: none). */
export function definedSources(format: FormatDefinition, header: readonly string[] | null): Sources {
  const found: Sources = {}
  for (const [field, defined] of Object.entries(format.fieldsFrom) as [Field, DefinedSource][]) {
    const source = sourceOf(defined, header ?? [])
    if (source) found[field] = source
  }
  return found
}

/** Rows that a definition leaves out. A rule on a column that the file has not is none. */
export const definedRules = (format: FormatDefinition, header: readonly string[] | null): SkipRule[] =>
  format.skip.flatMap(({ column, test, text }) => {
    const index = column === null ? null : columnOf(column, header ?? [])
    return column !== null && index === null ? [] : [{ column: index, test, text }]
  })

/** Rows of one call, as a definition tells them, in a file that has all the columns it needs for that. */
export function definedLegs(format: FormatDefinition, header: readonly string[] | null): LegRule | undefined {
  if (format.legs === null) return undefined
  const columns = format.legs.columns.map((ref) => columnOf(ref, header ?? []))
  return columns.includes(null) ? undefined : { columns: columns as number[], within: format.legs.within }
}
