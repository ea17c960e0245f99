import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Horizon } from '../types.ts'

const TABLES = {
  observation: 'observation',
  selector: 'selector',
  cell: 'cell',
  entity: 'entity',
  source: 'source',
  link: 'link',
  otherRow: 'other_row',
} as const

/** The largest id of each table: what a read may see while a long write is adding rows. */
export function readHorizon(db: Database): Horizon {
  const largest = (table: string): number => db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0
  return {
    observation: largest(TABLES.observation),
    selector: largest(TABLES.selector),
    cell: largest(TABLES.cell),
    entity: largest(TABLES.entity),
    source: largest(TABLES.source),
    link: largest(TABLES.link),
    otherRow: largest(TABLES.otherRow),
  }
}
