import type { Leg, Route } from '../../../shared/api/places.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import { formatId } from '../../../shared/model/ids.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import type { Answer } from '../guards.ts'
import { valuesOf } from '../labels.ts'
import { placesOf } from '../meetings/places.ts'
import { presencesOf } from '../meetings/presences.ts'
import { partiesOf } from '../parties.ts'
import { turns } from '../turns.ts'
import { see, step, type Stay } from './legs.ts'

export interface RoutesQuestion {
  /** Most numbers told, and most legs of each; the rest is counted. */
  limit?: number
  legs?: number
  signal?: AbortSignal
  progress?: (share: number) => void
}

/** A value that is a position, `34.0209,-6.8416` (0115): no area of a mast. */
const POSITION = /^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/

/**
 * Where each number went: stays in order of time, the number seen at most places first. Sightings one after the other at
 * one place, or within a kilometre and what is unsure of it, are a stay, however long nobody saw it in between: `silences` says how long. What lies
 * between two legs is not known. Throws the signal's reason once it is aborted. docs/decisions/0209-routes.md.
 */
export async function routes(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { limit = Infinity, legs: most = Infinity, signal, progress }: RoutesQuestion = {},
): Promise<Answer<Route> & { total: number }> {
  const pace = turns(signal)
  const places = await placesOf(read, horizon, pace)
  const asked = filter.of && new Set(partiesOf(read, horizon, filter.of).selectors.map(selectorOf(read)))
  const { time, party, cell, event } = await presencesOf(read, horizon, filter, pace, { progress: (done, all) => progress?.((0.8 * done) / all) })
  const stays = new Map<number, Stay[]>()
  for (let i = 0; i < time.length; i += 1) {
    const who = party[i]!
    if (!asked || asked.has(who)) {
      const known = stays.get(who)
      const own = known ?? []
      if (!known) stays.set(who, own)
      see(own, time[i]!, cell[i]!, event[i]!, places)
    }
    if (i % 1_024 === 0 && pace.due()) await pace.pause()
  }
  const sorted = [...stays].toSorted(([a, x], [b, y]) => y.length - x.length || a - b).slice(0, limit)
  const names = valuesOf(
    read,
    'selector',
    sorted.map(([row]) => row),
  )
  const cells = valuesOf(read, 'cell', [...new Set(sorted.flatMap(([, own]) => own.slice(0, most).map((stay) => stay.cell)))])
  const isPosition = (row: number): boolean => POSITION.test(cells.get(row) ?? '')
  const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
  const legOf = (stay: Stay, before: Stay | undefined): Leg => ({
    from: formatUtc(stay.from),
    until: formatUtc(stay.until),
    place: cells.get(stay.cell) ?? '',
    lat: known(places.lat[stay.cell]),
    lon: known(places.lon[stay.cell]),
    stage: null,
    placeId: formatId('cell', stay.cell),
    seen: stay.seen,
    events: stay.events.map((row) => formatId('event', row)),
    ...(before ? step(places, before, stay, isPosition) : { metres: null, kmh: null, impossible: false }),
    silences: stay.silences.map(({ from, until }) => ({ from: formatUtc(from), until: formatUtc(until) })),
  })
  const rows: Route[] = []
  for (const [row, own] of sorted) {
    const legs = own.slice(0, most).map((stay, i) => legOf(stay, own[i - 1]))
    rows.push({ of: names.get(row) ?? '', ofId: formatId('selector', row), legs, total: own.length })
    if (pace.due()) await pace.pause()
  }
  return { rows, total: stays.size, guards: ['cell-is-area', 'subscriber-not-user', 'absence-not-absence', 'clocks-differ'] }
}
