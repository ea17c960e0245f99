import type { Filter } from '../../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { growing, inOrder, orderByTime } from '../order.ts'
import { eachOwnRow } from '../own-rows.ts'
import type { Turns } from '../turns.ts'

/** What the rows of one tell of when and where; lists in order of time, UTC ms. */
export interface Traces {
  /** Begins of events, and with whom: the row of the other's selector, 0 where none is named. */
  time: Float64Array
  other: Float64Array
  /** 1 where the hour is known, 0 where only the day is. */
  timed: Float64Array
  /** Sightings: when, in which cell, and 1 where this cell is the last one of its row and the hour is known. An event counts once for a cell. */
  seen: Float64Array
  cell: Float64Array
  ends: Float64Array
  /** First and last event that each source tells. */
  spans: Map<number, [first: number, last: number]>
  /** Rows of the selectors by which it took part. */
  selves: Set<number>
}

export interface TracesQuestion {
  of: string
  filter: Filter
  progress?: ((done: number, total: number) => void) | undefined
}

/** More than there are cells: an event and a cell as one number. */
const CELLS = 2 ** 26

/** Reads what one did, in turns. Throws the signal's reason once it is aborted. */
export async function tracesOf(read: ReadableDB, horizon: Horizon, question: TracesQuestion, pace: Turns): Promise<Traces> {
  const [time, other, timed, seen, cell, ends] = [growing(), growing(), growing(), growing(), growing(), growing()]
  const spans: Traces['spans'] = new Map()
  const selves = new Set<number>()
  const known = new Set<number>()
  const put = (event: number, at: number, where: number, isEnd: boolean): void => {
    // The legs of a call, and files of both its ends, name a cell again.
    const key = event * CELLS + where
    if (known.has(key)) return
    known.add(key)
    seen.push(at)
    cell.push(where)
    ends.push(isEnd ? 1 : 0)
  }
  await eachOwnRow(read, horizon, question, pace, (row) => {
    const span = spans.get(row.source)
    if (!span) spans.set(row.source, [row.start, row.start])
    else {
      if (row.start < span[0]) span[0] = row.start
      if (row.start > span[1]) span[1] = row.start
    }
    if (row.self !== null) selves.add(row.self)
    if (row.counts) {
      time.push(row.start)
      other.push(row.other ?? 0)
      timed.push(row.timed ? 1 : 0)
    }
    const { event, start, cellFirst, cellLast } = row
    if (cellFirst !== null) put(event, start, cellFirst, row.timed && (cellLast === null || cellLast === cellFirst))
    if (cellLast !== null && cellLast !== cellFirst) put(event, start, cellLast, row.timed)
  })
  const byTime = await orderByTime(time.taken(), pace)
  const bySeen = await orderByTime(seen.taken(), pace)
  return {
    time: await inOrder(time.taken(), byTime, pace),
    other: await inOrder(other.taken(), byTime, pace),
    timed: await inOrder(timed.taken(), byTime, pace),
    seen: await inOrder(seen.taken(), bySeen, pace),
    cell: await inOrder(cell.taken(), bySeen, pace),
    ends: await inOrder(ends.taken(), bySeen, pace),
    spans,
    selves,
  }
}
