import type { Preview } from '../../shared/api/data.ts'
import { FIELD_GROUPS, GROUPS_OF } from '../../shared/model/fields.ts'
import type { FieldSource, MappingPlan, SkipRule } from '../../shared/model/plan.ts'

/** What a person has said so far of how a file is read. What they have not said is recognised as ever. */
export interface Draft {
  plan: MappingPlan
  /** A format to begin from, where a person chose one. */
  format?: string | undefined
  encoding?: string | undefined
  sheets?: string[] | undefined
}

export type TableKind = NonNullable<MappingPlan['kind']>
export const TABLE_KINDS = Object.keys(GROUPS_OF) as TableKind[]
/** Fields of a kind of table, most important first. */
export const fieldsOf = (kind: TableKind): string[] => GROUPS_OF[kind].flatMap((group) => [...FIELD_GROUPS[group]])

type Said = Pick<MappingPlan, 'dateOrder' | 'zone' | 'region' | 'subject' | 'projection' | 'person' | 'side' | 'legs' | 'firstRow'>

/** One change of a draft. Each is a step that can be undone; its name is said on the buttons for that. */
export type Edit =
  | { do: 'column'; column: number; field: string | null }
  | { do: 'field'; field: string; source: FieldSource | null }
  | { do: 'split'; column: number; separator: string; fields: readonly (string | null)[] }
  | { do: 'kind'; kind: TableKind }
  | { do: 'value'; of: 'kind' | 'direction'; text: string; value: string | null }
  | { do: 'header'; row: number | null }
  | { do: 'rule'; at: number; rule: SkipRule | null }
  | { do: 'delimiter'; delimiter: string }
  | { do: 'encoding'; encoding: string }
  | { do: 'sheet'; sheet: string }
  | { do: 'format'; format: string }
  | { do: 'say'; said: Said }

/** The reading that an edit begins from: that of the last preview. */
export type Reading = MappingPlan

const without = <T extends object>(value: T, ...names: (keyof T)[]): T =>
  Object.fromEntries(Object.entries(value).filter(([name, part]) => part !== undefined && !names.includes(name as keyof T))) as T

/** Where fields come from now: as the person said, else as recognised. */
export const fieldsNow = (draft: Draft, reading: Reading): Record<string, FieldSource> => draft.plan.fields ?? reading.fields ?? {}
export const rulesNow = (draft: Draft, reading: Reading): readonly SkipRule[] => draft.plan.skip ?? reading.skip ?? []

const isWhole = (source: FieldSource, column: number): boolean => 'column' in source && source.part === undefined && source.column === column
/** Kind and direction often stand in one word (`SMS-MO`): a column may be both. All else is one thing. */
const goTogether = (a: string, b: string): boolean => [a, b].every((field) => field === 'kind' || field === 'direction')

function columnEdit(fields: Record<string, FieldSource>, column: number, field: string | null): Record<string, FieldSource> {
  const rest = Object.entries(fields).filter(([name, source]) => name !== field && !(isWhole(source, column) && (field === null || !goTogether(name, field))))
  return Object.fromEntries(field === null ? rest : [...rest, [field, { column }]])
}

function splitEdit(fields: Record<string, FieldSource>, { column, separator, fields: names }: Extract<Edit, { do: 'split' }>): Record<string, FieldSource> {
  const taken = new Set(names)
  const rest = Object.entries(fields).filter(([name, source]) => !taken.has(name) && !('column' in source && source.column === column))
  const pieces = names.flatMap((name, index) => (name === null ? [] : [[name, { column, part: { separator, index } }] as const]))
  return Object.fromEntries([...rest, ...pieces])
}

function valueEdit(values: MappingPlan['values'] = {}, { of, text, value }: Extract<Edit, { do: 'value' }>): MappingPlan['values'] {
  const words = without(values[of] ?? {}, text)
  return { ...values, [of]: value === null ? words : { ...words, [text]: value } }
}

/** Pure: a draft after one edit. Columns mean nothing once a file is cut otherwise, and fields little once its rows tell of something else. */
export function edited(draft: Draft, edit: Edit, reading: Reading): Draft {
  const { plan } = draft
  const withPlan = (next: MappingPlan): Draft => ({ ...draft, plan: without(next) })
  const byColumns = without(plan, 'fields', 'values', 'skip', 'legs', 'headerRow', 'firstRow')
  switch (edit.do) {
    case 'column':
      return withPlan({ ...plan, fields: columnEdit(fieldsNow(draft, reading), edit.column, edit.field) })
    case 'field': {
      const rest = without(fieldsNow(draft, reading), edit.field)
      return withPlan({ ...plan, fields: edit.source === null ? rest : { ...rest, [edit.field]: edit.source } })
    }
    case 'split':
      return withPlan({ ...plan, fields: splitEdit(fieldsNow(draft, reading), edit) })
    case 'kind':
      return withPlan({ ...without(plan, 'fields', 'values', 'person', 'side', 'legs'), kind: edit.kind })
    case 'value':
      return withPlan({ ...plan, values: valueEdit(plan.values, edit) })
    case 'header':
      return withPlan({ ...without(plan, 'firstRow'), headerRow: edit.row })
    case 'rule': {
      const rules = rulesNow(draft, reading)
      return withPlan({ ...plan, skip: edit.rule === null ? rules.toSpliced(edit.at, 1) : rules.toSpliced(edit.at, 1, edit.rule) })
    }
    case 'delimiter':
      return { ...draft, plan: { ...byColumns, delimiter: edit.delimiter } }
    case 'encoding':
      return { ...draft, encoding: edit.encoding }
    case 'sheet':
      return { ...draft, plan: byColumns, sheets: [edit.sheet] }
    case 'format':
      return { ...draft, plan: without(byColumns, 'kind'), format: edit.format }
    case 'say':
      return withPlan({ ...plan, ...edit.said })
  }
}

/** The plan that an import is run with: the whole reading as it was shown, so that nothing is recognised otherwise behind the person's back. */
export const wholePlan = (draft: Draft, reading: Reading): MappingPlan => {
  const whole = { ...reading, ...draft.plan }
  const values = { kind: { ...reading.values?.kind, ...draft.plan.values?.kind }, direction: { ...reading.values?.direction, ...draft.plan.values?.direction } }
  const named = Object.fromEntries(Object.entries(values).filter(([, words]) => Object.keys(words).length > 0))
  return without({ ...whole, values: Object.keys(named).length > 0 ? named : undefined })
}

/** The text of a field's source in a row, as the importer takes it. */
export function sourceText(source: FieldSource, cells: readonly string[]): string {
  if ('constant' in source) return source.constant
  if ('columns' in source) {
    const texts = source.columns.map((column) => (cells[column] ?? '').trim())
    return texts.every((text) => text === '') ? '' : texts.join(source.join).trim()
  }
  const text = cells[source.column] ?? ''
  if (source.part === undefined) return text
  const pieces = text.split(source.part.separator)
  return (pieces[source.part.index < 0 ? pieces.length + source.part.index : source.part.index] ?? '').trim()
}

/** Rows of the grid that hold data, kept or rejected. */
export const dataRows = (preview: Preview): NonNullable<Preview['grid']>['rows'] =>
  (preview.grid?.rows ?? []).filter(({ fate }) => fate === 'kept' || fate === 'rejected')
