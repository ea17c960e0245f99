import type { ReadableDB } from '../../case/types.ts'
import type { Turns } from '../load/turns.ts'
import { RULES } from './rules.ts'
import type { MatchRow } from './rules.ts'

/** Rows of one caller and callee, each near in time to the next, at least one of them of the new source. */
export type Cluster = MatchRow[]

export interface Range {
  source: number
  first: number
  last: number
}

const DETAILS = 'id, event, role, source, row, kind, start, zone, seconds, caller, callee, direction, side, imei, imsi, cell_first, cell_last, text, flags'
const CHUNK = 10_000

interface Near {
  id: number
  caller: number
  callee: number
  start: number
  fresh: number
}

/**
 * Clusters of pairs by walking the index of callers in order: for a file that is a large share of the case. Rows without
 * neighbour, which most are, never leave the database.
 */
export async function* walkClusters(db: ReadableDB, { first, last }: Range, turns: Turns): AsyncGenerator<Cluster> {
  const chunk = `FROM observation INDEXED BY observation_caller WHERE (caller, callee, start) >= (?, ?, ?) AND callee IS NOT NULL ORDER BY caller, callee, start`
  const near = db.prepare(
    `SELECT id, caller, callee, start, id BETWEEN ? AND ? AS fresh FROM (
       SELECT id, caller, callee, start, start - lag(start) OVER pair AS before, lead(start) OVER pair - start AS after
       FROM (SELECT id, caller, callee, start ${chunk} LIMIT ${CHUNK}) WINDOW pair AS (PARTITION BY caller, callee ORDER BY start))
     WHERE before <= ${RULES.apart} OR after <= ${RULES.apart}`,
  )
  const end = db.prepare(`SELECT id, caller, callee, start ${chunk} LIMIT 1 OFFSET ${CHUNK - 1}`)
  const details = detailsOf(db)
  let from = { caller: 0, callee: 0, start: 0 }
  for (;;) {
    const key = [from.caller, from.callee, from.start]
    const closing = end.get(key) as Near | undefined
    const rows = near.all([first, last, ...key]) as Near[]
    await turns.take()
    let group: Near[] = []
    for (const row of rows) {
      const before = group.at(-1)
      if (before && (before.caller !== row.caller || before.callee !== row.callee || row.start - before.start > RULES.apart || group.length >= RULES.cluster)) {
        if (group.some(({ fresh }) => fresh)) yield details(group)
        group = []
      }
      group.push(row)
    }
    const open = closing !== undefined && group.at(-1)?.id === closing.id
    if (group.length > 0 && !open && group.some(({ fresh }) => fresh)) yield details(group)
    if (!closing) return
    // A cluster that the chunk cuts is read again whole with the next one, unless it fills a chunk by itself.
    from = open && group[0] && isAfter(group[0], from) ? group[0] : { ...closing, start: closing.start + 1 }
  }
}

const isAfter = (a: { caller: number; callee: number; start: number }, b: { caller: number; callee: number; start: number }): boolean =>
  a.caller > b.caller || (a.caller === b.caller && (a.callee > b.callee || (a.callee === b.callee && a.start > b.start)))

function detailsOf(db: ReadableDB): (group: Near[]) => Cluster {
  const select = db.prepare(`SELECT ${DETAILS} FROM observation WHERE id = ?`)
  return (group) => group.map(({ id }) => select.get([id]) as MatchRow)
}

/**
 * Clusters round each row of the new source by seeking: for a file that is a small share of the case, and for rows that lack
 * a party (`lacking`), whose index keys are null.
 */
export async function* seekClusters(db: ReadableDB, { first, last }: Range, turns: Turns, lacking: boolean): AsyncGenerator<Cluster> {
  const page = db.prepare(
    `SELECT id, caller, callee, start FROM observation WHERE id BETWEEN ? AND ? ${lacking ? 'AND (caller IS NULL OR callee IS NULL)' : ''} ORDER BY id LIMIT 1000`,
  )
  const byCaller = db.prepare(
    `SELECT ${DETAILS} FROM observation INDEXED BY observation_caller WHERE caller = ? AND callee IS ? AND start BETWEEN ? AND ? ORDER BY start, id LIMIT ${RULES.cluster}`,
  )
  const byCallee = db.prepare(
    `SELECT ${DETAILS} FROM observation INDEXED BY observation_callee WHERE callee IS ? AND caller IS ? AND start BETWEEN ? AND ? ORDER BY start, id LIMIT ${RULES.cluster}`,
  )
  let done = new Set<number>()
  for (let from = first; from <= last;) {
    const rows = page.all([from, last]) as { id: number; caller: number | null; callee: number | null; start: number }[]
    if (rows.length === 0) return
    for (const { id, caller, callee, start } of rows) {
      from = id + 1
      if (done.has(id)) continue
      const around = (low: number, high: number): Cluster =>
        (caller === null ? byCallee.all([callee, caller, low, high]) : byCaller.all([caller, callee, low, high])) as MatchRow[]
      let cluster = around(start - RULES.apart, start + RULES.apart)
      for (let size = 1; cluster.length > size && cluster.length < RULES.cluster;) {
        size = cluster.length
        cluster = around((cluster[0]?.start ?? start) - RULES.apart, (cluster.at(-1)?.start ?? start) + RULES.apart)
      }
      if (cluster.length > 1) {
        if (done.size > 200_000) done = new Set()
        for (const row of cluster) if (row.id >= first && row.id <= last) done.add(row.id)
        yield cluster
      }
      const turn = turns.take()
      if (turn) await turn
    }
  }
}
