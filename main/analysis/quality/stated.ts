import { formatId, parseId } from '../../../shared/model/ids.ts'
import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../../import/load/turns.ts'
import { pageThrough, statementRange } from './pages.ts'

/** Selectors that statements of this source are about, by row number. */
export async function selectorsStated(read: ReadableDB, source: number, turns: Turns): Promise<number[]> {
  const found = new Set<number>()
  const sql = `SELECT s.id, (SELECT group_concat(a.thing, ' ') FROM statement_about a WHERE a.statement = s.id AND a.thing GLOB 's[0-9]*')
               FROM statement s WHERE s.source = ? AND s.id BETWEEN ? AND ? ORDER BY s.id`
  for await (const page of pageThrough(read, sql, { params: [source], range: statementRange(read, source), turns }))
    for (const [, things] of page as [number, string | null][])
      for (const thing of (things ?? '').split(' ')) {
        const id = parseId(thing)
        if (id?.type === 'selector') found.add(id.row)
      }
  return [...found]
}

/** Statements of this source about any of these selectors, in the order of the file. */
export function statementsOn(read: ReadableDB, source: number, selectors: ReadonlySet<number>): number[] {
  if (selectors.size === 0) return []
  const things = JSON.stringify([...selectors].map((row) => formatId('selector', row)))
  return read
    .prepare(
      `SELECT DISTINCT s.id FROM statement_about a JOIN statement s ON s.id = a.statement
       WHERE a.thing IN (SELECT value FROM json_each(?)) AND s.source = ? ORDER BY s.id`,
    )
    .pluck()
    .all(things, source) as number[]
}
