import { EVENT_KINDS, eventKindCode, eventKindOf, type EventKind } from '../../../shared/model/event.ts'
import type { QualityField, QualityReport } from '../../../shared/api/quality.ts'
import { activityOf } from './checks/days.ts'
import { reasonsOf } from './checks/fate.ts'
import type { Setting } from './types.ts'

export type Sums = { sums: QualityReport['sums']; fill: QualityReport['fill'] }

const TIMED = new Set((['call', 'voicemail'] as const).map(eventKindCode))
const WORDED = new Set((['sms', 'mms', 'message'] as const).map(eventKindCode))

/** Of rows that should have it: a message has no length, a call no text. */
export const isOf: Record<QualityField, (kind: number) => boolean> = {
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

/** The count that adds up, what the rows are, when they are of, and how far their fields are filled. */
export async function sumsOf(setting: Setting): Promise<Sums> {
  const { report, rows } = setting
  const { read, kept, duplicates, rejected } = report
  const activity = activityOf(setting)
  const kinds = new Map<EventKind, number>()
  const filled = new Map<QualityField, number>()
  const of = new Map<QualityField, number>()
  const fields = Object.keys(isOf) as QualityField[]
  const values: Record<QualityField, (i: number) => boolean> = {
    caller: (i) => rows.caller[i] !== 0,
    callee: (i) => rows.callee[i] !== 0,
    seconds: (i) => (rows.seconds[i] as number) >= 0,
    imei: (i) => rows.imei[i] !== 0,
    imsi: (i) => rows.imsi[i] !== 0,
    cellFirst: (i) => rows.cellFirst[i] !== 0,
    cellLast: (i) => rows.cellLast[i] !== 0,
    text: (i) => rows.text[i] !== 0,
  }
  let [first, last] = [Infinity, -Infinity]
  for (let i = 0; i < rows.size; i++) {
    const kind = rows.kind[i] as number
    kinds.set(eventKindOf(kind), (kinds.get(eventKindOf(kind)) ?? 0) + 1)
    const start = rows.start[i] as number
    if (start < first) first = start
    if (start > last) last = start
    for (const field of fields) {
      if (!isOf[field](kind)) continue
      of.set(field, (of.get(field) ?? 0) + 1)
      if (values[field](i)) filled.set(field, (filled.get(field) ?? 0) + 1)
    }
    const turn = i % 1_024 === 0 ? setting.turns.take() : undefined
    if (turn) await turn
  }
  const shared = new Set((await setting.shared()).map(({ own }) => own))
  return {
    sums: {
      read,
      kept,
      duplicates,
      rejected,
      reasons: reasonsOf(setting),
      skipped: report.skipped.filter((one) => one.rows > 0),
      kinds: EVENT_KINDS.flatMap((kind) => (kinds.has(kind) ? [{ kind, rows: kinds.get(kind) ?? 0 }] : [])),
      statements: (report.statements ?? []).map(({ what, count }) => ({ what, rows: count })).filter((one) => one.rows > 0),
      parts: report.parts ?? [],
      corroborated: shared.size,
      first: rows.size > 0 ? first : null,
      last: rows.size > 0 ? last : null,
      activeDays: activity?.days.length ?? 0,
      days: activity ? activity.lastDay - activity.firstDay + 1 : 0,
    },
    // A field that no row has is a field that the file does not have: it is not told of, but for those that every call has.
    fill: fields.flatMap((field) => {
      const all = of.get(field) ?? 0
      return all === 0 ? [] : [{ field, filled: filled.get(field) ?? 0, of: all }]
    }),
  }
}
