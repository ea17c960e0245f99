import { formatUtc } from '../../shared/time/format.ts'
/** What the case says of one thing. Names are stable; times are ISO 8601 UTC; a value not known is left out. */
export interface Facts {
  what: string
  label: string
  /** `stated`: a source says so in its own words, and the name is the source's as well. */
  facts: { name: string; value: string; stated?: boolean }[]
}

export type FactValue = string | number | null | undefined

export const facts = (values: Record<string, FactValue>): Facts['facts'] =>
  Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [{ name, value: String(value) }]))

export const isoOf = (instant: number | null): string | null => (instant === null ? null : formatUtc(instant))
