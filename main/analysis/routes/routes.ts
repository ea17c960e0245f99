import type { Filter } from '../../../shared/model/chart.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Guard } from '../guards.ts'
import { valuesOf } from '../labels.ts'
import { presencesOf } from '../meetings/presences.ts'
import { isNear, placesOf, type Places } from '../meetings/places.ts'
import { partiesOf } from '../parties.ts'
import { turns } from '../turns.ts'

export interface Leg {
  /** First and last sighting there, ISO 8601 UTC. What lies between two legs is not known. */
  from: string
  until: string
  place: string
  lat: number | null
  lon: number | null
  /** Stage of smuggling: null until somebody says which. */
  stage: string | null
}

export interface Route {
  of: string
  legs: Leg[]
}

interface Stay {
  from: number
  until: number
  cell: number
}

/** Nearer than this to where a stay began is the same stay, in metres. */
const SAME = 1_000

/**
 * Where each number went: stays in order of time, the number seen at most places first. Sightings one after the other at
 * one place, or within a kilometre and what is unsure of it, are a stay, however long nobody saw it in between.
 */
export async function routes(
  read: ReadableDB,
  horizon: Horizon,
  { of, ...filter }: Filter,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ rows: Route[]; guards: Guard[] }> {
  const pace = turns(signal)
  const places = await placesOf(read, horizon, pace)
  const asked = of && new Set(partiesOf(read, horizon, of).selectors)
  const { time, party, cell } = await presencesOf(read, horizon, filter, pace)
  const stays = new Map<number, Stay[]>()
  for (let i = 0; i < time.length; i += 1) {
    if (!asked || asked.has(party[i]!)) seen(stays, party[i]!, time[i]!, cell[i]!, places)
    if (i % 1_024 === 0 && pace.due()) await pace.pause()
  }
  const names = valuesOf(read, 'selector', [...stays.keys()])
  const cells = valuesOf(read, 'cell', [...new Set([...stays.values()].flatMap((legs) => legs.map((stay) => stay.cell)))])
  const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)
  const rows = [...stays]
    .toSorted(([a, x], [b, y]) => y.length - x.length || a - b)
    .map(([row, legs]) => ({
      of: names.get(row) ?? '',
      legs: legs.map((stay) => ({
        from: formatUtc(stay.from),
        until: formatUtc(stay.until),
        place: cells.get(stay.cell) ?? '',
        lat: known(places.lat[stay.cell]),
        lon: known(places.lon[stay.cell]),
        stage: null,
      })),
    }))
  return { rows, guards: ['cell-is-area', 'subscriber-not-user', 'absence-not-absence'] }
}

function seen(stays: Map<number, Stay[]>, party: number, at: number, cell: number, places: Places): void {
  const known = stays.get(party)
  if (!known) {
    stays.set(party, [{ from: at, until: at, cell }])
    return
  }
  const last = known.at(-1)
  if (last && isNear(places, last.cell, cell, SAME)) last.until = Math.max(last.until, at)
  else known.push({ from: at, until: at, cell })
}
