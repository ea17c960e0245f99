import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../turns.ts'

/** Ids looked through at once: some milliseconds. */
const STRIDE = 5_000

/** All rows of a question whose first two values bound the ids, a stretch of ids at a time, so that the process goes on answering. */
export async function inStretches<T>(read: ReadableDB, sql: string, last: number, pace: Turns): Promise<T[]> {
  const statement = read.prepare(sql)
  const found: T[] = []
  for (let from = 0; from < last; from += STRIDE) {
    for (const row of statement.all(from, Math.min(from + STRIDE, last)) as T[]) found.push(row)
    if (pace.due()) await pace.pause()
  }
  return found
}
