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
  /** Runs from a to b. */
  directed: boolean
  /** Of its rows in the file that gives it most, summed; null where no row states one. */
  weight: number | null
}

type Row = Omit<LinkRow, 'directed' | 'weight'> & { directed: number; weight: number | null }

const COLUMNS = 'id, kind, a, b, certainty, directed, weight'

const linkRows = (read: ReadableDB, rows: unknown[]): LinkRow[] => {
  const links = rows as Row[]
  const weights = weightsOf(
    read,
    links.flatMap(({ id, weight }) => (weight === null ? [] : id)),
  )
  return links.map(({ directed, ...link }) => ({
    ...link,
    directed: directed === 1,
    weight: link.weight === null ? null : (weights.get(link.id) ?? link.weight),
  }))
}

/** Parallel edges of one chart add up; two files that tell of the same edge do not. */
const weightsOf = (read: ReadableDB, links: readonly number[]): Map<number, number> =>
  new Map(
    links.length === 0
      ? []
      : (read
          .prepare(
            `SELECT link, max(weight) FROM (SELECT link, source, sum(weight) AS weight FROM link_evidence
             WHERE weight IS NOT NULL AND link IN (SELECT value FROM json_each(?)) GROUP BY link, source) GROUP BY link`,
          )
          .raw()
          .all(JSON.stringify(links)) as [number, number][]),
  )

/** Asserted links that the filter's sources state; links have no time, so the rest of the filter does not touch them. */
export function linksUnder(read: ReadableDB, horizon: Horizon, filter: Filter): LinkRow[] {
  const sql = `SELECT ${COLUMNS} FROM link WHERE id <= ?`
  const rows = filter.sources
    ? read
        .prepare(`${sql} AND id IN (SELECT link FROM link_evidence WHERE source IN (SELECT value FROM json_each(?)))`)
        .all(horizon.link, JSON.stringify(rowsOf('source', filter.sources)))
    : read.prepare(sql).all(horizon.link)
  return linkRows(read, rows)
}

/** Links with this public id at one end. */
export const linksOf = (read: ReadableDB, horizon: Horizon, id: string): LinkRow[] =>
  linkRows(
    read,
    read
      .prepare(`SELECT ${COLUMNS} FROM link WHERE id <= ? AND a = ? UNION SELECT ${COLUMNS} FROM link WHERE id <= ? AND b = ?`)
      .all(horizon.link, id, horizon.link, id),
  )

/** One link; undefined where the case has no such. */
export const linkOf = (read: ReadableDB, horizon: Horizon, row: number): LinkRow | undefined =>
  linkRows(read, read.prepare(`SELECT ${COLUMNS} FROM link WHERE id = ? AND id <= ?`).all(row, horizon.link))[0]

/** How many rows state each link. */
export const rowsStating = (read: ReadableDB, horizon: Horizon, links: readonly number[]): Map<number, number> =>
  new Map(
    read
      .prepare('SELECT link, count(*) FROM link_evidence WHERE source <= ? AND link IN (SELECT value FROM json_each(?)) GROUP BY link')
      .raw()
      .all(horizon.source, JSON.stringify(links)) as [number, number][],
  )

/** Things that charts of other tools name as nodes, whether or not a link ends there. */
export function statedNodes(read: ReadableDB, horizon: Horizon, filter: Filter): string[] {
  const sql = `SELECT DISTINCT thing FROM statement_about JOIN statement ON statement.id = statement WHERE what IN ('node', 'link') AND source <= ?
    AND (thing GLOB 'e[0-9]*' OR thing GLOB 's[0-9]*')`
  const found = filter.sources
    ? read
        .prepare(`${sql} AND source IN (SELECT value FROM json_each(?))`)
        .pluck()
        .all(horizon.source, JSON.stringify(rowsOf('source', filter.sources)))
    : read.prepare(sql).pluck().all(horizon.source)
  return found as string[]
}
