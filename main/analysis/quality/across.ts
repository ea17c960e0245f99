import { eventKindCode } from '../../../shared/model/event.ts'
import { otherOf } from './columns.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { Pairing, Setting } from './types.ts'

const CALL = eventKindCode('call')
const { zone: ZONE, disagree: DISAGREE } = THRESHOLDS

/** What the other parties' own files say of calls that the import could not merge. */
export interface Across {
  /** At the same time, but of another length. */
  unequal: Pairing[]
  /** Of the same length, whole quarter hours away: by their distance in quarter hours. */
  shifted: Map<number, Pairing[]>
  /** Rows (places in the columns) that the other party's file does not tell of, though it covers the time; and which file. */
  missing: { own: number; source: number }[]
}

interface Theirs {
  id: number
  start: number
  seconds: number | null
  source: number
}

/** Sources that hold the records of numbers other than ours. */
export function othersSubjects({ read, source }: Pick<Setting, 'read' | 'source'>): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  const rows = read.prepare('SELECT j.selector, j.source FROM subject j JOIN source s ON s.id = j.source WHERE j.source <> ? AND s.state = 1').raw()
  for (const [selector, of] of rows.all(source) as [number, number][]) found.set(selector, (found.get(selector) ?? new Set()).add(of))
  return found
}

/** Calls of ours, by caller and callee, whose other party has a file of its own. */
function expected({ rows }: Setting, subjects: ReadonlyMap<number, unknown>, merged: ReadonlySet<number>): Map<string, number[]> {
  const pairs = new Map<string, number[]>()
  for (let i = 0; i < rows.size; i++) {
    if (rows.kind[i] !== CALL || rows.role[i] !== 0 || rows.party[i] === 0 || (rows.seconds[i] as number) < 0 || merged.has(i)) continue
    if (!subjects.has(otherOf(rows, i))) continue
    const key = `${rows.caller[i]} ${rows.callee[i]}`
    const list = pairs.get(key)
    if (list) list.push(i)
    else pairs.set(key, [i])
  }
  return pairs
}

/** First row, of rows in order of time, that begins at or after an instant. */
function firstFrom(rows: readonly Theirs[], at: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as Theirs).start < at) low = middle + 1
    else high = middle
  }
  return low
}

export async function acrossFiles(setting: Setting): Promise<Across> {
  const { read, rows, turns } = setting
  const subjects = othersSubjects(setting)
  const merged = new Set((await setting.shared()).map(({ own }) => own))
  const result: Across = { unequal: [], shifted: new Map(), missing: [] }
  const theirs = read.prepare(
    `SELECT id, start, seconds, source FROM observation INDEXED BY observation_caller
     WHERE caller = ? AND callee = ? AND kind = ${CALL} AND role <> 2 AND source <> ? AND id <= ? ORDER BY start`,
  )
  const period = periods(setting)
  for (const list of expected(setting, subjects, merged).values()) {
    const [sample] = list
    if (sample === undefined) continue
    const other = otherOf(rows, sample)
    const files = subjects.get(other) ?? new Set()
    const found = (theirs.all(rows.caller[sample], rows.callee[sample], setting.source, setting.horizon.observation) as Theirs[]).filter((row) =>
      files.has(row.source),
    )
    const covers = period(other, rows.caller[sample] === other, files)
    for (const own of list) {
      judge(setting, own, found, covers, result)
      const turn = turns.take()
      if (turn) await turn
    }
  }
  return result
}

/** When the files of a number hold its own records of calls in this direction. */
function periods({ read }: Setting) {
  const known = new Map<string, { from: number; until: number; source: number }[]>()
  const sides = {
    out: read.prepare('SELECT min(start) AS a, max(start) AS b FROM observation WHERE caller = ? AND source = ?'),
    in: read.prepare('SELECT min(start) AS a, max(start) AS b FROM observation INDEXED BY observation_callee WHERE callee = ? AND source = ?'),
  }
  return (number: number, outgoing: boolean, files: ReadonlySet<number>) => {
    const key = `${number} ${outgoing}`
    const held = known.get(key)
    if (held) return held
    const found = [...files].flatMap((source) => {
      const { a, b } = sides[outgoing ? 'out' : 'in'].get(number, source) as { a: number | null; b: number | null }
      return a === null || b === null ? [] : [{ from: a, until: b, source }]
    })
    known.set(key, found)
    return found
  }
}

function judge(
  { rows }: Setting,
  own: number,
  theirs: readonly Theirs[],
  covers: readonly { from: number; until: number; source: number }[],
  result: Across,
): void {
  const [start, seconds] = [rows.start[own] as number, rows.seconds[own] as number]
  const near: Theirs[] = []
  let shifted = false
  const first = firstFrom(theirs, start - ZONE.most * 1_000)
  for (let at = first; at < theirs.length && at - first < ZONE.per; at++) {
    const row = theirs[at] as Theirs
    const apart = (row.start - start) / 1_000
    if (apart > ZONE.most) break
    if (Math.abs(apart) <= DISAGREE.apart) {
      near.push(row)
      continue
    }
    const quarters = Math.round(apart / ZONE.quarter)
    if (quarters === 0 || Math.abs(apart - quarters * ZONE.quarter) > ZONE.near) continue
    if (row.seconds === null || seconds < ZONE.length || Math.abs(row.seconds - seconds) > 1) continue
    shifted = true
    const list = result.shifted.get(quarters) ?? []
    result.shifted.set(quarters, list)
    list.push(pairing(own, row, start, seconds))
  }
  const [one] = near
  if (near.length === 1 && one && one.seconds !== null && one.seconds !== seconds) result.unequal.push(pairing(own, one, start, seconds))
  const cover = covers.find(({ from, until }) => start >= from && start <= until)
  if (near.length === 0 && !shifted && cover && seconds > 0) result.missing.push({ own, source: cover.source })
}

const pairing = (own: number, row: Theirs, start: number, seconds: number): Pairing => ({
  own,
  other: row.id,
  source: row.source,
  start: row.start - start,
  seconds: row.seconds === null ? null : row.seconds - seconds,
})
