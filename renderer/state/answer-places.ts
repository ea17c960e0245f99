import type { Point } from '../../shared/model/chart.ts'
import { useSession } from './session.ts'

const KEPT = 24
const places = new Map<string, Record<string, Point>>()

/** Places of the nodes of an answer's chart, kept while the case is open, so that the same chart looks the same again. */
export const placesOf = (key: string): Record<string, Point> | null => places.get(key) ?? null

export function keepPlaces(key: string, found: Record<string, Point>): void {
  places.delete(key)
  places.set(key, found)
  const oldest = places.size > KEPT ? places.keys().next().value : undefined
  if (oldest !== undefined) places.delete(oldest)
}

useSession.subscribe(({ summary }, before) => {
  if (summary === null || summary.id !== before.summary?.id) places.clear()
})
