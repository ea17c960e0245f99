import type { Handlers } from '../../shared/api/contract.ts'
import { formatId } from '../../shared/model/ids.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { ReadableDB } from '../case/types.ts'
import { coverageOf } from '../analysis/coverage.ts'
import { rowsOf } from '../analysis/ids.ts'
import { thingsOf } from '../analysis/measures/named.ts'
import { placeRecords, unplaced } from '../analysis/place-records.ts'
import { asking, type Asking } from './asking.ts'
import type { Session } from './session.ts'

const named = (read: ReadableDB, ids: string[]) => ids.map(thingsOf(read, ids))

type Area = 'telephony.meetings' | 'telephony.routes' | 'telephony.present'

/** Most places of the answer to who was there: a point in a town with wide metres may mean thousands of cells. */
const MOST_CELLS = 2_000
const MOST_LEGS = 2_000
const MOST_WAYS = 200

/** Questions about who was where, as jobs. */
export function placesHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  /** What every answer has beside its rows: what it rests on, whom it names, and its places for the plan. */
  const beside = async ({ read, horizon, signal }: Asking, filter: Filter, ids: Iterable<string>, cells: Iterable<string>) => ({
    coverage: await coverageOf(read, horizon, filter, { lacks: ['no-place', 'date-only', 'unsure-time'], signal }),
    things: named(read, [...new Set(ids)]),
    places: placeRecords(read, rowsOf('cell', [...new Set(cells)])),
    unplaced: unplaced(read, horizon),
  })
  return {
    'telephony.meetings': ({ job, filter, limit, minutes, metres, stops, hours }) =>
      asking(session, job, async (here) => {
        const { meetings } = await import('../analysis/meetings/meetings.ts')
        const { of, ...rest } = filter
        const settings = { minutes, metres, stops, hours, limit, ways: Math.min(limit, MOST_WAYS), ...(of ? { of } : {}) }
        const found = await meetings(here.read, here.horizon, rest, { ...settings, signal: here.signal, progress: here.progress })
        const cells = [...found.rows.map(({ cellId }) => cellId), ...found.travelled.flatMap((way) => way.stops.map(({ placeId }) => placeId))]
        const ids = [...found.rows.flatMap(({ memberIds }) => memberIds), ...found.travelled.flatMap(({ members }) => members.map(({ id }) => id))]
        return { ...found, ...(await beside(here, rest, ids, cells)) }
      }),
    'telephony.routes': ({ job, filter, limit }) =>
      asking(session, job, async (here) => {
        const { routes } = await import('../analysis/routes/routes.ts')
        const found = await routes(here.read, here.horizon, filter, { limit, legs: MOST_LEGS, signal: here.signal, progress: here.progress })
        const cells = found.rows.flatMap(({ legs }) => legs.map(({ placeId }) => placeId))
        const ids = found.rows.map(({ ofId }) => ofId)
        return { ...found, ...(await beside(here, filter, ids, cells)) }
      }),
    'telephony.present': ({ job, filter, limit, by, places, least }) =>
      asking(session, job, async (here) => {
        const { present } = await import('../analysis/presence/present.ts')
        const found = await present(here.read, here.horizon, places, filter, { by, least, limit, signal: here.signal, progress: here.progress })
        const asked = found.asked.map(({ cells, ...one }) => ({ ...one, cells: cells.slice(0, MOST_CELLS).map((row) => formatId('cell', row)) }))
        const { of: _of, ...rest } = filter
        const ids = found.rows.map(({ id }) => id)
        const cells = asked.flatMap((one) => one.cells)
        return { ...found, asked, ...(await beside(here, rest, ids, cells)) }
      }),
  }
}
