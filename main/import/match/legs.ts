import type { WritableDB } from '../../case/types.ts'
import type { Turns } from '../load/turns.ts'
import type { Range } from './find.ts'

const CORROBORATING = 1
const DUPLICATE = 2
const PAGE = 4_000

/** Legs of one table of a file, by row: `sheet` as in `observation`, `pairs` as `createLegFinder` gives them. */
export interface Legs {
  sheet: number | null
  pairs: Uint32Array
}

/**
 * Makes one event of the rows of each call that a file writes as several: the first leg is its primary row, the others
 * corroborate it from the same source. All rows stay. Runs before a source is matched with others, and only for layouts
 * with legs. Answers how many rows it joined.
 */
export async function joinLegs(db: WritableDB, { first, last }: Range, legs: readonly Legs[], turns: Turns): Promise<number> {
  const firstOf = new Map<string, number>()
  for (const { sheet, pairs } of legs) for (let at = 0; at < pairs.length; at += 2) firstOf.set(`${sheet} ${pairs[at]}`, pairs[at + 1] ?? 0)
  if (firstOf.size === 0) return 0
  const page = db.prepare(`SELECT id, sheet, row FROM observation WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ${PAGE}`).raw()
  const join = db.prepare(`UPDATE observation SET role = ${CORROBORATING}, event = ? WHERE id = ? AND role = 0`)
  const idOf = new Map<string, number>()
  const wanted = new Set([...firstOf].map(([key, row]) => `${key.slice(0, key.indexOf(' '))} ${row}`))
  let joined = 0
  for (let from = first; from <= last;) {
    const rows = page.all([from, last]) as [id: number, sheet: number | null, row: number][]
    if (rows.length === 0) break
    for (const [id, sheet, row] of rows) {
      from = id + 1
      const key = `${sheet} ${row}`
      if (wanted.has(key)) idOf.set(key, id)
      const firstRow = firstOf.get(key)
      const event = firstRow === undefined ? undefined : idOf.get(`${sheet} ${firstRow}`)
      if (event !== undefined) joined += join.run([event, id]).changes
    }
    await turns.take()
  }
  return joined
}

/**
 * After matching: legs whose first leg turned out to repeat or corroborate another file's row belong to that row's event.
 * Answers how many rows of the source corroborate others and how many repeat them, legs included.
 */
export function settleLegs(db: WritableDB, { first, last }: Range): { corroborating: number; duplicates: number } {
  db.prepare(
    `UPDATE observation SET event = (SELECT primary_row.event FROM observation AS primary_row WHERE primary_row.id = observation.event)
     WHERE id BETWEEN ? AND ? AND role = ${CORROBORATING}
       AND EXISTS (SELECT 1 FROM observation AS primary_row WHERE primary_row.id = observation.event AND primary_row.role <> 0)`,
  ).run([first, last])
  const count = db.prepare('SELECT count(*) FROM observation WHERE id BETWEEN ? AND ? AND role = ?').pluck()
  return { corroborating: Number(count.get([first, last, CORROBORATING])), duplicates: Number(count.get([first, last, DUPLICATE])) }
}

/** Legs as a worker says them, checked: what is no such thing is none. */
export const checkLegs = (legs: unknown): Legs[] =>
  Array.isArray(legs)
    ? legs.filter(
        (one: unknown): one is Legs =>
          typeof one === 'object' &&
          one !== null &&
          'pairs' in one &&
          one.pairs instanceof Uint32Array &&
          one.pairs.length % 2 === 0 &&
          'sheet' in one &&
          (one.sheet === null || typeof one.sheet === 'number'),
      )
    : []
