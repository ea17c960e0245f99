import type { CellFacts, CellPlace } from './things.ts'
import { THRESHOLDS } from './thresholds.ts'

const EARTH = 6_371_008.8
const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres over the ground (haversine, mean radius of the IUGG). */
export function metresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const h = Math.sin(rad(b.lat - a.lat) / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)))
}

const isPlaced = (cell: CellPlace | undefined): cell is CellPlace & { lat: number; lon: number } => cell !== undefined && cell.lat !== null && cell.lon !== null
const reachOf = ({ range }: CellPlace): number => Math.min(range ?? THRESHOLDS.speed.reach, THRESHOLDS.speed.reach)

/** Metres that telephones served by these two cells must be apart at the least; null where a place is not known, or they may be together. */
export function apart(cells: CellFacts, one: number, other: number): number | null {
  if (one === 0 || other === 0 || one === other) return null
  const [a, b] = [cells.get(one), cells.get(other)]
  if (!isPlaced(a) || !isPlaced(b)) return null
  const metres = metresBetween(a, b) - reachOf(a) - reachOf(b)
  return metres > 0 ? metres : null
}

/** The speed it takes from the end of one row to the beginning of the next, where it is more than any road allows. */
export function speedBetween(
  { start, seconds }: Readonly<Record<'start' | 'seconds', ArrayLike<number>>>,
  before: number,
  after: number,
  metres: number,
): { kmh: number; minutes: number } | null {
  const lasted = Math.max(0, seconds[before] as number)
  const gap = Math.max(0, ((start[after] as number) - (start[before] as number)) / 1_000 - lasted)
  if (gap > THRESHOLDS.speed.within) return null
  const kmh = (metres / (gap + THRESHOLDS.speed.clock)) * 3.6
  return kmh > THRESHOLDS.speed.kmh ? { kmh: Math.round(kmh), minutes: Math.round(gap / 60) } : null
}
