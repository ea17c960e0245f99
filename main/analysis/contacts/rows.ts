import type { Narrow } from '../../../shared/api/contacts.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf } from '../ids.ts'
import { wallClock } from '../local-day.ts'
import { growing, orderByTime } from '../order.ts'
import { eachOwnRow, type OwnRow } from '../own-rows.ts'
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
  const [ids, times] = [growing(), growing()]
  const taken = new Set<number>()
  await eachOwnRow(read, horizon, { of, filter }, pace, (row) => {
    // A cell may stand in a row that corroborates; the event is listed once.
    if ((narrow.cell === undefined && !row.counts) || !keeps(row)) return
    if (narrow.cell !== undefined) {
      if (taken.has(row.event)) return
      taken.add(row.event)
    }
    ids.push(row.event)
    times.push(row.start)
  })
  const [events, order] = [ids.taken(), await orderByTime(times.taken(), pace)]
  return { total: events.length, events: Array.from(order.subarray(0, MOST), (i) => formatId('event', events[i]!)) }
}

function keeping(read: ReadableDB, horizon: Horizon, zone: string, { other, weekday, hour, night, cell, out, outcome }: Narrow): (row: OwnRow) => boolean {
  const clock = wallClock(zone)
  const others = other === undefined || other === 'nobody' ? null : new Set(partiesOf(read, horizon, [other]).selectors)
  const where = cell === undefined ? null : rowsOf('cell', [cell])[0]
  const timed = weekday !== undefined || hour !== undefined || night !== undefined
  return (row) => {
    if (other === 'nobody' ? row.other !== null : others && (row.other === null || !others.has(row.other))) return false
    if (where !== null && row.cellFirst !== where && row.cellLast !== where) return false
    if (out !== undefined && row.out !== out) return false
    if (outcome !== undefined && outcomeOf(row) !== outcome) return false
    if (!timed) return true
    const moment = clock(row.start)
    return (
      (weekday === undefined || moment.weekday === weekday) && (hour === undefined || moment.hour === hour) && (night === undefined || isNight(moment.hour))
    )
  }
}
