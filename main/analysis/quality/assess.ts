import { OBSERVATION_FLAGS } from '../../../shared/model/event.ts'
import { parseId } from '../../../shared/model/ids.ts'
import { MasarError } from '../../../shared/api/errors.ts'
import { QUALITY_CODES, type QualityCode } from '../../../shared/api/quality.ts'
import type { ImportReport } from '../../../shared/model/source.ts'
import { createTurns } from '../../import/load/turns.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { activityOf } from './activity.ts'
import { CHECKS } from './checks.ts'
import { readColumns } from './columns.ts'
import { orderBy } from './order.ts'
import { sharedRows } from './shared.ts'
import { selectorsStated } from './stated.ts'
import { sumsOf, type Sums } from './sums.ts'
import { cellFacts, selectorFacts } from './things.ts'
import type { Found, Setting } from './types.ts'

/** What was found in one source, before anybody reads it: rows by number, things unnamed. */
export interface Assessed {
  source: SourceRow
  report: ImportReport
  sums: Sums
  found: Found[]
  absent: QualityCode[]
  unable: { code: QualityCode; why: string }[]
}

export interface SourceRow {
  id: number
  file: string
  sha256: string
  bytes: number
  imported_at: number
  state: number
  zone: string
  report: string
  first_observation: number | null
  last_observation: number | null
}

export interface Assessing {
  read: ReadableDB
  horizon: Horizon
  signal: AbortSignal
  /** Checks and pages done, of all. */
  progress(done: number, total: number): void
}

/** Throws `not-found`. */
export function sourceRow(read: ReadableDB, horizon: Horizon, source: string): SourceRow {
  const id = parseId(source)
  const columns = 'id, file, sha256, bytes, imported_at, state, zone, report, first_observation, last_observation'
  const row = id?.type === 'source' && id.row <= horizon.source ? read.prepare(`SELECT ${columns} FROM source WHERE id = ?`).get(id.row) : undefined
  if (row === undefined) throw new MasarError('not-found', { id: source })
  return row as SourceRow
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}

/** Keys of rows whose hour is known; 0 for those that tell a day alone, which are at no time at which anything else could be. */
const timed = ({ flags }: Setting['rows'], key: Int32Array): Int32Array =>
  flags.some((one) => (one & OBSERVATION_FLAGS.dateOnly) !== 0) ? key.map((own, i) => ((flags[i] as number) & OBSERVATION_FLAGS.dateOnly ? 0 : own)) : key

/** Looks for everything in one source, in turns. Throws `cancelled`. */
export async function assess(source: SourceRow, { read, horizon, signal, progress }: Assessing): Promise<Assessed> {
  const turns = createTurns(signal)
  const report = JSON.parse(source.report) as ImportReport
  const range = { first: source.first_observation ?? 1, last: source.state === 1 ? (source.last_observation ?? 0) : 0 }
  const size = Math.max(0, range.last - range.first + 1)
  // Reading is about half of the work.
  const total = size * 2 + CHECKS.length + 1
  const rows = await readColumns(read, { source: source.id, range, turns, progress: (done) => progress(done, total) })
  const selectors = await selectorFacts(read, rows, source.state === 1 ? await selectorsStated(read, source.id, turns) : [], turns)
  const cells = await cellFacts(read, rows, turns)
  const setting: Setting = {
    read,
    horizon,
    source: source.id,
    zone: source.zone,
    importedAt: source.imported_at,
    range,
    report,
    rows,
    selectors,
    cells,
    turns,
    byParty: once(() => orderBy(timed(rows, rows.party), rows.start, turns)),
    byHandset: once(() => orderBy(timed(rows, rows.imei), rows.start, turns)),
    activity: once(() => activityOf({ rows, zone: source.zone, turns })),
    shared: once(() => sharedRows({ read, horizon, rows, range, source: source.id, turns })),
  }
  const found: Found[] = []
  const unable: Assessed['unable'] = []
  // What was taken back is no longer in the case: only its sums are left.
  const checks = source.state === 1 ? CHECKS : []
  for (const [at, check] of checks.entries()) {
    const why = check.unable?.(setting) ?? null
    if (why === null) found.push(...(await check.run(setting)))
    else unable.push(...check.codes.map((code) => ({ code, why })))
    progress(size + Math.round((size * (at + 1)) / checks.length) + at + 1, total)
    await turns.take()
  }
  const sums = await sumsOf(setting)
  progress(total, total)
  const known = new Set([...found.map(({ code }) => code), ...unable.map(({ code }) => code)])
  const looked = new Set(checks.flatMap(({ codes }) => codes))
  const rank = new Map(QUALITY_CODES.map((code, at) => [code, at]))
  return {
    source,
    report,
    sums,
    found: found.toSorted((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0)),
    absent: QUALITY_CODES.filter((code) => looked.has(code) && !known.has(code)),
    unable,
  }
}
