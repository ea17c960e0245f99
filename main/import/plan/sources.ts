import { EVENT_KINDS, DIRECTIONS } from '../../../shared/model/event.ts'
import type { FieldSource } from '../../../shared/model/plan.ts'
import { readMeaning } from '../values/meaning.ts'
import { FIELDS, type Field, type Mapping } from '../types.ts'
import { derivedColumn } from './derive.ts'

export type Sources = Partial<Record<Field, FieldSource>>

/** The parts of a mapping that a plan's fields make. */
export interface Sourced {
  columns: Mapping['columns']
  derived: FieldSource[]
  constants: Mapping['constants']
}

const FIELD_NAMES: ReadonlySet<string> = new Set(FIELDS)
export const isField = (name: string): name is Field => FIELD_NAMES.has(name)

/** Sources by field, without those of fields that do not exist. */
export const sourcesOf = (fields: Record<string, FieldSource>): Sources => Object.fromEntries(Object.entries(fields).filter(([field]) => isField(field)))

/** Columns, derived fields and constants of some sources. A constant kind or direction that means nothing is left out. */
export function placeSources(sources: Sources, values: Mapping['values']): Sourced {
  const sourced: Sourced = { columns: {}, derived: [], constants: {} }
  for (const [name, source] of Object.entries(sources) as [Field, FieldSource][]) {
    if ('constant' in source && (name === 'kind' || name === 'direction')) {
      const meaning = constantMeaning(name, source.constant, values)
      if (meaning !== null) sourced.constants[name] = meaning
    } else if ('column' in source && source.part === undefined) sourced.columns[name] = source.column
    else sourced.columns[name] = derivedColumn(sourced.derived.push(source) - 1)
  }
  return sourced
}

/** The sources that a mapping reads: the way back from `placeSources`. */
export function readSources({ columns, derived = [], constants }: Pick<Mapping, 'columns' | 'derived' | 'constants'>): Sources {
  const sources: Sources = {}
  for (const [field, column] of Object.entries(columns) as [Field, number][]) {
    const source = column >= 0 ? { column } : derived[derivedColumn(column)]
    if (source) sources[field] = source
  }
  for (const name of ['kind', 'direction'] as const) {
    const constant = constants[name]
    if (constant !== undefined && sources[name] === undefined) sources[name] = { constant }
  }
  return sources
}

export const MEANINGS = { kind: EVENT_KINDS, direction: DIRECTIONS } as const

/** A kind or direction by its name in the model, or by any word for it. */
export function constantMeaning(name: 'kind' | 'direction', text: string, values: Mapping['values']): string | null {
  const known: readonly string[] = MEANINGS[name]
  return known.includes(text) ? text : readMeaning(text, new Map(Object.entries(values[name])))
}
