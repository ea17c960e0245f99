import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import type { Turns } from './turns.ts'
import { whereEvents, type Rows } from './where.ts'

type Cell = number | string | null

/** Ids looked through at once: some milliseconds of reading. */
const STRIDE = 4_000

const WIDE = 2 ** 26

/** Two columns of row numbers as one value, for what crosses from the database costs more than its reading; null is 0. */
export const packed = (one: string, other: string): string => `coalesce(${one}, 0) * ${WIDE} + coalesce(${other}, 0)`
export const firstOf = (pair: number): number => Math.floor(pair / WIDE)
export const secondOf = (pair: number): number => pair % WIDE

interface ScanQuestion<T extends readonly Cell[]> {
  filter: Filter
  rows: Rows
  columns: { readonly [K in keyof T]: string }
  which?: string
  /** Told how many ids of how many were looked through. */
  progress?: ((done: number, total: number) => void) | undefined
}

/**
 * Every row under a filter in the order of ids, a stretch of ids at a time, so that a million rows never hold the
 * process up and no index is needed. `columns` are expressions on `observation o`, `which` a condition; `each` gets the columns in that order.
 */
export async function scan<T extends readonly Cell[]>(
  read: ReadableDB,
  horizon: Horizon,
  { filter, rows, columns, which = 'TRUE', progress }: ScanQuestion<T>,
  pace: Turns,
  each: (row: T) => void,
): Promise<void> {
  const where = whereEvents(read, horizon, filter, { rows })
  const statement = read.prepare(`SELECT ${columns.join(', ')} FROM observation o NOT INDEXED WHERE ${where.sql} AND ${which} AND o.id > ? ORDER BY o.id`).raw()
  // The condition's first value is its one bound on ids. With a second one SQLite might run to the farther of the two in every stretch.
  const others = where.params.slice(1)
  for (let from = 0; from < horizon.observation; from += STRIDE) {
    const until = Math.min(from + STRIDE, horizon.observation)
    for (const row of statement.all(until, ...others, from) as T[]) each(row)
    progress?.(until, horizon.observation)
    if (pace.due()) await pace.pause()
  }
}
