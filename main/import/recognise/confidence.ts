import type { Mapping } from '../types.ts'
import type { Content } from './content.ts'
import type { Fit } from './score.ts'
import { tableConfidence } from './tables.ts'

/** How sure a reading is, 0 to 1: a definition's own score; for the generic one, how much of what matters was found and holds what it should. */
export function confidenceOf(fit: Fit | undefined, mapping: Mapping, contents: readonly Content[]): number {
  const { columns } = mapping
  if (fit && fit.score > 0) return round(Math.min(1, 0.4 + 0.6 * fit.score))
  if (mapping.kind !== undefined && mapping.kind !== 'calls') return tableConfidence(mapping, contents)
  const good = (column: number | undefined, test: (content: Content) => number): number =>
    column === undefined ? 0 : (contents[column]?.filled ?? 0) > 0 ? test(contents[column] as Content) : 0.5
  const time = Math.max(
    good(columns.start, (one) => one.dateTime + one.date),
    good(columns.date, (one) => one.date + one.dateTime),
  )
  const first = good(columns.caller ?? columns.subject ?? columns.correspondent, (one) => Math.min(1, one.phone + 0.3))
  const second = good(columns.caller === undefined ? columns.correspondent : columns.callee, (one) => Math.min(1, one.phone + 0.3))
  const rest = (columns.kind !== undefined || columns.seconds !== undefined ? 0.5 : 0) + (columns.direction !== undefined ? 0.5 : 0)
  return round(0.9 * (0.4 * time + 0.25 * first + 0.2 * second + 0.15 * rest))
}

const round = (value: number): number => Math.round(value * 100) / 100
