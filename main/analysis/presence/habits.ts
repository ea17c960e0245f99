import type { Habit } from '../../../shared/api/places.ts'

/** What the case knows of somebody and a place: distinct days and nights on which he was seen there, and anywhere; sightings there at other times than asked about. */
export interface Knowledge {
  days: number
  nights: number
  others: number
  /** True where any time was asked about: then nothing is only then. */
  always: boolean
  allDays: number
  allNights: number
}

/** Fewer days than these say nothing of what is usual. */
const ENOUGH = 3
const RESIDENT = 0.5
const REGULAR = 0.2

/** How usual it is that he is there (shared/api/places.ts says what the words mean). */
export function habitOf({ days, nights, others, always, allDays, allNights }: Knowledge): Habit {
  const often = days >= ENOUGH && days >= REGULAR * allDays
  // Whose telephone is silent at night but for the nights there does not live there.
  if (often && nights >= ENOUGH && nights >= RESIDENT * allNights) return 'resident'
  if (allDays < ENOUGH) return 'unknown'
  if (others === 0 && !always) return 'never'
  return often ? 'regular' : 'rare'
}
