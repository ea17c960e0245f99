import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenCase } from '../../../../main/case/types.ts'

export const rowsOf = <T>(c: OpenCase, sql: string, ...params: unknown[]): T[] => c.read.prepare(sql).all(...params) as T[]

/** What a case holds that an import could change, as text: equal texts, equal cases. */
export function stateOf(c: OpenCase): string {
  const tables = [
    'source',
    'selector',
    'subject',
    'cell',
    'cell_said',
    'entity',
    'entity_said',
    'link',
    'link_evidence',
    'observation',
    'observation_facts',
    'statement',
    'statement_about',
    'other_row',
    'format',
    'audit',
  ]
  const indexes = rowsOf<{ name: string }>(c, `SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`)
  return JSON.stringify(
    [tables.map((table) => rowsOf(c, `SELECT * FROM ${table}`)), indexes, readdirSync(join(c.path, 'originals')).sort()],
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
}
