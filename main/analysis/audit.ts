import { formatId } from '../../shared/model/ids.ts'
import type { ReadableDB } from '../case/types.ts'
import { hideInJson } from './protection.ts'
import { formatUtc } from '../../shared/time/format.ts'

export interface AuditRow {
  id: string
  at: string
  actor: string
  action: string
  details: string
  /** Hex of the entry's hash, which chains it to the one before. */
  hash: string
}

/** The audit log, newest entry first. */
export function auditEntries(read: ReadableDB, offset: number, limit: number): { total: number; entries: AuditRow[] } {
  const rows = read
    .prepare('SELECT id, at, actor, action, details, lower(hex(hash)) AS hash FROM audit ORDER BY id DESC LIMIT ? OFFSET ?')
    .all(limit, offset) as (Omit<AuditRow, 'id' | 'at'> & { id: number; at: number })[]
  return {
    total: read.prepare('SELECT count(*) FROM audit').pluck().get() as number,
    entries: rows.map((row) => ({ ...row, details: hideInJson(read, row.details), id: formatId('audit', row.id), at: formatUtc(row.at) })),
  }
}
