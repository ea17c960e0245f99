import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorId } from './ids.ts'
import { valuesOf } from './labels.ts'
import { wallClock } from './local-day.ts'
import { partiesOf } from './parties.ts'
import { whereEvents } from './where.ts'
import { formatUtc } from '../../shared/time/format.ts'

export interface Contact {
  /** Public id of the other party; null for events that name none. */
  id: string | null
  other: string | null
  events: number
  /** Of these, started by the one asked about, and by the other; an event without direction is in neither. */
  out: number
  in: number
  seconds: number
  /** ISO 8601 UTC. */
  first: string
  last: string
  /** Days, on the clock of the case's zone, with at least one event. */
  days: number
  /** Events with less than an hour from the end of one to the start of the next are one conversation. */
  conversations: number
  /** Share of the events whose direction is known that the one asked about started; null where none is. */
  balance: number | null
}

interface Sum extends Pick<Contact, 'events' | 'out' | 'in' | 'seconds'> {
  times: [start: number, end: number][]
  first: number
  last: number
  days: Set<number>
}

/** Whom a selector, or all selectors of an entity, are in touch with, busiest first. */
export function contacts(read: ReadableDB, horizon: Horizon, of: string, filter: Filter, zone: string): Contact[] {
  const own = new Set(partiesOf(read, horizon, [of]).selectors)
  const where = whereEvents(read, horizon, { ...filter, of: [of] })
  const clock = wallClock(zone)
  const sums = new Map<number | null, Sum>()
  const rows = read
    .prepare(`SELECT o.caller, o.callee, o.direction, o.start, o.seconds FROM observation o WHERE ${where.sql}`)
    .raw()
    .iterate(...where.params)
  for (const [caller, callee, direction, start, seconds] of rows as IterableIterator<[number | null, number | null, number, number, number | null]>) {
    const outgoing = caller !== null && own.has(caller)
    const other = outgoing ? callee : caller
    const sum = sums.get(other) ?? { events: 0, out: 0, in: 0, seconds: 0, first: start, last: start, days: new Set<number>(), times: [] }
    sum.events += 1
    if (direction !== 0) sum[outgoing ? 'out' : 'in'] += 1
    sum.seconds += seconds ?? 0
    sum.first = Math.min(sum.first, start)
    sum.last = Math.max(sum.last, start)
    sum.days.add(clock(start).day)
    sum.times.push([start, start + (seconds ?? 0) * 1_000])
    sums.set(other, sum)
  }
  const values = valuesOf(
    read,
    'selector',
    [...sums.keys()].filter((row) => row !== null),
  )
  return [...sums]
    .map(([row, { first, last, days, times, ...sum }]) => ({
      id: row === null ? null : selectorId(row),
      other: row === null ? null : (values.get(row) ?? null),
      ...sum,
      first: formatUtc(first),
      last: formatUtc(last),
      days: days.size,
      conversations: conversationsIn(times),
      balance: sum.out + sum.in === 0 ? null : sum.out / (sum.out + sum.in),
    }))
    .toSorted((a, b) => b.events - a.events || (a.other ?? '').localeCompare(b.other ?? '', 'en'))
}

const PAUSE = 3_600_000

function conversationsIn(times: readonly [start: number, end: number][]): number {
  let count = 0
  let until = -Infinity
  for (const [start, end] of times.toSorted((a, b) => a[0] - b[0])) {
    if (start - until >= PAUSE) count += 1
    until = Math.max(until, end)
  }
  return count
}

export interface CommonContact {
  id: string
  other: string
  /** Which of those asked about it is in touch with, in the order they were given. */
  with: string[]
  events: number
}

/** Parties in touch with at least two of these, those in touch with most of them first. The ones asked about are left out. */
export function common(read: ReadableDB, horizon: Horizon, of: readonly { id: string; label: string }[], filter: Filter, zone: string): CommonContact[] {
  const own = new Set(of.flatMap(({ id }) => partiesOf(read, horizon, [id]).selectors).map(selectorId))
  const found = new Map<string, CommonContact>()
  for (const { id, label } of of) {
    for (const contact of contacts(read, horizon, id, filter, zone)) {
      if (contact.id === null || contact.other === null || own.has(contact.id)) continue
      const one = found.get(contact.id) ?? { id: contact.id, other: contact.other, with: [], events: 0 }
      one.with.push(label)
      one.events += contact.events
      found.set(contact.id, one)
    }
  }
  return [...found.values()]
    .filter((one) => one.with.length > 1)
    .toSorted((a, b) => b.with.length - a.with.length || b.events - a.events || (a.other < b.other ? -1 : 1))
}
