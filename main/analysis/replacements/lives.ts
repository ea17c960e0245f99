import type { Filter } from '../../../shared/model/chart.ts'
import { eventKindCode } from '../../../shared/model/event.ts'
import { SELECTOR_FLAGS } from '../../../shared/model/selector.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import { firstOf, packed, scan, secondOf } from '../scan.ts'
import { TIMED } from '../timed.ts'
import type { Turns } from '../turns.ts'

/** What the rows tell of one number: when it lived, with whom, where, in which handset, at which hours. */
export interface Life {
  row: number
  events: number
  first: number
  last: number
  /** Last time it did something itself: called, wrote, answered. A message to a phone in the river is none. */
  acted: number
  /** Events by the other's life. */
  ties: Map<Life, number>
  cells: Map<number, number> | null
  handsets: Map<number, { first: number; last: number }> | null
  /** Events by hour of the day, UTC, where the hour is known: only ever compared with each other. */
  hours: Uint32Array
  subject: boolean
  /** Files that hold its own records; empty where only the mark says so. */
  files: readonly number[]
}

export interface Stretch {
  first: number
  last: number
}

export interface Lives {
  all: Map<number, Life>
  /** Who used an IMEI, where it names one handset. */
  users: Map<number, Set<Life>>
  /** From the first to the last row of each file. */
  spans: Map<number, Stretch>
  first: number
  last: number
}

const CALLS = [eventKindCode('call'), eventKindCode('voicemail')].join(', ')
/** What a row is, in bits: its first or another row of the event, whose handset and cell it names, whether the call was answered, whether the hour is known; then its file. */
const WHAT = `32 * o.source + 16 * (${TIMED}) + (o.role = 0) + 2 * (o.side = 1) + 4 * (o.side = 2) + 8 * (o.kind IN (${CALLS}) AND coalesce(o.seconds, 0) > 0)`
const COLUMNS = ['o.start', WHAT, packed('o.caller', 'o.callee'), 'o.imei', packed('o.cell_first', 'o.cell_last')] as const
type Row = [start: number, what: number, parties: number, imei: number | null, cells: number]

/** One pass over the rows. Those who were decided to be one have one life. */
export async function livesOf(read: ReadableDB, horizon: Horizon, filter: Filter, pace: Turns): Promise<Lives> {
  const all = new Map<number, Life>()
  const lives: Lives = { all, users: new Map(), spans: new Map(), first: Infinity, last: -Infinity }
  const one = selectorOf(read)
  const files = filesOf(read, horizon, one)
  const subjects = new Set((read.prepare('SELECT id FROM selector WHERE subject = 1 AND id <= ?').pluck().all(horizon.selector) as number[]).map(one))
  const useless = new Set(
    read
      .prepare('SELECT id FROM selector WHERE (flags & ?) <> 0 AND id <= ?')
      .pluck()
      .all(SELECTOR_FLAGS.generic | SELECTOR_FLAGS.invalid, horizon.selector) as number[],
  )
  const lifeOf = (row: number, start: number): Life => {
    const known = all.get(row)
    if (known) return known
    const life: Life = {
      row,
      events: 0,
      first: start,
      last: start,
      acted: -Infinity,
      ties: new Map(),
      cells: null,
      handsets: null,
      hours: new Uint32Array(24),
      subject: subjects.has(row),
      files: files.get(row) ?? NONE,
    }
    all.set(row, life)
    return life
  }
  await scan<Row>(read, horizon, { filter, rows: 'described', columns: COLUMNS }, pace, ([start, what, parties, imei, cells]) => {
    stretch(lives.spans, Math.floor(what / 32), start)
    const [caller, callee] = [one(firstOf(parties)), one(secondOf(parties))]
    const [from, to] = [caller === 0 ? null : lifeOf(caller, start), callee === 0 ? null : lifeOf(callee, start)]
    if (what & 1) {
      if (start < lives.first) lives.first = start
      if (start > lives.last) lives.last = start
      const hour = what & 16 ? Math.floor(start / 3_600_000) % 24 : null
      if (from) happened(from, start, hour, true)
      if (to && to !== from) happened(to, start, hour, (what & 8) !== 0)
      if (from && to && from !== to) {
        from.ties.set(to, (from.ties.get(to) ?? 0) + 1)
        to.ties.set(from, (to.ties.get(from) ?? 0) + 1)
      }
    }
    const own = what & 2 ? from : what & 4 ? to : null
    if (!own) return
    const [cellFirst, cellLast] = [firstOf(cells), secondOf(cells)]
    if (cellFirst !== 0) servedBy(own, cellFirst)
    if (cellLast !== 0 && cellLast !== cellFirst) servedBy(own, cellLast)
    if (imei !== null && !useless.has(imei)) used(lives, own, imei, start)
  })
  return lives
}

const NONE: readonly number[] = []

function filesOf(read: ReadableDB, horizon: Horizon, one: (row: number) => number): Map<number, number[]> {
  const rows = read.prepare('SELECT selector, source FROM subject WHERE selector <= ? AND source <= ?').raw().all(horizon.selector, horizon.source) as [
    number,
    number,
  ][]
  const found = new Map<number, number[]>()
  for (const [selector, source] of rows) found.set(one(selector), [...(found.get(one(selector)) ?? []), source])
  return found
}

function stretch(spans: Map<number, Stretch>, file: number, start: number): void {
  const span = spans.get(file)
  if (!span) spans.set(file, { first: start, last: start })
  else if (start < span.first) span.first = start
  else if (start > span.last) span.last = start
}

function servedBy(life: Life, cell: number): void {
  const cells = (life.cells ??= new Map())
  cells.set(cell, (cells.get(cell) ?? 0) + 1)
}

function happened(life: Life, start: number, hour: number | null, acts: boolean): void {
  life.events += 1
  if (start < life.first) life.first = start
  if (start > life.last) life.last = start
  if (acts && start > life.acted) life.acted = start
  if (hour !== null) life.hours[((hour % 24) + 24) % 24]! += 1
}

function used({ users }: Lives, life: Life, imei: number, start: number): void {
  const use = (life.handsets ??= new Map()).get(imei)
  if (use) {
    use.first = Math.min(use.first, start)
    use.last = Math.max(use.last, start)
    return
  }
  life.handsets.set(imei, { first: start, last: start })
  const among = users.get(imei) ?? new Set()
  users.set(imei, among.add(life))
}
