import { skeleton } from './key.ts'
import { otherNames } from './lexicon.ts'
import type { Word } from './word.ts'

/** Words of a name that its keys are made of; a longer name says the same again. */
const MOST_WORDS = 6
/** Skeletons from this length on may lack a consonant of another; of shorter ones too little would be left. */
const SLIP_LENGTH = 3

/** Keys of a name: names that are one share some. */
export interface BlockKeys {
  /** Shared by names whose words have the same consonants, save for one slip. */
  plain: string[]
  /** That this name may share with fuller ones, because a word of it is an initial or a short form. */
  asks: string[]
  /** That this name may share with shorter ones. */
  answers: string[]
}

/**
 * Of people two words must meet, so a key is made of two; one of the two may have a wrong consonant, or be an initial or a short form. Names run together
 * meet by all their consonants.
 */
export function blockKeys(words: readonly Word[]): BlockKeys {
  const naming = words.filter(({ role }) => role === 'name' || role === 'initial').slice(0, MOST_WORDS)
  const [plain, asks, answers] = [new Set([`=${skeleton(words.map(({ forms }) => forms[0] ?? '').join(''))}`]), new Set<string>(), new Set<string>()]
  const ways = naming.map((word) => ({ whole: wholeOf(word), asks: asksOf(word), answers: answersOf(word) }))
  ways.forEach((one, i) =>
    ways.forEach((other, j) => {
      if (i === j) return
      for (const a of one.whole) {
        if (i < j) for (const b of other.whole) plain.add(a < b ? `${a}+${b}` : `${b}+${a}`)
        for (const b of other.whole.flatMap(slipped)) plain.add(`${a}${b}`)
        for (const b of other.asks) asks.add(`${a}${b}`)
        for (const b of other.answers) answers.add(`${a}${b}`)
      }
    }),
  )
  return { plain: [...plain], asks: [...asks], answers: [...answers] }
}

/** The consonants of a word: with and without an article, with what is served, with the `ben` that others write in one with it. */
function wholeOf(word: Word): string[] {
  if (word.role === 'initial') return []
  const whole = [...new Set([...word.forms, ...(word.served?.forms ?? [])].map(skeleton))]
  return word.fathers ? [...whole, ...whole.map((bones) => `bn${bones}`.replace(/(.)\1/g, '$1'))] : whole
}

const slipped = (bones: string): string[] =>
  bones.length < SLIP_LENGTH
    ? []
    : [`~${bones}`, ...(bones.length === SLIP_LENGTH ? [] : [...bones].map((_, at) => `~${bones.slice(0, at)}${bones.slice(at + 1)}`))]

const initialOf = (word: Word): string => `^${skeleton(word.forms[0]?.slice(0, 1) ?? '')}`

/** As what fuller names have this word: any name that begins so, or that people called by it bear. */
const asksOf = (word: Word): string[] => (word.role === 'initial' ? [initialOf(word)] : otherNames(word.called).map((name) => `*${name}`))
/** As what shorter names may stand for this word. */
const answersOf = (word: Word): string[] => (word.role === 'initial' ? [] : [initialOf(word), ...word.called.map((name) => `*${name}`)])
