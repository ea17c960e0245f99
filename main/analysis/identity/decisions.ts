import type { ReadableDB } from '../../case/types.ts'

/** `unsure`: looked at, and put off. */
export const VERDICTS = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a person decided of two things. `a` sorts first. */
export interface Decided {
  a: string
  b: string
  verdict: Verdict
  /** UTC ms. */
  at: number
  by: string
}

/** All decisions in force, the latest first. */
export const decisions = (read: ReadableDB): Decided[] =>
  read.prepare('SELECT a, b, verdict, decided_at AS at, decided_by AS by FROM same_person ORDER BY decided_at DESC, a, b').all() as Decided[]
