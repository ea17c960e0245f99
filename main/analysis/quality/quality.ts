import { MasarError } from '../../../shared/api/errors.ts'
import { QUALITY_FIELDS, type QualityReport, type QualityRow } from '../../../shared/api/quality.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { SKIPS } from '../../../shared/model/source.ts'
import type { OpenCase, ReadableDB } from '../../case/types.ts'
import { hideIn, unrevealed } from '../protection.ts'
import { assess, sourceRow, type Assessed, type SourceRow } from './assess.ts'
import { pageOf, rowsIn, spoken } from './rows.ts'
import { LACKS } from './sums.ts'
import { THRESHOLDS } from './thresholds.ts'
import type { Found } from './types.ts'

type Case = Pick<OpenCase, 'read' | 'horizon' | 'originals'>

export interface Asked {
  signal: AbortSignal
  progress(done: number, total: number): void
}

/** Reports that are remembered: those looked at now, and the one before. They hold row numbers, no text. */
const KEPT = 2
const known = new WeakMap<ReadableDB, { key: string; assessed: Assessed }[]>()

/** What a report rests on changes only with what the log of the case says. */
const versionOf = (read: ReadableDB, { id, state }: SourceRow): string => `${id} ${state} ${String(read.prepare('SELECT max(id) FROM audit').pluck().get())}`

async function assessed({ read, horizon }: Case, source: string, { signal, progress }: Asked): Promise<Assessed> {
  const row = sourceRow(read, horizon(), source)
  const key = versionOf(read, row)
  const held = known.get(read)?.find((one) => one.key === key)
  if (held) return held.assessed
  const made = await assess(row, { read, horizon: horizon(), signal, progress })
  known.set(read, [{ key, assessed: made }, ...(known.get(read) ?? []).filter((one) => one.key !== key)].slice(0, KEPT))
  return made
}

const idOf = ({ code, what }: Pick<Found, 'code' | 'what'>): string => (what === undefined ? code : `${code}.${what}`)

/**
 * The quality report of an import, made from what the case holds now. With `leaves`, protected people stay veiled even where they
 * are revealed on the screen. Throws `not-found`, `cancelled`.
 */
export async function qualityReport(open: Case, source: string, asked: Asked, leaves = false): Promise<QualityReport> {
  const made = await assessed(open, source, asked)
  const c = leaves ? { read: unrevealed(open.read), horizon: open.horizon, originals: open.originals } : open
  const { source: row, report, sums, found, absent, unable } = made
  const findings: QualityReport['findings'] = []
  for (const one of found) {
    findings.push({
      id: idOf(one),
      code: one.code,
      what: one.what ?? null,
      section: one.section,
      severity: one.severity,
      unit: one.unit,
      count: one.count,
      rows: rowsIn(one),
      values: spoken(c, one.values ?? {}),
      first: await pageOf(c, one, { offset: 0, limit: THRESHOLDS.first }),
    })
  }
  return {
    source: formatId('source', row.id),
    file: hideIn(c.read, row.file),
    sha256: row.sha256,
    bytes: row.bytes,
    format: report.format,
    zone: row.zone,
    importedAt: row.imported_at,
    state: row.state === 1 ? 'kept' : 'undone',
    sums: { ...sums.sums, parts: sums.sums.parts.map((part) => ({ ...part, name: hideIn(c.read, part.name) })) },
    fill: sums.fill,
    findings,
    absent,
    unable,
    remarks: report.warnings.map(({ code, count, first, what }) => ({
      code,
      count,
      first: first === null ? null : hideIn(c.read, first),
      ...(what === undefined ? {} : { what: hideIn(c.read, what) }),
    })),
  }
}

/** A page of the rows behind a line: a finding's id, `skipped.WHAT`, or `empty.FIELD`. Throws `not-found`. */
export async function qualityRows(
  c: Case,
  { source, finding, offset, limit }: { source: string; finding: string; offset: number; limit: number },
  asked: Asked,
): Promise<{ total: number; rows: QualityRow[] }> {
  const row = sourceRow(c.read, c.horizon(), source)
  const found = listOf(c.read, row, finding) ?? (await assessed(c, source, asked)).found.find((one) => idOf(one) === finding)
  if (!found) throw new MasarError('not-found', { id: finding })
  return { total: rowsIn(found), rows: await pageOf(c, found, { offset, limit }) }
}

/** Lists that need no search: rows skipped, and rows that lack a field. */
function listOf(read: ReadableDB, row: SourceRow, finding: string): Pick<Found, 'rows' | 'why'> | null {
  const count = (sql: string, params: (string | number)[]): number =>
    read
      .prepare(sql)
      .pluck()
      .get(...params) as number
  const skip = SKIPS.find((what) => finding === `skipped.${what}`)
  if (skip) {
    const where = 'source = ? AND what = ?'
    const params = [row.id, skip]
    return { rows: [{ from: 'other', where, params, total: count(`SELECT count(*) FROM other_row WHERE ${where}`, params) }] }
  }
  const field = QUALITY_FIELDS.find((name) => finding === `empty.${name}`)
  if (!field) return null
  const where = `o.id BETWEEN ? AND ? AND o.source = ? AND ${LACKS[field]}`
  const params = [row.first_observation ?? 1, row.last_observation ?? 0, row.id]
  return { rows: [{ from: 'observation-where', where, params, total: count(`SELECT count(*) FROM observation o WHERE ${where}`, params) }] }
}
