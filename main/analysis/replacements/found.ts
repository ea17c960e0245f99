import { cosine } from '../similar.ts'
import { timing, type Span } from './change.ts'
import type { Lives } from './lives.ts'
import { contactsAlike, handsetAlike, hoursAlike, scoreOf, volumeAlike, type Parts } from './measure.ts'
import { SETTINGS } from './settings.ts'

/** A pair that comes into question, and the next best. */
export interface Found {
  old: Span
  next: Span
  shared: number
  score: number
  parts: Parts
  runnerUp: Found | null
  /** Other new numbers for the old one, best first. */
  others: Found[]
}

/** Little speaks for it, or another is nearly as good. */
export const isWeak = ({ score, runnerUp }: Pick<Found, 'score' | 'runnerUp'>): boolean =>
  score < SETTINGS.weak || (runnerUp !== null && score - runnerUp.score < SETTINGS.margin)

/** The pair rests on its place in a circle more than on contacts. */
export const byRole = ({ parts }: Pick<Found, 'parts'>): boolean => (parts.role ?? 0) > Math.max(0.2, parts.contacts)

/** All that speaks for one number having taken over from another. `matched`: whom its circle says. */
export function measured(old: Span, next: Span, at: number | null, lives: Lives, matched: { next: Span; role: number } | undefined): Found {
  const { alike, shared } = contactsAlike(old.life, old.last, next.life)
  const [a, b] = [old.life, next.life]
  const parts: Parts = {
    contacts: alike,
    timing: timing(old, next, at),
    cells: a.cells && b.cells ? cosine(a.cells, b.cells) : null,
    handset: handsetAlike(a, b, lives.users),
    hours: hoursAlike(a, b),
    volume: volumeAlike(a, b),
    role: matched?.next === next ? matched.role : null,
  }
  return { old, next, shared, score: scoreOf(parts), parts, runnerUp: null, others: [] }
}
