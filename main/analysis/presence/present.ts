import type { PlaceAsked, Present } from '../../../shared/api/places.ts'
import { HABITS } from '../../../shared/api/places.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import type { Answer } from '../guards.ts'
import { valuesOf } from '../labels.ts'
import { wallClock } from '../local-day.ts'
import { placesOf } from '../meetings/places.ts'
import { presencesOf, type PresencesOptions } from '../meetings/presences.ts'
import { partiesOf } from '../parties.ts'
import { metaOf } from '../summary.ts'
import { turns } from '../turns.ts'
import { spotOf } from './asked.ts'
import { habitOf } from './habits.ts'
import { known, record, type Known } from './known.ts'

export interface PresentQuestion {
  /** Numbers, or handsets by their IMEI. */
  by?: PresencesOptions['by']
  /** Only those who were at so many of the places. */
  least?: number
  limit?: number
  signal?: AbortSignal
  progress?: (share: number) => void
}

export interface AtPlaces extends Answer<Present> {
  total: number
  asked: { cells: number[]; present: number }[]
}

const MOST_EVENTS = 200

/**
 * Tower dumps laid on each other, or one of them read closely: who was at these places at these times, at how many, when, and how usual
 * that is for each, by all that the filter leaves of the case. A row puts there the party whose cell it names, and no other. Those at most places first, of
 * these whom it is least usual for. Throws the signal's reason once it is aborted. docs/decisions/0210-who-was-there.md.
 */
export async function present(
  read: ReadableDB,
  horizon: Horizon,
  asked: readonly PlaceAsked[],
  filter: Filter,
  { by = 'number', least = 1, limit = Infinity, signal, progress }: PresentQuestion = {},
): Promise<AtPlaces> {
  const pace = turns(signal)
  const places = await placesOf(read, horizon, pace)
  const spots = asked.map((one) => spotOf(places, horizon.cell, one))
  const { of, ...rest } = filter
  const only = of && partiesOf(read, horizon, of)
  const wanted = only && new Set((by === 'handset' ? only.handsets : only.selectors).map(selectorOf(read)))
  const presences = await presencesOf(read, horizon, rest, pace, { by, progress: (done, all) => progress?.((0.8 * done) / all) })
  const spotsOf = new Map<number, number[]>()
  spots.forEach(({ cells }, i) => cells.forEach((cell) => spotsOf.set(cell, [...(spotsOf.get(cell) ?? []), i])))
  const clock = wallClock(metaOf(read, 'zone') || 'UTC')
  const { time, party, cell, event } = presences
  const there = new Map<number, Known>()
  const isThen = (at: number, spot: number): boolean => at >= spots[spot]!.from && at < spots[spot]!.until
  for (let i = 0; i < time.length; i += 1) {
    const who = party[i]!
    if (!there.has(who) && (!wanted || wanted.has(who)) && (spotsOf.get(cell[i]!) ?? []).some((spot) => isThen(time[i]!, spot)))
      there.set(who, known(spots.length))
    if (i % 1_024 === 0 && pace.due()) await pace.pause()
  }
  for (let i = 0; i < time.length; i += 1) {
    const one = there.get(party[i]!)
    if (one) {
      const at = spotsOf.get(cell[i]!) ?? []
      record(one, { at: time[i]!, event: event[i]!, ...clock(time[i]!) }, at, (spot) => isThen(time[i]!, spot))
    }
    if (i % 1_024 === 0 && pace.due()) await pace.pause()
  }
  const found = [...there].filter(([, { at }]) => at.filter(({ seen }) => seen > 0).length >= least)
  const labels = valuesOf(
    read,
    'selector',
    found.map(([row]) => row),
  )
  const always = spots.map(({ from, until }) => from === -Infinity && until === Infinity)
  const rows = found.map(([row, one]) => rowOf(row, labels.get(row) ?? '', one, always)).toSorted(byWeight)
  return {
    rows: rows.slice(0, limit),
    total: rows.length,
    asked: spots.map(({ cells }, i) => ({ cells: [...cells], present: [...there.values()].filter(({ at }) => at[i]!.seen > 0).length })),
    guards: [
      'cell-is-area',
      ...(by === 'handset' ? (['handset-changes-hands'] as const) : (['subscriber-not-user'] as const)),
      'absence-not-absence',
      'clocks-differ',
    ],
  }
}

function rowOf(row: number, label: string, one: Known, always: readonly boolean[]): Present {
  const at = one.at.flatMap((spot, place) => {
    if (spot.seen === 0) return []
    const figures = { days: spot.days.size, nights: spot.nights.size, others: spot.others }
    return [
      {
        place,
        seen: spot.seen,
        first: formatUtc(spot.first),
        last: formatUtc(spot.last),
        ...figures,
        habit: habitOf({ ...figures, always: always[place]!, allDays: one.days.size, allNights: one.nights.size }),
        events: [...spot.events].slice(0, MOST_EVENTS).map((of) => formatId('event', of)),
      },
    ]
  })
  return {
    id: formatId('selector', row),
    label,
    // Two of the places may share a cell.
    seen: new Set(one.at.flatMap(({ events }) => [...events])).size,
    elsewhere: one.elsewhere,
    days: one.days.size,
    nights: one.nights.size,
    at,
  }
}

/** The most usual of the places is what explains somebody: a resident of one of them stands behind those who are of none. */
const usual = ({ at }: Present): number => Math.max(...at.map(({ habit }) => HABITS.indexOf(habit)))
const byWeight = (a: Present, b: Present): number => b.at.length - a.at.length || usual(a) - usual(b) || b.seen - a.seen || (a.label < b.label ? -1 : 1)
