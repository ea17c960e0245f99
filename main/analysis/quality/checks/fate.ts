import type { RejectReason } from '../../../../shared/model/source.ts'
import type { Check, Found, Setting } from '../types.ts'

/** Rows that became nothing, by reason; parts that nobody read; and whether the case holds what the import said. */
export const fate: Check = {
  codes: ['sums', 'rejected', 'parts'],
  run(setting) {
    return [...sums(setting), ...rejected(setting), ...parts(setting)]
  },
}

const one = (setting: Setting, sql: string): number => setting.read.prepare(sql).pluck().get(setting.source) as number

/** Rows that the case holds of a source against what its import said: rows are counted again, not believed. */
function sums(setting: Setting): Found[] {
  const { report, rows } = setting
  const held = rows.size + one(setting, 'SELECT count(*) FROM statement WHERE source = ?')
  const refused = one(setting, "SELECT count(*) FROM other_row WHERE source = ? AND what = 'rejected'")
  const said = report.kept + report.duplicates
  if (report.read === said + report.rejected && held === said && refused === report.rejected) return []
  const count = Math.max(1, Math.abs(held - said) + Math.abs(refused - report.rejected) + Math.abs(report.read - said - report.rejected))
  return [
    {
      code: 'sums',
      section: 'rows',
      severity: 'fault',
      unit: 'rows',
      count,
      values: { read: report.read, said, held, refused, rejected: report.rejected },
      rows: [],
    },
  ]
}

export const reasonsOf = ({ read, source }: Pick<Setting, 'read' | 'source'>): { reason: RejectReason; rows: number }[] =>
  read
    .prepare("SELECT reason, count(*) AS rows FROM other_row WHERE source = ? AND what = 'rejected' GROUP BY reason ORDER BY rows DESC, reason")
    .all(source) as { reason: RejectReason; rows: number }[]

function rejected(setting: Setting): Found[] {
  return reasonsOf(setting).map(({ reason, rows }) => ({
    code: 'rejected',
    what: reason,
    section: 'rows',
    severity: 'doubt',
    unit: 'rows',
    count: rows,
    rows: [{ from: 'other', where: "source = ? AND what = 'rejected' AND reason = ?", params: [setting.source, reason], total: rows }],
  }))
}

function parts({ report }: Setting): Found[] {
  const unread = (report.parts ?? []).filter(({ why }) => why !== null && why !== 'empty')
  if (unread.length === 0) return []
  const names = unread.map(({ name }) => name).join(', ')
  return [{ code: 'parts', section: 'rows', severity: 'note', unit: 'parts', count: unread.length, values: { names: names.slice(0, 500) }, rows: [] }]
}
