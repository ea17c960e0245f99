import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindCode } from '../../../shared/model/event.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import { growing, inOrder, orderByTime } from '../order.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import { TIMED } from '../timed.ts'
import type { Turns } from '../turns.ts'

/** Somebody in a cell at a time; in order of time. `event`: row of the event that says so. */
export interface Presences {
  time: Float64Array
  party: Float64Array
  cell: Float64Array
  event: Float64Array
}

const LOCATION = eventKindCode('location')
/** Whom a row puts somewhere: the party whose cell it names, or the device of a location, whose rows name no side; or the handset that it names. */
const WHO = {
  number: `CASE WHEN o.side = 2 THEN o.callee WHEN o.side = 1 OR o.kind = ${LOCATION} THEN o.caller END`,
  handset: 'o.imei',
} as const
/** What two years and more of a duration would spill into the event's number. */
const LASTED = 'min(o.seconds, 67108863)'
type Row = [start: number, rest: number, who: number, cells: number]

export interface PresencesOptions {
  by?: keyof typeof WHO
  progress?: ((done: number, total: number) => void) | undefined
}

/** Where rows put whom: the party whose cell a row names, at its beginning in the first and at its end in the last; the device of a location. Those who were decided to be one are one party. Rows that tell a day but no time put nobody anywhere at a time. */
export async function presencesOf(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  pace: Turns,
  { by = 'number', progress }: PresencesOptions = {},
): Promise<Presences> {
  const [time, party, cell, event] = [growing(), growing(), growing(), growing()]
  const add = (at: number, who: number, where: number, of: number): void => {
    time.push(at)
    party.push(who)
    cell.push(where)
    event.push(of)
  }
  const who = WHO[by]
  const one = selectorOf(read)
  const question = {
    filter,
    rows: 'described' as const,
    columns: ['o.start', packed('o.event', LASTED), who, packed('o.cell_first', 'o.cell_last')] as const,
    which: `(o.cell_first IS NOT NULL OR o.cell_last IS NOT NULL) AND ${who} IS NOT NULL AND ${TIMED}`,
    progress,
  }
  await scan<Row>(read, horizon, question, pace, ([start, rest, whom, cells]) => {
    const [first, last] = [firstOf(cells), secondOf(cells)]
    const whose = one(whom)
    if (first !== 0) add(start, whose, first, firstOf(rest))
    if (last !== 0 && last !== first) add(start + secondOf(rest) * 1_000, whose, last, firstOf(rest))
  })
  const order = await orderByTime(time.taken(), pace)
  const sorted = (values: typeof time): Promise<Float64Array> => inOrder(values.taken(), order, pace)
  return { time: await sorted(time), party: await sorted(party), cell: await sorted(cell), event: await sorted(event) }
}
