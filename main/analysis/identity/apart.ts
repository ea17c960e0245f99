import type { Horizon, ReadableDB } from '../../case/types.ts'
import { metresBetween } from '../quality/travel.ts'
import { TIMED } from '../timed.ts'

interface Seen {
  at: number
  lat: number
  lon: number
}

/** Two sightings so near in time are of one moment. */
const MOMENT_MS = 10 * 60_000
/** Beyond what cells and their reach explain, and what anyone travels in that time. */
const METRES = 40_000
/** Most rows of one person that are looked at. */
const MOST = 20_000

/** How often the telephones of one were at a place while those of the other were at another, too far away to be there as well. */
export function timesApart(read: ReadableDB, horizon: Horizon, a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const [ones, others] = [seen(read, horizon, a), seen(read, horizon, b)]
  let times = 0
  let from = 0
  for (const one of ones) {
    while (from < others.length && others[from]!.at < one.at - MOMENT_MS) from++
    for (let i = from; i < others.length && others[i]!.at <= one.at + MOMENT_MS; i++)
      if (metresBetween(one, others[i]!) > METRES) {
        times++
        break
      }
  }
  return times
}

/** Where rows put these parties at an hour: the side that a row's cell describes. What another row repeats was seen once. */
const seen = (read: ReadableDB, horizon: Horizon, parties: readonly number[]): Seen[] =>
  read
    .prepare(
      `SELECT o.start AS at, c.lat AS lat, c.lon AS lon FROM observation o JOIN cell c ON c.id = o.cell_first
       WHERE o.id <= ? AND o.role <> 2 AND ${TIMED} AND c.lat IS NOT NULL AND c.lon IS NOT NULL
         AND (o.side = 1 AND o.caller IN (SELECT value FROM json_each(?)) OR o.side = 2 AND o.callee IN (SELECT value FROM json_each(?)))
       ORDER BY o.start LIMIT ${MOST}`,
    )
    .all(horizon.observation, JSON.stringify(parties), JSON.stringify(parties)) as Seen[]
