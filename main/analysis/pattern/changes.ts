import { DAY_MS } from '../../../shared/time/civil.ts'
import type { WallClock } from '../local-day.ts'
import { cosine } from '../similar.ts'
import type { Turns } from '../turns.ts'
import { breaksIn } from './energy.ts'
import { mostOf } from './places.ts'
import type { Traces } from './traces.ts'
import { isNight } from './week.ts'

/** The ways of one between two changes. Days are days since 1970-01-01 on the clock of the zone, `until` the last of them. */
export interface Habit {
  from: number
  until: number
  events: number
  /** Events on an average day, days of silence included. */
  perDay: number
  /** Share of the events whose hour is known from 22:00 to 06:00; null without such events. */
  nights: number | null
  /** Row of the cell that served most, null where no row says. */
  cell: number | null
  /** Row of the other with most events. */
  contact: number | null
}

/** What changed: how often, at which hours, where, with whom. */
export const ASPECTS = ['volume', 'hours', 'places', 'contacts'] as const
export type Aspect = (typeof ASPECTS)[number]

export interface Change {
  /** First day of the new ways. */
  day: number
  /** How often days in random order part as clearly, 0 to 1. */
  chance: number
  /** Clearest first. */
  aspects: Aspect[]
  before: Habit
  after: Habit
}

/** Most days that are compared with each other; a longer time is taken in steps of several days. */
const MOST = 400
const SLOTS = 6
/** Cells and contacts that count each by themselves; the others count together. */
const TOP = 5
/** An aspect changed that is this different, 0 to 1. */
const CLEAR = 0.35

interface Tally {
  events: number
  timed: number
  nights: number
  hours: Map<number, number>
  cells: Map<number, number>
  contacts: Map<number, number>
}

const newTally = (): Tally => ({ events: 0, timed: 0, nights: 0, hours: new Map(), cells: new Map(), contacts: new Map() })
const up = (counts: Map<number, number>, key: number): unknown => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Days on which the ways of one changed, in order. Method: docs/decisions/0204-changes-of-habit.md. In turns. */
export async function changesIn(traces: Traces, clock: (instant: number) => WallClock, pace: Turns): Promise<Change[]> {
  const tallies = await byDay(traces, clock, pace)
  if (tallies.size === 0) return []
  const first = [...tallies.keys()].reduce((least, day) => Math.min(least, day), Infinity)
  const last = [...tallies.keys()].reduce((most, day) => Math.max(most, day), -Infinity)
  const step = Math.ceil((last - first + 1) / MOST)
  const { days, width } = features(tallies, first, last, step)
  const breaks = await breaksIn(days, width, pace)
  const bounds = [first, ...breaks.map(({ at }) => first + at * step), last + 1]
  const parts = bounds
    .slice(0, -1)
    .map((from, i) => ({ from, until: (bounds[i + 1] ?? last + 1) - 1, tally: sumOf(tallies, from, (bounds[i + 1] ?? last + 1) - 1) }))
  return breaks.flatMap(({ chance }, i) => {
    const [before, after] = [parts[i], parts[i + 1]]
    if (!before || !after) return []
    return [{ day: after.from, chance, aspects: aspectsOf(before, after), before: habitOf(before), after: habitOf(after) }]
  })
}

async function byDay({ time, other, timed, seen, cell }: Traces, clock: (instant: number) => WallClock, pace: Turns): Promise<Map<number, Tally>> {
  const tallies = new Map<number, Tally>()
  const of = (day: number): Tally => {
    const known = tallies.get(day)
    if (known) return known
    const made = newTally()
    tallies.set(day, made)
    return made
  }
  for (let i = 0; i < time.length; i += 1) {
    const { day, hour } = clock(time[i]!)
    const tally = of(day)
    tally.events += 1
    if (timed[i] === 1) {
      tally.timed += 1
      if (isNight(hour)) tally.nights += 1
      up(tally.hours, hour)
    }
    if (other[i]! > 0) up(tally.contacts, other[i]!)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  for (let i = 0; i < seen.length; i += 1) {
    up(of(clock(seen[i]!).day).cells, cell[i]!)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  return tallies
}

function sumOf(tallies: ReadonlyMap<number, Tally>, from: number, until: number): Tally {
  const sum = newTally()
  const addAll = (to: Map<number, number>, counts: ReadonlyMap<number, number>): void => {
    for (const [key, n] of counts) to.set(key, (to.get(key) ?? 0) + n)
  }
  for (const [day, tally] of tallies) {
    if (day < from || day > until) continue
    sum.events += tally.events
    sum.timed += tally.timed
    sum.nights += tally.nights
    addAll(sum.hours, tally.hours)
    addAll(sum.cells, tally.cells)
    addAll(sum.contacts, tally.contacts)
  }
  return sum
}

/** Square roots of counts, so that many of one kind do not drown the rest; each aspect weighs the same. */
function features(tallies: ReadonlyMap<number, Tally>, first: number, last: number, step: number): { days: Float64Array; width: number } {
  const all = sumOf(tallies, first, last)
  const top = (counts: ReadonlyMap<number, number>): Map<number, number> =>
    new Map([...counts].toSorted(([a, n], [b, m]) => m - n || a - b).map(([key], i) => [key, Math.min(i, TOP)]))
  const [cells, contacts] = [top(all.cells), top(all.contacts)]
  const width = SLOTS + 2 * (TOP + 1)
  const count = Math.ceil((last - first + 1) / step)
  const days = new Float64Array(count * width)
  for (const [day, tally] of tallies) {
    const at = Math.floor((day - first) / step) * width
    const add = (column: number, n: number): void => void (days[at + column]! += n)
    for (const [hour, n] of tally.hours) add(Math.floor(hour / (24 / SLOTS)), n)
    for (const [cell, n] of tally.cells) add(SLOTS + (cells.get(cell) ?? TOP), n)
    for (const [other, n] of tally.contacts) add(SLOTS + TOP + 1 + (contacts.get(other) ?? TOP), n)
  }
  for (let i = 0; i < days.length; i += 1) days[i] = Math.sqrt(days[i]!)
  for (const [from, size] of [
    [0, SLOTS],
    [SLOTS, TOP + 1],
    [SLOTS + TOP + 1, TOP + 1],
  ] as const)
    level(days, width, from, size)
  return { days, width }
}

/** Divides some columns by the spread of them all. */
function level(days: Float64Array, width: number, from: number, size: number): void {
  const count = days.length / width
  let spread = 0
  for (let column = from; column < from + size; column += 1) {
    let [sum, squares] = [0, 0]
    for (let i = column; i < days.length; i += width) {
      sum += days[i]!
      squares += days[i]! ** 2
    }
    spread += squares / count - (sum / count) ** 2
  }
  if (spread <= 0) return
  for (let column = from; column < from + size; column += 1) for (let i = column; i < days.length; i += width) days[i]! /= Math.sqrt(spread)
}

interface Part {
  from: number
  until: number
  tally: Tally
}
const perDay = ({ from, until, tally }: Part): number => tally.events / (until - from + 1)

function habitOf(part: Part): Habit {
  const { from, until, tally } = part
  return {
    from,
    until,
    events: tally.events,
    perDay: perDay(part),
    nights: tally.timed === 0 ? null : tally.nights / tally.timed,
    cell: mostOf(tally.cells),
    contact: mostOf(tally.contacts),
  }
}

/** How different two parts are in each aspect, 0 to 1; those that are clearly so, the clearest first, and one at least. */
function aspectsOf(before: Part, after: Part): Aspect[] {
  const [a, b] = [before.tally, after.tally]
  const [low, high] = [perDay(before), perDay(after)].toSorted((x, y) => x - y) as [number, number]
  const apart = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number =>
    one.size === 0 || other.size === 0 ? 0 : 1 - cosine(one, other)
  const differences: Record<Aspect, number> = {
    volume: high === 0 ? 0 : 1 - low / high,
    hours: apart(a.hours, b.hours),
    places: apart(a.cells, b.cells),
    contacts: apart(a.contacts, b.contacts),
  }
  const sorted = ASPECTS.toSorted((one, other) => differences[other] - differences[one])
  return sorted.filter((aspect, i) => i === 0 || differences[aspect] >= CLEAR)
}

/** Midnight UTC of a day: a date without an hour. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)
