import { createHits } from '../hits.ts'
import { THRESHOLDS } from '../thresholds.ts'
import type { Check, Found } from '../types.ts'

/** Instants that cannot be: after the import, or before telephones kept records. */
export const clocks: Check = {
  codes: ['future'],
  unable: ({ rows }) => (rows.size === 0 ? 'no-events' : null),
  run({ rows, importedAt }) {
    const hits = createHits()
    for (let i = 0; i < rows.size; i++) {
      const start = rows.start[i] as number
      if (start > importedAt + THRESHOLDS.future.after || start < THRESHOLDS.future.before) hits.add(rows.id[i] as number)
    }
    if (hits.size === 0) return []
    const found: Found = {
      code: 'future',
      section: 'times',
      severity: 'fault',
      unit: 'rows',
      count: hits.size,
      values: { imported: { at: importedAt } },
      rows: [{ from: 'observation', hits }],
    }
    return [found]
  },
}
