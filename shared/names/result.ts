import type { How } from './compare.ts'
import type { NameKind } from './words.ts'

/** What became of a word: how it met another, or that the other name lacks it, or has another in its place. */
export type PartHow = How | 'joined' | 'missing' | 'contradicts'

export interface NamePart {
  how: PartHow
  /** As written; null where the name has nothing for it. */
  a: string | null
  b: string | null
  /** Likeness, 0 to 1. */
  score: number
  /** How much it says, 0 to 1: a common name little, a rare one much. */
  weight: number
}

/** What holds a score down although words met. */
export type NameLimit = 'contradiction' | 'too-little' | 'father-and-son' | 'initials'

export interface NameMatch {
  /** 0 to 1; from `MATCH` on the two may be one name. */
  score: number
  match: boolean
  kind: NameKind
  parts: readonly NamePart[]
  limit: NameLimit | null
}

/** Score from which names match. */
export const MATCH = 0.7
