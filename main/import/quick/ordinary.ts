import type { RowFacts } from '../recognise/rows.ts'

/** Whether a layout is one of calls whose rows are their cells and no more: nothing derived, joined, left out by rule, or said of people. */
export function isOrdinary({ mapping, rules = [] }: RowFacts): boolean {
  const { columns, kind = 'calls', derived = [], person = null } = mapping
  const people = person !== null && (columns.name !== undefined || columns.identity !== undefined)
  const more = columns.end ?? columns.text ?? mapping.legs ?? mapping.device
  return kind === 'calls' && derived.length === 0 && rules.length === 0 && !people && more === undefined && mapping.dateTurned !== true
}
