import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindCode } from '../../../shared/model/event.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { growing, inOrder, orderByTime } from '../order.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import type { Turns } from '../turns.ts'

/** Somebody in a cell at a time; in order of time. */
export interface Presences {
  time: Float64Array
  party: Float64Array
  cell: Float64Array
}

const LOCATION = eventKindCode('location')
/** The party whose cell a row names; the device of a location, whose rows name no side. */
const WHO = `CASE WHEN o.side = 2 THEN o.callee WHEN o.side = 1 OR o.kind = ${LOCATION} THEN o.caller END`
type Row = [start: number, seconds: number | null, who: number, cells: number]

/** Where rows put whom: the party whose cell a row names, at its beginning in the first and at its end in the last; the device of a location. */
export async function presencesOf(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns): Promise<Presences> {
  const [time, party, cell] = [growing(), growing(), growing()]
  const add = (at: number, who: number, where: number): void => {
    time.push(at)
    party.push(who)
    cell.push(where)
  }
  const question = {
    filter,
    rows: 'described' as const,
    columns: ['o.start', 'o.seconds', WHO, packed('o.cell_first', 'o.cell_last')] as const,
    which: `(o.cell_first IS NOT NULL OR o.cell_last IS NOT NULL) AND ${WHO} IS NOT NULL`,
  }
  await scan<Row>(read, horizon, question, pace, ([start, seconds, who, cells]) => {
    const [first, last] = [firstOf(cells), secondOf(cells)]
    if (first !== 0) add(start, who, first)
    if (last !== 0 && last !== first) add(start + (seconds ?? 0) * 1_000, who, last)
  })
  const order = await orderByTime(time.taken(), pace)
  return { time: await inOrder(time.taken(), order, pace), party: await inOrder(party.taken(), order, pace), cell: await inOrder(cell.taken(), order, pace) }
}
