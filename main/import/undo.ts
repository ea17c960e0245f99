import { MasarError } from '../../shared/api/errors.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { OpenCase, WritableDB } from '../case/types.ts'
import { keepHighest } from './load/ids.ts'
import { createTurns } from './load/turns.ts'
import type { Turns } from './load/turns.ts'
import { handOverEvents, removeRows } from './undo-events.ts'
import { removeStatements } from './undo-statements.ts'
import { removeUnnamed } from './undo-things.ts'

export interface Undone {
  source: string
  /** Events, links, and people and selectors that the case no longer holds. */
  events: number
  links: number
  entities: number
}

interface SourceRow {
  file: string
  sha256: string
  state: number
  original: string | null
  first_observation: number | null
  last_observation: number | null
}

/**
 * Takes an import back whole: its rows, its original, and whatever nothing else names. Events that other sources also tell of
 * stay, carried by their rows. The source itself stays in the list as undone. Throws `not-found` for no source or one undone
 * already, `busy`.
 */
export async function undoImport(c: OpenCase, sourceRowId: number, signal: AbortSignal = new AbortController().signal): Promise<Undone> {
  const source = formatId('source', sourceRowId)
  const row = c.read.prepare('SELECT file, sha256, state, original, first_observation, last_observation FROM source WHERE id = ?').get(sourceRowId) as
    | SourceRow
    | undefined
  if (!row || row.state !== 1) throw new MasarError('not-found', { id: source })
  const undone = await c.writeLong(async (db) => {
    const counts = await remove(db, sourceRowId, row, createTurns(signal))
    return { result: { source, ...counts }, note: { action: 'undo', details: { source, file: row.file, sha256: row.sha256, ...counts } } }
  })
  const shared = c.read.prepare('SELECT 1 FROM source WHERE original = ?').get(row.original) !== undefined
  if (row.original !== null && !shared) await c.originals.remove(row.original)
  return undone
}

async function remove(db: WritableDB, source: number, row: SourceRow, turns: Turns): Promise<Omit<Undone, 'source'>> {
  const range = { source, first: row.first_observation ?? 1, last: row.last_observation ?? 0 }
  keepHighest(db)
  const moved = await handOverEvents(db, range, turns)
  const primary = Number(db.prepare('SELECT count(*) FROM observation WHERE id BETWEEN ? AND ? AND role = 0').pluck().get([range.first, range.last]))
  await turns.take()
  await removeRows(db, range, turns)
  await removeOthers(db, source, turns)
  const { links, entities } = await removeStatements(db, source, turns)
  await turns.take()
  const selectors = await removeUnnamed(db, source, turns)
  db.prepare('UPDATE source SET state = 2, original = NULL, first_observation = NULL, last_observation = NULL WHERE id = ?').run([source])
  return { events: primary - moved, links, entities: entities + selectors }
}

async function removeOthers(db: WritableDB, source: number, turns: Turns): Promise<void> {
  const some = db.prepare('DELETE FROM other_row WHERE id IN (SELECT id FROM other_row WHERE source = ? LIMIT 2000)')
  while (some.run([source]).changes > 0) await turns.take()
}
