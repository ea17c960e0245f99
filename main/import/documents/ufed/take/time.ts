import { one, type Model } from '../model.ts'

/** A time as the report writes it. `zoned`: it says itself in which zone it is. */
export interface ReportTime {
  time: string
  local?: string | undefined
  zoned: boolean
}

const ZONED = /(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?\)?)$/i
const DATED = /\d{4}|\d[/.-]\d/

/** The first of the fields that holds a time; null where none does. */
export function timeOf(model: Model, ...fields: string[]): ReportTime | null {
  for (const field of fields) {
    const text = one(model, field)
    if (text === '') continue
    if (isZoned(text)) return { time: text.replace(/[+-]00:?00$/, 'Z'), local: text, zoned: true }
    const formatted = model.formatted.get(field)
    if (formatted !== undefined && isZoned(formatted)) return { time: formatted, local: text, zoned: true }
    return { time: text, zoned: false }
  }
  return null
}

/** A date alone ends with digits after a hyphen too, which are no offset. */
export const isZoned = (text: string): boolean => ZONED.test(text) && /[T\s]\d{1,2}:\d{2}/.test(text) && DATED.test(text)
