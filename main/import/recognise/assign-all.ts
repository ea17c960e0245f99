import type { MappingPlan } from '../../../shared/model/plan.ts'
import type { FormatDefinition } from '../formats/definition.ts'
import { definedSources } from '../plan/from-format.ts'
import { placeSources, sourcesOf, type Sourced, type Sources } from '../plan/sources.ts'
import type { Field, Mapping, RawRecord } from '../types.ts'
import { addByName, byFormat, type Assignment } from './assign.ts'
import type { Content } from './content.ts'
import { addByContent } from './guess.ts'
import { settleOwnNumbers } from './own-numbers.ts'
import type { Fit } from './score.ts'
import { settle } from './settle.ts'
import type { RecognisedColumn } from './types.ts'

export interface Assigning {
  plan: MappingPlan
  format: FormatDefinition
  generic: FormatDefinition
  fit: Fit | undefined
  header: readonly string[] | null
  contents: readonly Content[]
  /** Rows of data, as many as were sampled. */
  rows: readonly RawRecord[]
  values: Mapping['values']
}

export interface Assigned {
  assignment: Assignment
  sourced: Sourced
  /** Nothing but the place of their columns says who called and who was called. */
  partiesByPlace: boolean
}

/** Where each field comes from: the person's plan alone where it says so, else the definition, the names of columns, and what they hold. */
export function assign({ plan, format, generic, fit, header, contents, rows, values }: Assigning): Assigned {
  if (plan.fields) return placed(sourcesOf(plan.fields), values, 'person')
  const assignment: Assignment = format === generic ? { columns: {}, evidence: new Map(), settled: new Set<number>() } : byFormat(format, header)
  const defined = definedSources(format, header)
  if (format.whole) return placed({ ...columnSources(assignment.columns), ...defined }, values, 'format')
  for (const field of Object.keys(defined) as Field[]) delete assignment.columns[field]
  if (header) addByName(assignment, generic, header)
  if (format === generic) settle(assignment, contents)
  const partiesByPlace = format === generic || !fit || fit.score === 0 ? addByContent(assignment, contents, header) : false
  settle(assignment, contents)
  if (format === generic) settleOwnNumbers(assignment.columns, rows, values.direction)
  const sourced = placeSources({ ...columnSources(assignment.columns), ...defined }, values)
  for (const column of columnsOf(defined)) assignment.evidence.set(column, 'format')
  return { assignment: { ...assignment, columns: sourced.columns }, sourced, partiesByPlace }
}

function placed(sources: Sources, values: Mapping['values'], evidence: RecognisedColumn['evidence']): Assigned {
  const sourced = placeSources(sources, values)
  const assignment: Assignment = { columns: sourced.columns, evidence: new Map(), settled: new Set<number>() }
  for (const column of columnsOf(sources)) assignment.evidence.set(column, evidence)
  return { assignment, sourced, partiesByPlace: false }
}

const columnSources = (columns: Mapping['columns']): Sources => Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, { column }]))

/** Columns of the file that some sources read. */
export const columnsOf = (sources: Sources): number[] =>
  Object.values(sources).flatMap((source) => ('column' in source ? [source.column] : 'columns' in source ? source.columns : []))
