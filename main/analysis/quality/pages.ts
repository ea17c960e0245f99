import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../../import/load/turns.ts'

const WINDOW = 4_000
const BATCH = 2_000

export interface Paging {
  /** Values of the question marks before those of the range. */
  params: number[]
  /** Row numbers, both ends included; nulls where there are none. */
  range: { first: number | null; last: number | null }
  turns: Turns
}

/** Goes through a range of row numbers, a window a turn, so that rows that are rare do not hold up the case. The last two question marks are the window. */
export async function* pageThrough(read: ReadableDB, sql: string, { params, range: { first, last }, turns }: Paging): AsyncGenerator<unknown[]> {
  if (first === null || last === null) return
  const page = read.prepare(sql).raw()
  for (let from = first; from <= last; from += WINDOW) {
    yield page.all(...params, from, Math.min(last, from + WINDOW - 1))
    await turns.take()
  }
}

/** Asks for a list of row numbers, a batch a turn. The query's one question mark is a JSON array of them. */
export async function* inBatches(read: ReadableDB, sql: string, ids: Int32Array | readonly number[], turns: Turns): AsyncGenerator<unknown[]> {
  const page = read.prepare(sql).raw()
  for (let at = 0; at < ids.length; at += BATCH) {
    yield page.all(JSON.stringify(Array.from(ids.slice(at, at + BATCH))))
    await turns.take()
  }
}

/** The row numbers of the statements of a source: written together, they are one range. */
export const statementRange = (read: ReadableDB, source: number): Paging['range'] =>
  read.prepare('SELECT min(id) AS first, max(id) AS last FROM statement WHERE source = ?').get(source) as Paging['range']
