import type { ErrorCode, ErrorParams } from '../../../shared/api/errors.ts'
import type { MappingPlan } from '../../../shared/model/plan.ts'
import { PROJECTIONS } from '../../../shared/geo/projections.ts'
import type { Mapping, TableKind } from '../types.ts'
import { wordKey } from './rules.ts'
import { constantMeaning, isField, MEANINGS } from './sources.ts'

/** What a plan asks that cannot be: a code of errors.json with what fills its sentence. */
export interface PlanFault {
  code: ErrorCode
  params: ErrorParams
}

/** What a plan is checked against. */
export interface FileFacts {
  /** Cells of the widest row among those looked at. */
  width: number
  /** Numbers of the rows looked at. */
  rows: ReadonlySet<number>
  values: Mapping['values']
}

/** All faults of a plan for this file, but for what it lacks (`lackOf`). Columns are named as a person counts, from 1. */
export function planFaults(plan: MappingPlan, { width, rows, values }: FileFacts): PlanFault[] {
  const faults: PlanFault[] = []
  const add = (code: ErrorCode, params: ErrorParams): void => void faults.push({ code, params })
  const column = (index: number): void => {
    if (index >= width) add('plan-column', { column: index + 1, width })
  }
  for (const [field, source] of Object.entries(plan.fields ?? {})) {
    if (!isField(field)) add('plan-field', { field })
    else if ('column' in source) column(source.column)
    else if ('columns' in source) for (const one of source.columns) column(one)
    else if ((field === 'kind' || field === 'direction') && constantMeaning(field, source.constant, values) === null)
      add('plan-value', { field, text: field, value: source.constant })
  }
  for (const name of ['kind', 'direction'] as const) {
    const known: readonly string[] = MEANINGS[name]
    for (const [text, value] of Object.entries(plan.values?.[name] ?? {})) if (!known.includes(value)) add('plan-value', { field: name, text, value })
  }
  for (const rule of plan.skip ?? []) {
    if (rule.column !== null) column(rule.column)
    if (rule.test !== 'empty' && wordKey(rule.text) === '') add('plan-rule', {})
  }
  if (plan.legs) column(plan.legs.column)
  for (const row of [plan.headerRow, plan.firstRow]) if (row !== undefined && row !== null && !rows.has(row)) add('plan-row', { row })
  if (plan.projection !== undefined && !isProjection(plan.projection)) add('plan-projection', { projection: plan.projection })
  return faults
}

const isProjection = (id: string): boolean => PROJECTIONS.some((one) => one.id === id)

/**
 * What a table of this kind needs and has no column for, or null. `said`: a person says what its columns are; then rows of calls may name a SIM or
 * handset alone, as tower dumps do.
 */
export function lackOf(kind: TableKind, { columns }: Pick<Mapping, 'columns'>, said: boolean): PlanFault | null {
  const has = (...fields: (keyof Mapping['columns'])[]): boolean => fields.some((field) => columns[field] !== undefined)
  const lack = (code: ErrorCode): PlanFault => ({ code, params: {} })
  const placed = has('cellFirst', 'station') || (has('lat') && has('lon')) || (has('x') && has('y'))
  switch (kind) {
    case 'calls':
      if (!has('start', 'date')) return lack('plan-no-time')
      return has('caller', 'callee', 'subject', 'correspondent') || (said && has('imei', 'imsi')) ? null : lack('plan-no-party')
    case 'locations':
      if (!has('start', 'date')) return lack('plan-no-time')
      return placed ? null : lack('plan-no-place')
    case 'cells':
      return placed || has('cellName') ? null : lack('plan-no-place')
    case 'contacts':
      return has('number', 'number2', 'number3', 'email', 'correspondent') ? null : lack('plan-no-party')
    case 'links':
      return has('linkFrom') && has('linkTo') ? null : lack('plan-no-ends')
  }
}
