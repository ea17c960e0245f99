import type { Filter } from '../../shared/model/chart.ts'
import type { Certainty, LinkKind } from '../../shared/model/entity.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { rowsOf } from './ids.ts'

/** An asserted link. Ends are public ids. */
export interface LinkRow {
  id: number
  kind: LinkKind
  a: string
  b: string
  certainty: Certainty
}

/** Asserted links that the filter's sources state; links have no time, so the rest of the filter does not touch them. */
export function linksUnder(read: ReadableDB, horizon: Horizon, filter: Filter): LinkRow[] {
  const sql = 'SELECT id, kind, a, b, certainty FROM link WHERE id <= ?'
  return (
    filter.sources
      ? read
          .prepare(`${sql} AND id IN (SELECT link FROM link_evidence WHERE source IN (SELECT value FROM json_each(?)))`)
          .all(horizon.link, JSON.stringify(rowsOf('source', filter.sources)))
      : read.prepare(sql).all(horizon.link)
  ) as LinkRow[]
}

/** Links with this public id at one end. */
export const linksOf = (read: ReadableDB, horizon: Horizon, id: string): LinkRow[] =>
  read
    .prepare('SELECT id, kind, a, b, certainty FROM link WHERE id <= ? AND a = ? UNION SELECT id, kind, a, b, certainty FROM link WHERE id <= ? AND b = ?')
    .all(horizon.link, id, horizon.link, id) as LinkRow[]

/** How many rows state each link. */
export const rowsStating = (read: ReadableDB, horizon: Horizon, links: readonly number[]): Map<number, number> =>
  new Map(
    read
      .prepare('SELECT link, count(*) FROM link_evidence WHERE source <= ? AND link IN (SELECT value FROM json_each(?)) GROUP BY link')
      .raw()
      .all(horizon.source, JSON.stringify(links)) as [number, number][],
  )
