import { ARABIC_COSTS, LATIN_COSTS, MIXED_COSTS } from './costs.ts'
import { likeness } from './distance.ts'
import { isNickname } from './lexicon.ts'
import type { Role, Word } from './word.ts'

/** How two words met. */
export type How = 'equal' | 'spelling' | 'transliterated' | 'nickname' | 'near' | 'initial'

export interface Meeting {
  how: How
  /** Likeness, 0 to 1. */
  score: number
}

/** Likeness from which two words are spellings of one name, and from which one may be a slip of the other. */
const SPELLING = 0.88
const NEAR = 0.72
const LEXICON = 0.98
const TRANSLITERATED = 0.8
const NICKNAME = 0.85
const INITIAL = 0.8
/** Abd el-Kader, called Kader. */
const SERVED = 0.8

/** Words that are there for their role: short, and soon like any other. */
const LIGHT: ReadonlySet<Role> = new Set(['kin', 'small', 'title'])

/** Whether two words of names are one, and how; null where they are not. Symmetric. */
export function meet(a: Word, b: Word): Meeting | null {
  if (a.text === b.text) return { how: 'equal', score: 1 }
  if (a.script === 'syllabic' || b.script === 'syllabic') return null
  if (a.role === 'number' || b.role === 'number') return null
  if (a.role === 'initial' || b.role === 'initial') return initials(a, b)
  if (a.role === 'legal' || b.role === 'legal') return null
  const mixed = a.script !== b.script
  if (a.role === 'kin' && b.role === 'kin') return { how: mixed ? 'transliterated' : 'spelling', score: 1 }
  if (a.ids.some((id) => b.ids.includes(id))) return { how: mixed ? 'transliterated' : 'spelling', score: LEXICON }
  if (a.called.length > 0 && b.called.length > 0 && isNickname(a.called, b.called)) return { how: 'nickname', score: NICKNAME }
  if (a.ids.length > 0 && b.ids.length > 0) return null
  return LIGHT.has(a.role) || LIGHT.has(b.role) ? null : bySound(a, b, mixed)
}

function bySound(a: Word, b: Word, mixed: boolean): Meeting | null {
  // Abou Omar is not Abou Ammar, as Omar is not Ammar.
  if (a.borne && b.borne && a.borne.ids.length > 0 && b.borne.ids.length > 0 && !a.borne.ids.some((id) => b.borne?.ids.includes(id))) return null
  if (a.served && b.served) {
    const served = meet(a.served, b.served)
    if (served) return served
    if (a.served.ids.length > 0 && b.served.ids.length > 0) return null
  } else if (a.served || b.served) {
    const called = meet(a.served ?? a, b.served ?? b)
    if (called && called.score >= SPELLING) return { how: 'nickname', score: SERVED }
  }
  const score = soundsAlike(a, b)
  return score < SPELLING && isThin(a) && isThin(b) ? null : judged(score, mixed)
}

/** Ali, Ella: one consonant bears no slip. */
const isThin = ({ forms }: Word): boolean => (forms[0] ?? '').replace(VOWELS, '').length < 2
const VOWELS = /[aeiouAYwy]/g

/** Likeness of the sounds of two words, the best of their forms. */
export function soundsAlike(a: Word, b: Word): number {
  const costs = a.script === b.script ? (a.script === 'arabic' ? ARABIC_COSTS : LATIN_COSTS) : MIXED_COSTS
  let best = 0
  for (const one of a.forms) for (const other of b.forms) if (mayBeAlike(one, other)) best = Math.max(best, likeness(one, other, costs))
  return best
}

/** Cheap bound: three signs of four can only be alike in words of comparable length. */
const mayBeAlike = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 2 + 0.5 * Math.max(a.length, b.length)

export function judged(score: number, mixed: boolean): Meeting | null {
  if (mixed) return score >= TRANSLITERATED ? { how: 'transliterated', score } : null
  if (score >= SPELLING) return { how: 'spelling', score }
  return score >= NEAR ? { how: 'near', score } : null
}

function initials(a: Word, b: Word): Meeting | null {
  const [short, long] = a.role === 'initial' ? [a, b] : [b, a]
  if (long.role !== 'name' && long.role !== 'initial') return null
  const met = short.forms.some((one) => long.forms.some((other) => one[0] === other[0])) || long.text.startsWith(short.text)
  return met && long.role === 'name' ? { how: 'initial', score: INITIAL } : null
}
