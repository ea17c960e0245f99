import type { DateOrder } from './source.ts'

/**
 * How a person reads a table, made in the mapping editor or given as a file on the command line (`--mapping`). Columns are meant by their index in the
 * file, from 0. What a plan leaves out is recognised as ever. A saved format is a plan whose columns are found by name.
 */
export interface MappingPlan {
  /** What its rows tell of. */
  kind?: 'calls' | 'cells' | 'locations' | 'contacts' | 'links' | undefined
  /** Row of the header as a person counts; null: the file has none. */
  headerRow?: number | null | undefined
  /** First row of data as a person counts, where it does not follow the header. */
  firstRow?: number | undefined
  delimiter?: string | undefined
  /** Fields (main/import/types.ts) and where each comes from. Whole: a field that is not here has no source. */
  fields?: Record<string, FieldSource> | undefined
  /** Cell text, as written, to a kind (`call`) or direction (`out`); compared folded. */
  values?: { kind?: Record<string, string> | undefined; direction?: Record<string, string> | undefined } | undefined
  /** Rows to leave out, each counted as skipped `by-rule` with its text kept. */
  skip?: SkipRule[] | undefined
  dateOrder?: DateOrder | undefined
  zone?: string | undefined
  region?: string | undefined
  subject?: string | undefined
  /** Coordinates in x and y: an id of shared/geo/projections.ts (`lambert93`). */
  projection?: string | undefined
  /** Whose name and document, and whose handset and cell, a row carries. */
  person?: 'caller' | 'callee' | 'subject' | 'correspondent' | undefined
  side?: 'caller' | 'callee' | 'subject' | 'correspondent' | undefined
  /** Row number of an event's first leg: rows of one value of this column are one call. */
  legs?: { column: number } | undefined
}

/** Where a field's text comes from. */
export type FieldSource =
  | { column: number; part?: SplitRule | undefined }
  /** Several columns, joined by a text. */
  | { columns: number[]; join: string }
  | { constant: string }

/** A part of a cell: the piece at `index` (from 0, from the end where negative) between separators. */
export interface SplitRule {
  separator: string
  index: number
}

export const SKIP_TESTS = ['is', 'contains', 'starts', 'empty'] as const

/**
 * A row is left out when the cell of `column` (null: any cell; with `empty`: every cell) is so. Texts are compared folded, and as they are where
 * folding leaves nothing of them (`***`).
 */
export interface SkipRule {
  column: number | null
  test: (typeof SKIP_TESTS)[number]
  text: string
}
