import { THRESHOLDS } from '../quality/thresholds.ts'
import { isNear, metresApart, type Places } from '../meetings/places.ts'

/** Where somebody was from his first to his last sighting there, in a row. Times UTC ms. */
export interface Stay {
  from: number
  until: number
  cell: number
  seen: number
  /** Rows of the events that say so: the first of them. */
  events: number[]
  /** All of them while the stay goes on: the last cell of a call may be the same place as its first, with other events in between. */
  told: Set<number> | null
  /** Times without any record of him between two sightings there. */
  silences: { from: number; until: number }[]
}

/** What it took to get from one stay to the next at the least; null where one of the two places is not known. */
export interface Step {
  metres: number | null
  kmh: number | null
  impossible: boolean
}

/** Nearer than this to where a stay began is the same stay, in metres. */
const SAME = 1_000
/** So long without a record is told, ms. */
const SILENCE = 86_400_000
const MOST_EVENTS = 200
/** What nobody travels, as the quality report has it. */
const SPEED = THRESHOLDS.speed
const CLOCK = SPEED.clock * 1_000

/** Puts a sighting to the last stay, or begins the next. Sightings come in order of time. */
export function see(stays: Stay[], at: number, cell: number, event: number, places: Places): void {
  const last = stays.at(-1)
  if (!last || !isNear(places, last.cell, cell, SAME)) {
    if (last) last.told = null
    stays.push({ from: at, until: at, cell, seen: 1, events: [event], told: new Set([event]), silences: [] })
    return
  }
  if (at - last.until >= SILENCE) last.silences.push({ from: last.until, until: at })
  last.until = Math.max(last.until, at)
  if (last.told?.has(event)) return
  last.told?.add(event)
  last.seen += 1
  if (last.events.length < MOST_EVENTS) last.events.push(event)
}

/** From one stay to the next: the metres between the edges of what is unsure of both, and the speed that takes. */
export function step(places: Places, before: Stay, after: Stay, isPosition: (cell: number) => boolean): Step {
  const apart = metresApart(places, before.cell, after.cell)
  if (Number.isNaN(apart)) return { metres: null, kmh: null, impossible: false }
  const metres = Math.max(0, apart - places.reach[before.cell]! - places.reach[after.cell]!)
  const gap = Math.max(0, after.from - before.until) + CLOCK
  const speed = (over: number): number => (over / gap) * 3_600
  const reach = (cell: number): number => (isPosition(cell) ? 0 : Math.max(0, SPEED.reach - places.reach[cell]!))
  const sure = Math.max(0, metres - reach(before.cell) - reach(after.cell))
  return { metres: Math.round(metres), kmh: Math.round(speed(metres)), impossible: gap - CLOCK <= SPEED.within * 1_000 && speed(sure) > SPEED.kmh }
}
