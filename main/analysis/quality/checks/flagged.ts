import { OBSERVATION_FLAGS } from '../../../../shared/model/event.ts'
import type { QualityCode, QualitySection, QualitySeverity } from '../../../../shared/api/quality.ts'
import type { Check, Found, Setting } from '../types.ts'

type Flagged = readonly [code: QualityCode, flag: keyof typeof OBSERVATION_FLAGS, section: QualitySection, severity: QualitySeverity]

/** What the import marked row by row. A missing correspondent of an IMEI or a position is told by the fill of the fields. */
const FLAGGED: readonly Flagged[] = [
  ['possibly-same', 'possiblySame', 'duplicates', 'doubt'],
  ['ambiguous-date', 'ambiguousDate', 'times', 'doubt'],
  ['unsure-instant', 'unsureInstant', 'times', 'doubt'],
  ['date-only', 'dateOnly', 'times', 'note'],
  ['bad-duration', 'badDuration', 'durations', 'fault'],
  ['damaged-number', 'damagedNumber', 'numbers', 'fault'],
  ['ambiguous-number', 'ambiguousNumber', 'numbers', 'doubt'],
  ['no-correspondent', 'noCorrespondent', 'numbers', 'note'],
  ['damaged-cell', 'damagedCell', 'places', 'fault'],
  ['deleted', 'deleted', 'extract', 'note'],
  ['unsure-decoding', 'unsureDecoding', 'extract', 'doubt'],
]

/** Rows that carry a mark of the import: counted in one walk. */
export const flagged: Check = {
  codes: FLAGGED.map(([code]) => code),
  run({ rows }: Setting) {
    const counts = new Map<number, number>()
    for (const flags of rows.flags) if (flags !== 0) counts.set(flags, (counts.get(flags) ?? 0) + 1)
    return FLAGGED.flatMap(([code, name, section, severity]): Found[] => {
      const bit = OBSERVATION_FLAGS[name]
      let count = 0
      for (const [flags, times] of counts) if ((flags & bit) !== 0) count += times
      if (count === 0) return []
      const ids = rows.id.filter((_, i) => ((rows.flags[i] as number) & bit) !== 0)
      return [{ code, section, severity, unit: 'rows', count, rows: [{ from: 'rows', ids }] }]
    })
  },
}
