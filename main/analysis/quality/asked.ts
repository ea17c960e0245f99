import { DAY_MS } from '../../../shared/time/civil.ts'
import type { Setting } from './types.ts'

/** What a heading of a file says was asked for: days since 1970, and the row of `other_row` that says it. */
export interface Asked {
  from: number
  until: number
  row: number
}

const DATE = /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/g

/** Day of a date in a heading, in the order that the dates of the file have; null where it is none. */
function dayOf([, y, m, d, a, b, year]: RegExpMatchArray, monthFirst: boolean): number | null {
  const parts = y === undefined ? [year, monthFirst ? a : b, monthFirst ? b : a] : [y, m, d]
  const [whole, month, day] = parts.map(Number) as [number, number, number]
  const at = Date.UTC(whole, month - 1, day)
  return new Date(at).getUTCMonth() === month - 1 && month >= 1 ? Math.round(at / DAY_MS) : null
}

/** The period that a line over the table names: the first with exactly two dates, the earlier first. Null where none does. */
export function askedFor({ read, source, report }: Pick<Setting, 'read' | 'source' | 'report'>): Asked | null {
  const lines = read.prepare("SELECT id, raw FROM other_row WHERE source = ? AND what = 'preamble' ORDER BY id LIMIT 100").all(source) as {
    id: number
    raw: string
  }[]
  for (const { id, raw } of lines) {
    const days = [...raw.slice(0, 2_000).matchAll(DATE)].map((match) => dayOf(match, report.dateOrder === 'mdy'))
    const [from, until] = days
    if (days.length === 2 && typeof from === 'number' && typeof until === 'number' && from < until) return { from, until, row: id }
  }
  return null
}
