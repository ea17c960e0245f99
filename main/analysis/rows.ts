import { formatId } from '../../shared/model/ids.ts'
import type { Horizon } from '../case/types.ts'
import { cellsAsText, EVIDENCE_COLUMNS, fromObservation, readEvidence } from './evidence.ts'
import type { EvidenceRow, Holding } from './evidence.ts'
import { hideIn, keptBack } from './protection.ts'
import { rowsOf } from './ids.ts'

export interface RowsQuestion {
  source?: string | undefined
  offset: number
  limit: number
}

interface OtherRow {
  source: number
  what: string
  reason: string | null
  locator: string
  raw: string
}

/** Rows that became no event, in the order they were read: the rejected with their reason, or the skipped with what they are. */
export function otherRows({ read }: Pick<Holding, 'read'>, horizon: Horizon, what: 'rejected' | 'skipped', { source, offset, limit }: RowsQuestion) {
  const where = `id <= ? AND what ${what === 'rejected' ? '=' : '<>'} 'rejected' ${source === undefined ? '' : 'AND source = ?'}`
  const params = [horizon.otherRow, ...(source === undefined ? [] : [rowsOf('source', [source])[0] ?? -1])]
  const total = read
    .prepare(`SELECT count(*) FROM other_row WHERE ${where}`)
    .pluck()
    .get(...params) as number
  const rows = read
    .prepare(`SELECT source, what, reason, locator, raw FROM other_row WHERE ${where} ORDER BY source, id LIMIT ? OFFSET ?`)
    .all(...params, limit, offset) as OtherRow[]
  return {
    total,
    rows: rows.map((row) =>
      keptBack(read, { source: formatId('source', row.source), locator: hideIn(read, row.locator), raw: cellsAsText(row.raw), reason: row.reason ?? row.what }),
    ),
  }
}

/** Kept rows that say nothing new of their event. `of` is where the event's first row lies. */
export async function duplicateRows(holding: Holding, horizon: Horizon, { source, offset, limit }: RowsQuestion) {
  const { read } = holding
  const where = `o.role = 2 AND o.id <= ? ${source === undefined ? '' : 'AND o.source = ?'}`
  const params = [horizon.observation, ...(source === undefined ? [] : [rowsOf('source', [source])[0] ?? -1])]
  const total = read
    .prepare(`SELECT count(*) FROM observation o WHERE ${where}`)
    .pluck()
    .get(...params) as number
  const columns = `SELECT o.event, ${EVIDENCE_COLUMNS} FROM observation o`
  const rows = read.prepare(`${columns} WHERE ${where} ORDER BY o.id LIMIT ? OFFSET ?`).all(...params, limit, offset) as Found[]
  const firsts = new Map(
    (read.prepare(`${columns} WHERE o.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(rows.map((row) => row.event))) as Found[]).map((row) => [
      row.event,
      row,
    ]),
  )
  const evidence = await readEvidence(holding, rows.map(fromObservation))
  const originals = await readEvidence(
    { ...holding },
    rows.map((row) => ({ ...fromObservation(firsts.get(row.event) ?? row), raw: '' })),
  )
  return {
    total,
    rows: evidence.map((item, i) => ({
      source: item.source,
      locator: item.locator,
      raw: item.raw,
      ...(item.withheld ? { withheld: true, persons: item.persons } : {}),
      event: formatId('event', rows[i]?.event ?? 0),
      of: `${originals[i]?.file ?? ''} ${originals[i]?.locator ?? ''}`.trim(),
    })),
  }
}

type Found = Omit<EvidenceRow, 'role'> & { role: number; event: number }
