import type { WallClock } from '../local-day.ts'
import type { Turns } from '../turns.ts'
import type { Traces } from './traces.ts'
import { isNight, nightOf } from './week.ts'

/** A cell that served somebody. `cell` is its row; times UTC ms. */
export interface Served {
  cell: number
  /** Events whose rows name it. */
  events: number
  days: number
  /** Nights in which it served most. */
  nights: number
  first: number
  last: number
}

export interface Places {
  /** Busiest first. */
  served: Served[]
  /** The cell of most nights, in how many it was that, and how many nights say where. */
  sleep: { cell: number; nights: number; of: number } | null
}

interface Sum extends Omit<Served, 'days'> {
  days: Set<number>
}

/** Where rows put somebody. A night's cell is the one that served most between 22:00 and 06:00, by the last cell of each row. */
export async function placesIn({ seen, cell, ends }: Traces, clock: (instant: number) => WallClock, pace: Turns): Promise<Places> {
  const sums = new Map<number, Sum>()
  const nights = new Map<number, Map<number, number>>()
  for (let i = 0; i < seen.length; i += 1) {
    const [at, row] = [seen[i] ?? 0, cell[i] ?? 0]
    const moment = clock(at)
    const sum = sums.get(row) ?? { cell: row, events: 0, nights: 0, first: at, last: at, days: new Set<number>() }
    if (sum.events === 0) sums.set(row, sum)
    sum.events += 1
    sum.last = at
    sum.days.add(moment.day)
    if (ends[i] === 1 && isNight(moment.hour)) {
      const night = nightOf(moment)
      const cells = nights.get(night) ?? new Map<number, number>()
      nights.set(night, cells.set(row, (cells.get(row) ?? 0) + 1))
    }
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  for (const cells of nights.values()) {
    const sum = sums.get(mostOf(cells) ?? -1)
    if (sum) sum.nights += 1
  }
  const served = [...sums.values()].map(({ days, ...sum }) => ({ ...sum, days: days.size })).toSorted((a, b) => b.events - a.events || a.cell - b.cell)
  const best = served.toSorted((a, b) => b.nights - a.nights || a.cell - b.cell)[0]
  return { served, sleep: best && best.nights > 0 ? { cell: best.cell, nights: best.nights, of: nights.size } : null }
}

/** The key with the largest count, the lowest of equals. */
export function mostOf(counts: ReadonlyMap<number, number>): number | null {
  let best: [number, number] | null = null
  for (const [key, n] of counts) if (!best || n > best[1] || (n === best[1] && key < best[0])) best = [key, n]
  return best?.[0] ?? null
}
