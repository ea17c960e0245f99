import type { Filter } from '../../../shared/model/chart.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorId } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import { wallClock } from '../local-day.ts'
import { orderByTime } from '../order.ts'
import { eachOwnRow } from '../own-rows.ts'
import { turns, type Turns } from '../turns.ts'
import { add, newSum, type Sum } from './sum.ts'

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
  /** Days, on the clock of the zone, with at least one event. */
  days: number
  /** Events with less than an hour from the end of one to the start of the next are one conversation. */
  conversations: number
  /** Share of the events whose direction is known that the one asked about started; null where none is. */
  balance: number | null
  calls: number
  /** Calls that lasted no second: nobody answered, or the line was busy. */
  missed: number
  voicemail: number
  messages: number
  /** Nothing but calls that nobody answered. */
  unanswered: boolean
}

export interface ContactsAnswer {
  /** Busiest first. */
  contacts: Contact[]
  /** Of each contact, its events in each of `SERIES` equal parts of the time from the first to the last event of all. */
  series: Map<Contact, number[]>
  events: number
  /** UTC ms; null where there is none. */
  first: number | null
  last: number | null
}

export interface ContactsQuestion {
  of: string
  filter: Filter
  zone: string
  signal?: AbortSignal | undefined
  progress?: ((done: number, total: number) => void) | undefined
}

/** Parts of the time of an answer, for the small line beside each contact. */
export const SERIES = 24

/**
 * Whom a number, a person with all numbers, a handset or a SIM is in touch with; those who were decided to be one are one. Read in turns. Throws `zone-unknown`, and the
 * signal's reason once it is aborted.
 */
export async function contactsOf(read: ReadableDB, horizon: Horizon, { of, filter, zone, signal, progress }: ContactsQuestion): Promise<ContactsAnswer> {
  const pace = turns(signal)
  const clock = wallClock(zone)
  const sums = new Map<number | null, Sum>()
  await eachOwnRow(read, horizon, { of, filter, progress }, pace, (row) => {
    if (!row.counts) return
    let sum = sums.get(row.other)
    if (!sum) sums.set(row.other, (sum = newSum(row.start)))
    add(sum, row, clock(row.start).day)
  })
  const values = await namesOf(read, [...sums.keys()], pace)
  const all = [...sums.values()]
  const first = all.reduce((least, sum) => Math.min(least, sum.first), Infinity)
  const last = all.reduce((most, sum) => Math.max(most, sum.last), -Infinity)
  const contacts: Contact[] = []
  const series = new Map<Contact, number[]>()
  for (const [row, sum] of sums) {
    const order = await orderByTime(Float64Array.from(sum.starts), pace)
    const contact = told(row, row === null ? null : (values.get(row) ?? null), sum, order)
    contacts.push(contact)
    series.set(contact, seriesOf(sum.starts, first, last))
    if (pace.due()) await pace.pause()
  }
  contacts.sort((a, b) => b.events - a.events || ((a.other ?? '') < (b.other ?? '') ? -1 : 1))
  return {
    contacts,
    series,
    events: all.reduce((total, { events }) => total + events, 0),
    first: all.length ? first : null,
    last: all.length ? last : null,
  }
}

const NAMES_AT_ONCE = 2_000

async function namesOf(read: ReadableDB, rows: readonly (number | null)[], pace: Turns): Promise<Map<number, string>> {
  const known = rows.filter((row) => row !== null)
  const names = new Map<number, string>()
  for (let at = 0; at < known.length; at += NAMES_AT_ONCE) {
    for (const [row, name] of valuesOf(read, 'selector', known.slice(at, at + NAMES_AT_ONCE))) names.set(row, name)
    if (pace.due()) await pace.pause()
  }
  return names
}

function told(row: number | null, other: string | null, sum: Sum, order: Uint32Array): Contact {
  const { days, starts, ends, others, ...counts } = sum
  const directed = sum.out + sum.in
  return {
    id: row === null ? null : selectorId(row),
    other,
    ...counts,
    first: formatUtc(sum.first),
    last: formatUtc(sum.last),
    days: days.size,
    conversations: conversationsIn(starts, ends, order),
    balance: directed === 0 ? null : sum.out / directed,
    unanswered: others === 0 && sum.missed + sum.voicemail === sum.events,
  }
}

const PAUSE = 3_600_000

function conversationsIn(starts: readonly number[], ends: readonly number[], order: Uint32Array): number {
  let count = 0
  let until = -Infinity
  for (const i of order) {
    if (starts[i]! - until >= PAUSE) count += 1
    until = Math.max(until, ends[i]!)
  }
  return count
}

function seriesOf(starts: readonly number[], first: number, last: number): number[] {
  const series = Array.from({ length: SERIES }, () => 0)
  const part = (last - first) / SERIES
  for (const start of starts) {
    const at = part === 0 ? 0 : Math.min(SERIES - 1, Math.floor((start - first) / part))
    series[at] = (series[at] ?? 0) + 1
  }
  return series
}
