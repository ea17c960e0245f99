import { MasarError } from '../../shared/api/errors.ts'
import { parseId } from '../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'

/** The stretch of time from `minutes` before an event began to `minutes` after it ended. Throws `not-found`. */
export function timeAround(read: ReadableDB, horizon: Horizon, event: string, minutes: number): { from: number; until: number } {
  const id = parseId(event)
  const row =
    id?.type === 'event' && id.row <= horizon.observation
      ? (read.prepare('SELECT start, seconds FROM observation WHERE id = ? AND role = 0').get(id.row) as { start: number; seconds: number | null } | undefined)
      : undefined
  if (!row) throw new MasarError('not-found', { id: event })
  const reach = minutes * 60_000
  return { from: row.start - reach, until: row.start + (row.seconds ?? 0) * 1_000 + reach + 1 }
}
