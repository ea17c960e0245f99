import type { Pair } from './pair.ts'
import type { NamePart, PartHow } from './result.ts'
import type { Word } from './word.ts'

/** Weight from which a word can contradict another. */
const TELLS = 0.3
/** The most that an initial says. */
const INITIAL = 0.5

export const telling = ({ weight }: { weight: number }): boolean => weight >= TELLS

/** What people are shown of words that met. */
export function partOf(a: readonly Word[], b: readonly Word[], pair: Pair): NamePart {
  const [ones, others] = [pair.a.map((at) => a[at] as Word), pair.b.map((at) => b[at] as Word)]
  const weigh = (words: readonly Word[]): number =>
    Math.min(
      1,
      words.reduce((sum, word) => sum + word.weight, 0),
    )
  const weight = Math.max(weigh(ones), weigh(others))
  const how: PartHow = ones.length + others.length > 2 && pair.how !== 'near' ? 'joined' : pair.how
  return { how, a: shown(ones), b: shown(others), score: pair.score, weight: how === 'initial' ? Math.min(weight, INITIAL) : weight }
}

const shown = (words: readonly Word[]): string => words.map((word) => word.shown).join(' ')

/** Words that met nothing, save those that the name has said already. */
export function left(words: readonly Word[], used: readonly number[]): Word[] {
  const said = new Set(used.map((at) => words[at]?.text))
  return words.filter((word, at) => !used.includes(at) && !said.has(word.text))
}

/** A name that stands twice says nothing more, but stands where the other name may have another. */
export function repeated(words: readonly Word[], used: readonly number[]): Word[] {
  const once = left(words, used)
  return words.filter((word, at) => !used.includes(at) && !once.includes(word))
}

/** The `Abd` of names that met without it: Abd el-Kader and Kader. */
export const headsLeft = (met: readonly (readonly [string, Word | undefined, Word | undefined])[]): Word[] =>
  met.flatMap(([how, one, other]) => (how === 'nickname' && one?.served && !other?.served ? [{ ...one, shown: one.shown.split(' ')[0] ?? one.shown }] : []))

/** Telling words that each name has in the place of the other's. */
export function contradictions(a: readonly Word[], b: readonly Word[]): NamePart[] {
  const [ones, others] = [a.filter(telling), b.filter(telling)]
  return ones.slice(0, others.length).map((one, at) => {
    const other = others[at] as Word
    return { how: 'contradicts', a: one.shown, b: other.shown, score: 0, weight: Math.max(one.weight, other.weight) }
  })
}

/** Words that only one name has, once `against` of each side stand as contradictions. */
export function missing(a: readonly Word[], b: readonly Word[], against: number): NamePart[] {
  const rest = (words: readonly Word[]): Word[] => [...words.filter(telling).slice(against), ...words.filter((word) => !telling(word))]
  const part = ({ shown, weight }: Word, side: 'a' | 'b'): NamePart => ({ how: 'missing', a: null, b: null, [side]: shown, score: 0, weight })
  return [...rest(a).map((word) => part(word, 'a')), ...rest(b).map((word) => part(word, 'b'))]
}
