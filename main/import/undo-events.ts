import type { ReadableDB, WritableDB } from '../case/types.ts'
import { dropIndexes } from './load/indexes.ts'
import type { Turns } from './load/turns.ts'
import type { Range } from './match/find.ts'

const PRIMARY = 0
const CORROBORATING = 1
const DUPLICATE = 2
const CHUNK = 5_000

interface Row {
  id: number
  role: number
  side: number
}

/**
 * Gives the events that rows of other sources also tell of to those rows: the earliest becomes primary, the first of the other
 * side corroborates it, as do legs and fuller exports of its own; the rest repeat. Gives the number of events that live on under another row.
 */
export async function handOverEvents(db: WritableDB, range: Range, turns: Turns): Promise<number> {
  const { source, first, last } = range
  const rowsOf = db.prepare(
    `SELECT id, role, side FROM observation WHERE id = ? AND source <> ?
     UNION ALL SELECT id, role, side FROM observation WHERE event = ? AND role <> 0 AND source <> ? ORDER BY id`,
  )
  const change = db.prepare('UPDATE observation SET role = ?, event = ? WHERE id = ?')
  let moved = 0
  for await (const event of sharedEvents(db, range, turns)) {
    const rows = rowsOf.all([event, source, event, source]) as Row[]
    const primary = rows.find((row) => row.role === PRIMARY) ?? rows[0]
    if (!primary) continue
    if (event >= first && event <= last) moved++
    let corroborated = false
    for (const row of rows) {
      const other = row !== primary && primary.side !== 0 && row.side !== 0 && row.side !== primary.side && !corroborated
      if (other) corroborated = true
      // Legs and fuller exports of the primary row's own records state what it does not.
      const adds = row.role === CORROBORATING && row.side === primary.side
      change.run([row === primary ? PRIMARY : other || adds ? CORROBORATING : DUPLICATE, primary.id, row.id])
    }
  }
  return moved
}

/** Events of which rows of the range and rows of other sources tell. */
async function* sharedEvents(db: ReadableDB, { source, first, last }: Range, turns: Turns): AsyncGenerator<number> {
  const theirs = db
    .prepare('SELECT DISTINCT event FROM observation WHERE role <> 0 AND event BETWEEN ? AND ? AND source <> ? ORDER BY event LIMIT 1000')
    .pluck()
  for (let from = first; from <= last;) {
    const events = theirs.all([from, last, source]) as number[]
    yield* events
    if (events.length < 1_000) break
    from = (events.at(-1) ?? last) + 1
    await turns.take()
  }
  const ours = db.prepare('SELECT DISTINCT event FROM observation WHERE id BETWEEN ? AND ? AND role <> 0 AND event NOT BETWEEN ? AND ?').pluck()
  for (let from = first; from <= last; from += 4 * CHUNK) {
    yield* ours.all([from, Math.min(from + 4 * CHUNK - 1, last), first, last]) as number[]
    await turns.take()
  }
}

/** Removes the rows of a range. Where they are most of the case, without keeping its indexes row by row. */
export async function removeRows(db: WritableDB, { first, last }: Range, turns: Turns): Promise<void> {
  if (last < first) return
  const facts = db.prepare(
    'DELETE FROM observation_facts WHERE observation IN (SELECT observation FROM observation_facts WHERE observation BETWEEN ? AND ? LIMIT 2000)',
  )
  while (facts.run([first, last]).changes > 0) await turns.take()
  const remaining = Number(db.prepare('SELECT count(*) FROM observation WHERE id NOT BETWEEN ? AND ?').pluck().get([first, last]))
  const rebuild = last - first > 4 * remaining ? dropIndexes(db, 0, remaining) : null
  if (remaining === 0) db.exec('DELETE FROM observation')
  const remove = db.prepare('DELETE FROM observation WHERE id BETWEEN ? AND ?')
  for (let from = remaining === 0 ? last + 1 : first; from <= last; from += CHUNK) {
    remove.run([from, Math.min(from + CHUNK - 1, last)])
    await turns.take()
  }
  await rebuild?.(turns)
}
