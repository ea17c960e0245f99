import { EVENT_KINDS, eventKindCode } from '../../../shared/model/event.ts'
import { QUALITY_FIELDS, type QualityField, type QualityReport } from '../../../shared/api/quality.ts'
import { reasonsOf } from './checks/fate.ts'
import { inStrides } from './order.ts'
import type { Setting } from './types.ts'

export type Sums = { sums: QualityReport['sums']; fill: QualityReport['fill'] }

const TIMED = new Set((['call', 'voicemail'] as const).map(eventKindCode))
const WORDED = new Set((['sms', 'mms', 'message'] as const).map(eventKindCode))

/** Of rows that should have it: a message has no length, a call no text. */
const isOf: Record<QualityField, (kind: number) => boolean> = {
  caller: () => true,
  callee: () => true,
  seconds: (kind) => TIMED.has(kind),
  imei: () => true,
  imsi: () => true,
  cellFirst: () => true,
  cellLast: () => true,
  text: (kind) => WORDED.has(kind),
}

/** SQL that tells the rows of `observation o` that lack a field. */
export const LACKS: Record<QualityField, string> = {
  caller: 'o.caller IS NULL',
  callee: 'o.callee IS NULL',
  seconds: `o.seconds IS NULL AND o.kind IN (${[...TIMED].join(', ')})`,
  imei: 'o.imei IS NULL',
  imsi: 'o.imsi IS NULL',
  cellFirst: 'o.cell_first IS NULL',
  cellLast: 'o.cell_last IS NULL',
  text: `o.text IS NULL AND o.kind IN (${[...WORDED].join(', ')})`,
}

/** Rows by code of kind, of which `has` is true. */
async function byKind({ rows, turns }: Setting, has: (i: number) => boolean): Promise<Uint32Array> {
  const counts = new Uint32Array(256)
  await inStrides(rows.size, turns, (i) => {
    const kind = rows.kind[i] as number
    if (has(i)) counts[kind] = (counts[kind] as number) + 1
  })
  return counts
}

/** The count that adds up, what the rows are, when they are of, and how far their fields are filled. */
export async function sumsOf(setting: Setting): Promise<Sums> {
  const { report, rows } = setting
  const { read, kept, duplicates, rejected } = report
  const activity = await setting.activity()
  const all = await byKind(setting, () => true)
  const has: Record<QualityField, (i: number) => boolean> = {
    caller: (i) => rows.caller[i] !== 0,
    callee: (i) => rows.callee[i] !== 0,
    seconds: (i) => (rows.seconds[i] as number) >= 0,
    imei: (i) => rows.imei[i] !== 0,
    imsi: (i) => rows.imsi[i] !== 0,
    cellFirst: (i) => rows.cellFirst[i] !== 0,
    cellLast: (i) => rows.cellLast[i] !== 0,
    text: (i) => rows.text[i] !== 0,
  }
  const fill: Sums['fill'] = []
  for (const field of QUALITY_FIELDS) {
    const sum = (counts: Uint32Array): number => counts.reduce((total, count, kind) => total + (isOf[field](kind) ? count : 0), 0)
    const of = sum(all)
    if (of > 0) fill.push({ field, filled: sum(await byKind(setting, has[field])), of })
  }
  let [first, last] = [Infinity, -Infinity]
  await inStrides(rows.size, setting.turns, (i) => {
    const start = rows.start[i] as number
    if (start < first) first = start
    if (start > last) last = start
  })
  const shared = new Set((await setting.shared()).map(({ own }) => own))
  return {
    sums: {
      read,
      kept,
      duplicates,
      rejected,
      reasons: reasonsOf(setting),
      skipped: report.skipped.filter((one) => one.rows > 0),
      kinds: EVENT_KINDS.map((kind) => ({ kind, rows: all[eventKindCode(kind)] ?? 0 })).filter((one) => one.rows > 0),
      statements: (report.statements ?? []).map(({ what, count }) => ({ what, rows: count })).filter((one) => one.rows > 0),
      parts: report.parts ?? [],
      corroborated: shared.size,
      first: rows.size > 0 ? first : null,
      last: rows.size > 0 ? last : null,
      activeDays: activity?.days.length ?? 0,
      days: activity ? activity.lastDay - activity.firstDay + 1 : 0,
    },
    fill,
  }
}
