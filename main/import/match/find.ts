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
const CHUNK = 4_000

type Key = [id: number, caller: number, callee: number, start: number]

/**
 * Clusters of pairs by walking the index of callers in order: for a file that is a large share of the case. `walked` hears how many rows of the case
 * have been passed.
 */
export async function* walkClusters(db: ReadableDB, { first, last }: Range, turns: Turns, walked: (rows: number) => void): AsyncGenerator<Cluster> {
  const page = db
    .prepare(
      `SELECT id, caller, callee, start FROM observation INDEXED BY observation_caller
       WHERE (caller, callee, start) >= (?, ?, ?) AND callee IS NOT NULL ORDER BY caller, callee, start LIMIT ${CHUNK}`,
    )
    .raw()
  const details = db.prepare(`SELECT ${DETAILS} FROM observation WHERE id = ?`)
  const isNew = ([id]: Key): boolean => id >= first && id <= last
  const read = (group: Key[]): Cluster => group.map(([id]) => details.get([id]) as MatchRow)
  let from: Key = [0, 0, 0, 0]
  let passed = 0
  for (;;) {
    const keys = page.all([from[1], from[2], from[3]]) as Key[]
    walked((passed += keys.length))
    await turns.take()
    let begin = 0
    for (let at = 1; at < keys.length; at++) {
      const [one, next] = [keys[at - 1] ?? from, keys[at] ?? from]
      if (near(one, next) && at - begin < RULES.cluster) continue
      if (at - begin > 1) {
        const group = keys.slice(begin, at)
        if (group.some(isNew)) yield read(group)
      }
      begin = at
    }
    const open = keys.slice(begin)
    if (keys.length < CHUNK) {
      if (open.length > 1 && open.some(isNew)) yield read(open)
      return
    }
    // A cluster that the page cuts is read again whole with the next one, unless it begins where this page began.
    const [restart, end] = [open[0] ?? from, keys.at(-1) ?? from]
    from = begin > 0 && isAfter(restart, from) ? restart : [end[0], end[1], end[2], end[3] + 1]
  }
}

const near = ([, caller, callee, start]: Key, next: Key): boolean => next[1] === caller && next[2] === callee && next[3] - start <= RULES.apart

const isAfter = (a: Key, b: Key): boolean => a[1] > b[1] || (a[1] === b[1] && (a[2] > b[2] || (a[2] === b[2] && a[3] > b[3])))

/**
 * Clusters round each row of the new source by seeking: for a file that is a small share of the case, and for rows that lack
 * a party (`lacking`), whose index keys are null. Such rows only ever repeat others, never corroborate them: what begins at the same instant is enough,
 * and tracks, with a position each second, stay quick.
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
  // Instants at which more rows begin than are looked at.
  const crowded = new Set<string>()
  for (let from = first; from <= last;) {
    const rows = page.all([from, last]) as Found[]
    if (rows.length === 0) return
    for (const row of rows) {
      const { id } = row
      from = id + 1
      if (done.has(id) || (crowded.size > 0 && crowded.has(instantOf(row)))) continue
      const cluster = clusterOf(row)
      if (cluster.length >= RULES.cluster && crowded.size < 100_000) crowded.add(instantOf(row))
      if (cluster.length > 1) {
        if (done.size > 200_000) done = new Set()
        for (const one of cluster) if (one.id >= first && one.id <= last) done.add(one.id)
        yield cluster
      }
      const turn = turns.take()
      if (turn) await turn
    }
  }

  function clusterOf({ caller, callee, start }: Found): Cluster {
    if (caller === null) return byCallee.all([callee, caller, start, start]) as MatchRow[]
    const around = (low: number, high: number): Cluster => byCaller.all([caller, callee, low, high]) as MatchRow[]
    if (callee === null) return around(start, start)
    let cluster = around(start - RULES.apart, start + RULES.apart)
    for (let size = 1; cluster.length > size && cluster.length < RULES.cluster;) {
      size = cluster.length
      cluster = around((cluster[0]?.start ?? start) - RULES.apart, (cluster.at(-1)?.start ?? start) + RULES.apart)
    }
    return cluster
  }
}

const instantOf = ({ caller, callee, start }: Found): string => `${caller} ${callee} ${start}`

interface Found {
  id: number
  caller: number | null
  callee: number | null
  start: number
}
