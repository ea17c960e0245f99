import type { ChartState } from '../../shared/model/chart.ts'
import type { OpenCase } from '../case/types.ts'

/** Keeps a chart under its name, in place of an earlier one of that name. Gives its row. */
export const saveChart = (open: OpenCase, name: string, state: ChartState): number =>
  open.write((db) => {
    const now = Date.now()
    const result = db
      .prepare(
        `INSERT INTO chart (name, state, created_at, updated_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at RETURNING id`,
      )
      .pluck()
      .get(name, JSON.stringify(state), now, now) as number
    return { result, note: { action: 'chart-saved', details: { chart: result, name } } }
  })
