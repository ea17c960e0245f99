import { HABITS, type Habit, type Present } from '../../shared/api/places.ts'

export interface PresentLine {
  other: string
  /** Labels of the places it was at, and events there. */
  with: string[]
  events: number
  first: string
  last: string
  /** Sightings at other places. */
  elsewhere: number
  /** How usual it is that it is at the most usual of them (shared/api/places.ts). */
  usual: Habit
  at: (Omit<Present['at'][number], 'place' | 'events' | 'seen'> & { place: string; events: number })[]
}

/** Who was at places, as the command line says it: `labels` are those of the places asked about. */
export const presentLines = (rows: readonly Present[], labels: readonly string[]): PresentLine[] =>
  rows.map(({ label, at, seen, elsewhere }) => ({
    other: label,
    with: at.map(({ place }) => labels[place] ?? ''),
    events: seen,
    first: at.reduce((least, { first }) => (first < least ? first : least), at[0]?.first ?? ''),
    last: at.reduce((most, { last }) => (last > most ? last : most), at[0]?.last ?? ''),
    elsewhere,
    usual: HABITS[Math.max(...at.map(({ habit }) => HABITS.indexOf(habit)))] ?? 'unknown',
    at: at.map(({ place, seen: events, events: _ids, ...spot }) => ({ ...spot, place: labels[place] ?? '', events })),
  }))
