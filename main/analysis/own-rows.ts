import type { Filter } from '../../shared/model/chart.ts'
import { eventKindCode, eventKindOf, OBSERVATION_FLAGS } from '../../shared/model/event.ts'
import type { EventKind } from '../../shared/model/event.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorOf } from './identity/merges.ts'
import { partiesOf } from './parties.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import type { Turns } from './turns.ts'
import { whereEvents } from './where.ts'

/** A row of one whom a question is about: a number, a person with all numbers, a handset or a SIM. */
export interface OwnRow {
  id: number
  event: number
  /** True for one row of each event: sums count these. */
  counts: boolean
  kind: EventKind
  /** UTC ms. */
  start: number
  /** False where the row tells a day but no time: `start` is then the day's beginning. */
  timed: boolean
  seconds: number | null
  /** Started by the one asked about; null where the direction is not known, or a row does not say at which end the handset asked about was. */
  out: boolean | null
  /** The other party, null where the row names none, one row for all who were decided to be one; and the one asked about. Rows of selectors. */
  other: number | null
  self: number | null
  /** Cells of the one asked about, null where the row tells of the other's. */
  cellFirst: number | null
  cellLast: number | null
  source: number
  /** Rows of the handset and the SIM that the row names, as far as they are of the one asked about; `worn`: the row says whose they are. */
  imei: number | null
  imsi: number | null
  worn: boolean
}

export interface OwnQuestion {
  of: string
  filter: Filter
  /** Told how many rows of how many were looked through. */
  progress?: ((done: number, total: number) => void) | undefined
}

/** Up to this many rows are found by their index and read at once, some milliseconds a page; more are a pass over the table. */
const FEW = 8_000
const PAGE = 400
const LOCATION = eventKindCode('location')

/** What crosses from the database costs more than its reading: small columns come as bits of one number. */
const BITS = `(o.role = 0) + 2 * o.direction + 8 * o.side + 32 * o.kind + 1024 * (o.flags & ${OBSERVATION_FLAGS.dateOnly} <> 0)`
const COLUMNS = [
  'o.id',
  'o.event',
  BITS,
  'o.start',
  'o.seconds',
  packed('o.caller', 'o.callee'),
  packed('o.imei', 'o.imsi'),
  packed('o.cell_first', 'o.cell_last'),
  'o.source',
] as const
type Stored = [id: number, event: number, bits: number, start: number, seconds: number | null, parties: number, devices: number, cells: number, source: number]

/**
 * Calls `each` with every row of one under a filter, in the order of ids, in turns. Rows that corroborate are among them, for they say where the
 * other end was; duplicates are not. Throws the signal's reason once it is aborted.
 */
export async function eachOwnRow(
  read: ReadableDB,
  horizon: Horizon,
  { of, filter, progress }: OwnQuestion,
  pace: Turns,
  each: (row: OwnRow) => void,
): Promise<void> {
  const { selectors, handsets, sims } = partiesOf(read, horizon, [of])
  const take = reading({ parties: new Set(selectors), devices: new Set([...handsets, ...sims]), one: selectorOf(read) }, each)
  const ids = handsets.length || sims.length ? null : fewIds(read, selectors)
  if (!ids) {
    await scan<Stored>(read, horizon, { filter: { ...filter, of: [of] }, rows: 'described', columns: COLUMNS, progress }, pace, take)
    return
  }
  const where = whereEvents(read, horizon, { ...filter, of: undefined }, { rows: 'described' })
  const statement = read
    .prepare(`SELECT ${COLUMNS.join(', ')} FROM observation o NOT INDEXED WHERE ${where.sql} AND o.id IN (SELECT value FROM json_each(?)) ORDER BY o.id`)
    .raw()
  for (let at = 0; at < ids.length; at += PAGE) {
    for (const row of statement.all(...where.params, JSON.stringify(ids.slice(at, at + PAGE))) as Stored[]) take(row)
    progress?.(Math.min(at + PAGE, ids.length), ids.length)
    if (pace.due()) await pace.pause()
  }
}

/** Rows of these parties in the order of ids, or null where there are many. */
function fewIds(read: ReadableDB, selectors: readonly number[]): number[] | null {
  const found = new Set<number>()
  for (const column of ['caller', 'callee']) {
    const statement = read.prepare(`SELECT id FROM observation WHERE ${column} = ? LIMIT ${FEW + 1}`).pluck()
    for (const selector of selectors) {
      for (const id of statement.all(selector) as number[]) found.add(id)
      if (found.size > FEW) return null
    }
  }
  return [...found].toSorted((a, b) => a - b)
}

const orNull = (row: number): number | null => (row === 0 ? null : row)

interface Own {
  parties: ReadonlySet<number>
  devices: ReadonlySet<number>
  /** The selector that stands for all that are one with it. */
  one: (row: number) => number
}

/**
 * Tells which end of a row is the one asked about. An event of a handset counts by the first of its rows that names the handset; of somebody with numbers
 * and handsets by the first of its rows that names either.
 */
function reading({ parties, devices, one }: Own, each: (row: OwnRow) => void): (row: Stored) => void {
  const counted = new Set<number>()
  return ([id, event, bits, start, seconds, both, worn, cells, source]) => {
    const [caller, callee] = [firstOf(both), secondOf(both)]
    const [primary, direction, kind] = [(bits & 1) !== 0, (bits >> 1) & 3, (bits >> 5) & 31]
    const side = kind === LOCATION ? 1 : (bits >> 3) & 3
    const device = devices.size > 0 && (devices.has(firstOf(worn)) || devices.has(secondOf(worn)))
    const [isCaller, isCallee] = [parties.has(caller), parties.has(callee)]
    if (!device && !isCaller && !isCallee) return
    // Who calls his own second number is at both ends: then the row's own file decides.
    const outgoing = device && (side !== 0 || !(isCaller || isCallee)) ? side !== 2 : isCaller && !(isCallee && direction === 2)
    const counts = (device || primary) && !counted.has(event)
    if (counts && devices.size > 0) counted.add(event)
    // Whose handset it was, nobody says: then neither does it say who called, and with whom.
    const ends = !device || side !== 0 || isCaller || isCallee
    const mine = device || (side === 1 && isCaller) || (side === 2 && isCallee)
    each({
      id,
      event,
      counts,
      kind: eventKindOf(kind),
      start,
      timed: bits < 1024,
      seconds,
      out: direction === 0 || !ends ? null : outgoing,
      other: ends ? orNull(one(outgoing ? callee : caller)) : null,
      self: ends ? orNull(outgoing ? caller : callee) : null,
      cellFirst: mine ? orNull(firstOf(cells)) : null,
      cellLast: mine ? orNull(secondOf(cells)) : null,
      source,
      imei: mine ? orNull(firstOf(worn)) : null,
      imsi: mine ? orNull(secondOf(worn)) : null,
      worn: ((bits >> 3) & 3) !== 0,
    })
  }
}
