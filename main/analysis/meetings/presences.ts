import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindCode } from '../../../shared/model/event.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { growing, inOrder, orderByTime } from '../order.ts'
import { scan } from '../scan.ts'
import type { Turns } from '../turns.ts'

/** Somebody in a cell at a time; in order of time. */
export interface Presences {
  time: Float64Array
  party: Float64Array
  cell: Float64Array
}

const LOCATION = eventKindCode('location')
const COLUMNS = ['kind', 'start', 'seconds', 'caller', 'callee', 'side', 'cell_first', 'cell_last'] as const
type Row = [number, number, number | null, number | null, number | null, number, number | null, number | null]

/** Where rows put whom: the party whose cell a row names, at its beginning in the first and at its end in the last; the device of a location. */
export async function presencesOf(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns): Promise<Presences> {
  const [time, party, cell] = [growing(), growing(), growing()]
  const add = (at: number, who: number, where: number): void => {
    time.push(at)
    party.push(who)
    cell.push(where)
  }
  await scan<Row>(read, horizon, { filter, rows: 'described', columns: COLUMNS }, pace, ([kind, start, seconds, caller, callee, side, first, last]) => {
    const who = side === 1 || (side === 0 && kind === LOCATION) ? caller : side === 2 ? callee : null
    if (who === null) return
    if (first !== null) add(start, who, first)
    if (last !== null && last !== first) add(start + (seconds ?? 0) * 1_000, who, last)
  })
  const order = await orderByTime(time.taken(), pace)
  return { time: await inOrder(time.taken(), order, pace), party: await inOrder(party.taken(), order, pace), cell: await inOrder(cell.taken(), order, pace) }
}
