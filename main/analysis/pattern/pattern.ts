import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorId } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import { wallClock } from '../local-day.ts'
import { turns } from '../turns.ts'
import { changesIn, dateOf, type Aspect, type Habit } from './changes.ts'
import { placesIn, type Served } from './places.ts'
import { ownSources, silencesIn } from './silences.ts'
import { tracesOf, type Traces } from './traces.ts'
import { weekOf } from './week.ts'

export interface Place extends Omit<Served, 'cell' | 'first' | 'last'> {
  id: string
  cell: string
  /** ISO 8601 UTC. */
  first: string
  last: string
}

/** The ways of one from one day to another, `YYYY-MM-DD` on the clock of the zone. */
export interface PatternHabit extends Omit<Habit, 'from' | 'until' | 'cell' | 'contact'> {
  from: string
  until: string
  /** The cell that served most, and the other with most events; null where no row says. */
  cell: string | null
  cellId: string | null
  contact: string | null
  contactId: string | null
}

export interface PatternChange {
  /** First day of the new ways, `YYYY-MM-DD`. */
  on: string
  /** How often days in random order part as clearly, 0 to 1. */
  chance: number
  /** What changed, clearest first. */
  aspects: Aspect[]
  before: PatternHabit
  after: PatternHabit
}

export interface Pattern {
  zone: string
  /** Events by weekday (Monday first) and hour on the clock of `zone`; those that tell a day but no time are in no hour and no night. */
  hours: number[][]
  /** Events from 22:00 to 06:00. */
  nights: number
  /** Stretches of `SILENCE_HOURS` and more between two events, in order. ISO 8601 UTC. `covered`: its own file goes on before and after. */
  silences: { from: string; until: string; covered: boolean }[]
  /** Cells that served it, busiest first. */
  places: Place[]
  /** Where it was in most nights, and in how many of those that say where; null where none does. A cell is an area. */
  sleep: { cell: string; nights: number; of: number; id: string } | null
  events: number
  /** Days with an event. */
  days: number
  /** ISO 8601 UTC; null where there is no event. */
  first: string | null
  last: string | null
  changes: PatternChange[]
  /** Events in equal steps of whole days, from `first`, `YYYY-MM-DD`. */
  timeline: { first: string; step: number; counts: number[] }
}

export interface PatternQuestion {
  of: string
  filter: Filter
  zone: string
  signal?: AbortSignal | undefined
  progress?: ((done: number, total: number) => void) | undefined
}

/** When and where a number, a person with all numbers, or a handset lives. In turns. Throws `zone-unknown`, and the signal's reason once it is aborted. */
export async function patternOf(read: ReadableDB, horizon: Horizon, { of, filter, zone, signal, progress }: PatternQuestion): Promise<Pattern> {
  const pace = turns(signal)
  const clock = wallClock(zone)
  const traces = await tracesOf(read, horizon, { of, filter, progress }, pace)
  const week = await weekOf(traces, clock, pace)
  const { served, sleep } = await placesIn(traces, clock, pace)
  const changes = await changesIn(traces, clock, pace)
  const habits = changes.flatMap(({ before, after }) => [before, after])
  const cells = valuesOf(read, 'cell', [...served.map(({ cell }) => cell), ...habits.flatMap(({ cell }) => cell ?? [])])
  const others = valuesOf(
    read,
    'selector',
    habits.flatMap(({ contact }) => contact ?? []),
  )
  const habit = ({ from, until, cell, contact, ...rest }: Habit): PatternHabit => ({
    from: dateOf(from),
    until: dateOf(until),
    ...rest,
    cell: cell === null ? null : (cells.get(cell) ?? null),
    cellId: cell === null ? null : formatId('cell', cell),
    contact: contact === null ? null : (others.get(contact) ?? null),
    contactId: contact === null ? null : selectorId(contact),
  })
  return {
    zone,
    hours: week.hours,
    nights: week.nights,
    silences: silencesIn(traces, ownSources(read, horizon, of, traces.selves)).map(({ from, until, covered }) => ({
      from: formatUtc(from),
      until: formatUtc(until),
      covered,
    })),
    places: served.map(({ cell, first, last, ...place }) => ({
      cell: cells.get(cell) ?? '',
      ...place,
      first: formatUtc(first),
      last: formatUtc(last),
      id: formatId('cell', cell),
    })),
    sleep: sleep && { cell: cells.get(sleep.cell) ?? '', nights: sleep.nights, of: sleep.of, id: formatId('cell', sleep.cell) },
    events: traces.time.length,
    days: week.days,
    ...spanOf(traces),
    changes: changes.map(({ day, chance, aspects, before, after }) => ({ on: dateOf(day), chance, aspects, before: habit(before), after: habit(after) })),
    timeline: { ...week.timeline, first: dateOf(week.timeline.first) },
  }
}

function spanOf({ time }: Traces): Pick<Pattern, 'first' | 'last'> {
  const [first, last] = [time[0], time.at(-1)]
  return { first: first === undefined ? null : formatUtc(first), last: last === undefined ? null : formatUtc(last) }
}
