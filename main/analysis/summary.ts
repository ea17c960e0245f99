import type { CaseSummary } from '../../shared/api/case.ts'
import type { OpenCase } from '../case/types.ts'
import { countEvents } from './count.ts'
import { hideIn } from './protection.ts'

/** What a case says of itself: `id`, `title`, `number`, `region`, `zone`, `author`, `created_at`. */
export function metaOf(read: OpenCase['read'], key: string): string {
  return (read.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined) ?? ''
}

/** The figures on a case's first page. */
export function summary(open: Pick<OpenCase, 'path' | 'id' | 'read' | 'horizon' | 'root'>): CaseSummary {
  const { read } = open
  const horizon = open.horizon()
  const count = (sql: string, ...params: number[]): number =>
    read
      .prepare(sql)
      .pluck()
      .get(...params) as number
  const end = (order: 'ASC' | 'DESC'): number | null =>
    (read.prepare(`SELECT start FROM observation WHERE role = 0 AND id <= ? ORDER BY start ${order} LIMIT 1`).pluck().get(horizon.observation) as
      | number
      | undefined) ?? null
  return {
    path: open.path,
    id: open.id,
    title: hideIn(read, metaOf(read, 'title')),
    number: hideIn(read, metaOf(read, 'number')),
    region: metaOf(read, 'region'),
    zone: metaOf(read, 'zone'),
    createdAt: Number(metaOf(read, 'created_at')),
    sources: count('SELECT count(*) FROM source WHERE state = 1 AND id <= ?', horizon.source),
    events: countEvents(read, horizon),
    selectors: count('SELECT count(*) FROM selector WHERE id <= ?', horizon.selector),
    entities: count('SELECT count(*) FROM entity WHERE id <= ?', horizon.entity),
    charts: count('SELECT count(*) FROM chart'),
    exhibits: count('SELECT count(*) FROM exhibit'),
    first: end('ASC'),
    last: end('DESC'),
    root: open.root(),
    readOnly: false,
  }
}
