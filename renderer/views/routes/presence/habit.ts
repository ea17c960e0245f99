import { HABITS, type Habit, type Present } from '../../../../shared/api/places.ts'

/** The most usual of the places somebody was at is what explains him. */
export const usualOf = ({ at }: Pick<Present, 'at'>): Habit => HABITS[Math.max(...at.map(({ habit }) => HABITS.indexOf(habit)))] ?? 'unknown'

/** First and last sighting at any of the places, ISO. */
export const firstOf = ({ at }: Pick<Present, 'at'>): string => at.reduce((least, { first }) => (first < least ? first : least), at[0]?.first ?? '')
export const lastOf = ({ at }: Pick<Present, 'at'>): string => at.reduce((most, { last }) => (last > most ? last : most), at[0]?.last ?? '')
