import { meet } from '../../shared/names/compare.ts'
import { prepareName } from '../../shared/names/match.ts'
import type { Word } from '../../shared/names/word.ts'
import { coarse, skeleton } from './skeleton.ts'

/** A name that somebody typed, ready to be heard in names of other spellings and scripts. */
export interface Spoken {
  bones: string
  coarse: string
  words: readonly Word[]
}

/** Below every hit that has the letters typed. */
const SAME_BONES = 0.5
const ALIKE = 0.42

export const spoken = (typed: string, folded: string): Spoken => {
  const bones = skeleton(folded)
  return { bones, coarse: coarse(bones), words: prepareName(typed, 'person').words.filter(({ role }) => role === 'name') }
}

/**
 * How well a name sounds like what was typed, in another spelling or script; 0 where it does not. Consonants first, which is quick; where they are
 * only near, the words are compared whole.
 */
export function alike(name: string, folded: string, typed: Spoken): number {
  const bones = skeleton(folded)
  const same = bonesScore(bones, typed.bones)
  if (same > 0) return SAME_BONES * same
  if (typed.words.length === 0 || bonesScore(coarse(bones), typed.coarse) === 0) return 0
  const { words } = prepareName(name, 'person')
  return typed.words.every((one) => words.some((other) => (meet(one, other)?.score ?? 0) >= SURE)) ? ALIKE : 0
}

/** Words as near as spellings of one name are. */
const SURE = 0.8

/**
 * On consonant skeletons, so that a name is found across scripts. Word by word, or run together (`abdelkader`,
 * `عبد القادر`); fewer than two consonants a word, or four run together, prove nothing.
 */
function bonesScore(name: string, wanted: string): number {
  const words = new Set(name.split(' '))
  const parts = wanted.split(' ').filter((part) => part.length > 1)
  if (parts.length > 0 && parts.every((part) => words.has(part))) return 1
  const run = wanted.replaceAll(' ', '')
  return run.length >= 4 && name.replaceAll(' ', '').includes(run) ? 0.9 : 0
}
