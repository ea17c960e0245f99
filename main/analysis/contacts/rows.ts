import type { Narrow } from '../../../shared/api/contacts.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf } from '../ids.ts'
import { wallClock } from '../local-day.ts'
import { growing, orderByTime } from '../order.ts'
import { eachOwnRow, type OwnRow } from '../own-rows.ts'
import { mergesOf } from '../identity/merges.ts'
import { partiesOf } from '../parties.ts'
import { isNight } from '../pattern/week.ts'
import { turns } from '../turns.ts'
import { outcomeOf } from './sum.ts'

export interface RowsQuestion {
  of: string
  filter: Filter
  zone: string
  narrow: Narrow
}

/** Most ids given: more than anybody reads. */
const MOST = 10_000

/** The events of one behind a figure, in order of time. In turns. Throws `zone-unknown`. */
export async function rowsBehind(read: ReadableDB, horizon: Horizon, { of, filter, zone, narrow }: RowsQuestion): Promise<{ total: number; events: string[] }> {
  const pace = turns()
  const keeps = keeping(read, horizon, zone, narrow)
  const described = narrow.cell !== undefined || narrow.use !== undefined
  const [ids, times] = [growing(), growing()]
  const taken = new Set<number>()
  await eachOwnRow(read, horizon, { of, filter }, pace, (row) => {
    // A cell or a handset may stand in a row that corroborates; the event is listed once.
    if ((!described && !row.counts) || !keeps(row)) return
    if (described) {
      if (taken.has(row.event)) return
      taken.add(row.event)
    }
    ids.push(row.event)
    times.push(row.start)
  })
  const [events, order] = [ids.taken(), await orderByTime(times.taken(), pace)]
  return { total: events.length, events: Array.from(order.subarray(0, MOST), (i) => formatId('event', events[i]!)) }
}

/** Whether a row names a number, a SIM and a handset together, and no more, as `handsets` has them. */
function wornAs({ number, sim, handset }: NonNullable<Narrow['use']>): (row: OwnRow) => boolean {
  const rowOf = (id: string | null): number | null => (id === null ? null : (rowsOf('selector', [id])[0] ?? -1))
  const [who, card, phone] = [rowOf(number), rowOf(sim), rowOf(handset)]
  return ({ self, imsi, imei, worn }) => imsi === card && imei === phone && (worn ? self : null) === who
}

/** The other party of a contact with all that is one with it; a person stands for their numbers. */
function othersOf(read: ReadableDB, horizon: Horizon, other: string): Set<number> {
  const own = rowsOf('selector', mergesOf(read).members(other))
  return new Set(other.startsWith('s') ? own : partiesOf(read, horizon, [other]).selectors)
}

function keeping(read: ReadableDB, horizon: Horizon, zone: string, { other, weekday, hour, night, cell, out, outcome, use }: Narrow): (row: OwnRow) => boolean {
  const clock = wallClock(zone)
  const others = other === undefined || other === 'nobody' ? null : othersOf(read, horizon, other)
  const where = cell === undefined ? null : rowsOf('cell', [cell])[0]
  const worn = use && wornAs(use)
  const timed = weekday !== undefined || hour !== undefined || night !== undefined
  return (row) => {
    if (other === 'nobody' ? row.other !== null : others && (row.other === null || !others.has(row.other))) return false
    if (where !== null && row.cellFirst !== where && row.cellLast !== where) return false
    if (worn && !worn(row)) return false
    if (out !== undefined && row.out !== out) return false
    if (outcome !== undefined && outcomeOf(row) !== outcome) return false
    if (!timed) return true
    // Hours are of events that tell one.
    if (!row.timed) return false
    const moment = clock(row.start)
    return (
      (weekday === undefined || moment.weekday === weekday) && (hour === undefined || moment.hour === hour) && (night === undefined || isNight(moment.hour))
    )
  }
}
