import type { Filter } from '../../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { growing } from '../order.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import { TIMED } from '../timed.ts'
import type { Turns } from '../turns.ts'

/** A number, its SIM and its handset as rows name them together: rows of `selector`, 0 where a row does not say. */
export interface Use {
  number: number
  imsi: number
  imei: number
  /** UTC ms. */
  first: number
  last: number
  events: number
}

/** The rows that name a handset or a SIM, in columns, and the uses they make up. `of` is the use of each row. */
export interface Uses {
  uses: Use[]
  of: Float64Array
  event: Float64Array
  start: Float64Array
  /** Seconds; -1 where the row has none. */
  seconds: Float64Array
  kind: Uint8Array
  role: Uint8Array
  cellFirst: Float64Array
  cellLast: Float64Array
  /** 1 where the hour is known, 0 where only the day is. */
  timed: Uint8Array
}

const SIDE = 'CASE o.side WHEN 1 THEN o.caller WHEN 2 THEN o.callee END'
const WHAT = `(coalesce(o.seconds, -1) + 1) * 4096 + (${TIMED}) * 1024 + o.kind * 4 + o.role`
const COLUMNS = ['o.start', WHAT, packed(SIDE, 'o.event'), packed('o.imei', 'o.imsi'), packed('o.cell_first', 'o.cell_last')] as const
type Row = [start: number, what: number, partyAndEvent: number, handsetAndSim: number, cells: number]

/** One pass over the rows. Whose handset a row names it must say itself. */
export async function usesUnder(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns): Promise<Uses> {
  const uses: Use[] = []
  const known = new Map<number, Map<number, number>>()
  const isNew = onceAnEvent(horizon.observation)
  const [of, event, start, what, cells] = [growing(), growing(), growing(), growing(), growing()]
  const which = 'coalesce(o.imei, o.imsi) IS NOT NULL'
  await scan<Row>(read, horizon, { filter, rows: 'described', columns: COLUMNS, which }, pace, ([at, kindAndSeconds, partyAndEvent, handsetAndSim, places]) => {
    const number = firstOf(partyAndEvent)
    let byNumber = known.get(handsetAndSim)
    if (!byNumber) known.set(handsetAndSim, (byNumber = new Map()))
    let index = byNumber.get(number)
    if (index === undefined) {
      index = uses.length
      byNumber.set(number, index)
      uses.push({ number, imsi: secondOf(handsetAndSim), imei: firstOf(handsetAndSim), first: at, last: at, events: 0 })
    }
    const use = uses[index] as Use
    const told = secondOf(partyAndEvent)
    if (isNew(told, index, kindAndSeconds % 4 === 0)) use.events += 1
    if (at < use.first) use.first = at
    if (at > use.last) use.last = at
    of.push(index)
    event.push(told)
    start.push(at)
    what.push(kindAndSeconds)
    cells.push(places)
  })
  const whats = what.taken()
  const places = cells.taken()
  const size = whats.length
  const rows = {
    seconds: new Float64Array(size),
    kind: new Uint8Array(size),
    role: new Uint8Array(size),
    timed: new Uint8Array(size),
    cellFirst: new Float64Array(size),
    cellLast: new Float64Array(size),
  }
  for (let i = 0; i < size; i += 1) {
    const value = whats[i] as number
    rows.seconds[i] = Math.floor(value / 4096) - 1
    rows.kind[i] = Math.floor(value / 4) % 256
    rows.timed[i] = Math.floor(value / 1024) % 2
    rows.role[i] = value % 4
    rows.cellFirst[i] = firstOf(places[i] as number)
    rows.cellLast[i] = secondOf(places[i] as number)
    if (i % 32_768 === 0 && pace.due()) await pace.pause()
  }
  return { uses, of: of.taken(), event: event.taken(), start: start.taken(), ...rows }
}

/** Tells whether an event is new to a use: the legs of a call are several rows of one event. Asked in the order of rows; the first row of an event is `primary`. */
function onceAnEvent(last: number): (event: number, use: number, primary: boolean) => boolean {
  const useOf = new Int32Array(last + 1).fill(-1)
  const others = new Set<number>()
  return (event, use, primary) => {
    if (primary) {
      useOf[event] = use
      return true
    }
    const key = event * USES + use
    if (useOf[event] === use || others.has(key)) return false
    others.add(key)
    return true
  }
}

/** More than there are uses: an event and a use as one number. */
const USES = 2 ** 25
