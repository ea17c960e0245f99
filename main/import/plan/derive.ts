import type { FieldSource, SplitRule } from '../../../shared/model/plan.ts'
import type { Field, Mapping, RawRecord } from '../types.ts'

/**
 * Fields that no column holds as it is: parts of a cell, joined cells, constants. In `Mapping.columns` they have negative numbers, -1 for the first
 * of `Mapping.derived`, so that a file without any pays nothing for them.
 */
export const derivedColumn = (index: number): number => -1 - index

/** Text of a field's source in a row; '' where the row does not reach so far. */
export function sourceText(source: FieldSource, cells: readonly string[]): string {
  if ('constant' in source) return source.constant
  if ('columns' in source) {
    const texts = source.columns.map((column) => (cells[column] ?? '').trim())
    return texts.every((text) => text === '') ? '' : texts.join(source.join).trim()
  }
  const text = cells[source.column] ?? ''
  return source.part === undefined ? text : pieceOf(text, source.part)
}

function pieceOf(text: string, { separator, index }: SplitRule): string {
  const pieces = text.split(separator)
  return (pieces[index < 0 ? pieces.length + index : index] ?? '').trim()
}

/** Text that feeds a column of a mapping, of the file's own or derived; '' where there is none. */
export function cellText(mapping: Pick<Mapping, 'derived'>, cells: readonly string[], column: number | undefined): string {
  if (column === undefined) return ''
  if (column >= 0) return cells[column] ?? ''
  const source = mapping.derived?.[derivedColumn(column)]
  return source === undefined ? '' : sourceText(source, cells)
}

/** Puts the derived texts before the cells of a row, the last first: each column of the mapping then stands so many places to the right. */
export function widenCells(derived: readonly FieldSource[], cells: readonly string[]): string[] {
  const wide: string[] = []
  for (let at = derived.length - 1; at >= 0; at--) wide.push(sourceText(derived[at] as FieldSource, cells))
  for (const cell of cells) wide.push(cell)
  return wide
}

/** The mapping for rows of `widenCells`. */
export function widenMapping(mapping: Mapping): Mapping {
  const by = mapping.derived?.length ?? 0
  if (by === 0) return mapping
  const columns = Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [field, column + by])) as Partial<Record<Field, number>>
  const legs = mapping.legs && { ...mapping.legs, columns: mapping.legs.columns.map((column) => column + by) }
  return { ...mapping, columns, legs, width: mapping.width === undefined ? undefined : mapping.width + by, derived: undefined }
}

/** The names of columns for rows of `widenCells`; derived ones have none. */
export const widenHeader = ({ derived = [] }: Pick<Mapping, 'derived'>, header: readonly string[] | null): readonly string[] | null =>
  header && [...derived.map(() => ''), ...header]

/**
 * What `create` makes of a mapping (a normaliser), able to read derived fields: rows are widened before it sees them, and carry the file's own
 * cells as `own`. Without derived fields it is what `create` makes, untouched.
 */
export function withDerived<N extends (record: RawRecord) => unknown>(mapping: Mapping, create: (mapping: Mapping) => N): N {
  const { derived } = mapping
  if (derived === undefined || derived.length === 0) return create(mapping)
  const inner = create(widenMapping(mapping))
  const outer = (record: RawRecord): unknown => inner({ ...record, cells: widenCells(derived, record.cells), own: record.cells })
  // Keeps what else it can do, such as telling its warnings.
  return Object.assign(outer, inner)
}
