import type { Horizon, ReadableDB } from '../case/types.ts'

/** All events of the case. The idle bound on start makes SQLite count along the narrow index. */
export const countEvents = (read: ReadableDB, horizon: Horizon): number =>
  read.prepare('SELECT count(*) FROM observation WHERE role = 0 AND id <= ? AND start > -9000000000000000').pluck().get(horizon.observation) as number
