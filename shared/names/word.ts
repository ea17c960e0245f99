import { even } from './even.ts'
import { calledBy, keyOf, knownName } from './lexicon.ts'
import { isArabic, isSyllabic } from './scripts.ts'
import { arabicSounds, latinSounds, type Sounds } from './sounds.ts'

export type Role = 'name' | 'kin' | 'small' | 'title' | 'initial' | 'number' | 'legal' | 'generic'

/** A part of a name as it is compared: `Abd el-Kader` is one, so are `Bou Azizi` and `Nour Eddine`. */
export interface Word {
  /** As written, for people. */
  shown: string
  /** Letters with case and accents gone, heads and tails in one form. */
  text: string
  /** With the article, for words that others write as one. */
  joined: string
  role: Role
  script: 'latin' | 'arabic' | 'syllabic'
  /** How it may sound: with an article that may be glued to it, and without. */
  forms: readonly Sounds[]
  /** What stands after `Abd`, where the word is such a name. */
  served: Word | null
  /** What stands after `Abou`, `Oum` or `Ait`. */
  borne: Word | null
  /** Names of the lexicon that it is; see `knownName`. */
  ids: readonly number[]
  /** What it is in the list of nicknames; see `calledBy`. */
  called: readonly string[]
  /** What it says of who bears it, 0 to 1. */
  weight: number
  /** Stands after "son of" or "daughter of". */
  fathers: boolean
}

/** What each role says, beside the 1 of a name that is not in the lexicon. */
const WEIGHTS: Record<Exclude<Role, 'name'>, number> = { kin: 0.08, small: 0.08, title: 0.08, initial: 0.35, number: 0.6, legal: 0.08, generic: 0.45 }
/** Servants of God are many, however rare the attribute. */
const SERVANT_WEIGHT = 0.7
/** Two letters are met by chance. */
const SHORT_WEIGHT = 0.75

const LATIN_SERVANT = /^c?[ae]bd(?:ou|[aeiou])?(?:l(?=.{3})|([rsnztdj]|ch|sh)(?=\1))(.{3,})$/
const ARABIC_SERVANT = /^عبد(?:ال)?(.{2,})$/
const ARTICLE = /^ال(?=..)/
const LONG_ARTICLE = /^ال(?=...)/
const LATIN_ARTICLE =
  /^(?:[aeu]l(?=[bcdfghjkmnpqrstvwxyz][a-z]{2})|[aeu](?=([rsztdn])\1[a-z]{2})|[aeu]ch(?=ch[a-z]{2})|[aeu]sh(?=sh[a-z]{2})|[ae]c(?=ch[a-z]{2}))/

export const withoutArticle = (text: string): string => text.replace(ARTICLE, '')

/** A word that names, taken apart where it is "servant of" in one word. */
export function nameWord(shown: string, text: string): Word {
  const word = simple(shown, text)
  if (word.ids.length > 0 || word.script === 'syllabic') return word
  const stem = word.script === 'arabic' ? ARABIC_SERVANT.exec(text)?.[1] : LATIN_SERVANT.exec(text)?.[2]
  return stem === undefined ? word : servant(shown, text, stem)
}

/** `Abd` and what follows it. A vowel there may have lost its own l to the article: Abdelatif is Abd el-Latif. */
export function servant(shown: string, joined: string, stem: string): Word {
  const served = simple(stem, withoutArticle(stem))
  const whole = simple(shown, (served.script === 'arabic' ? 'عبد' : 'abd') + served.text)
  const forms = /^[aeiou]/.test(served.text) ? [...served.forms, ...served.forms.map((form) => `l${form}`)] : served.forms
  const called = [...whole.called, ...calledBy('', [], served.ids)]
  return { ...whole, joined, called, served: { ...served, forms }, weight: Math.max(SERVANT_WEIGHT, served.weight) }
}

/** A word that is there for its role, and says little. */
export const lightWord = (shown: string, text: string, role: Exclude<Role, 'name'>, weight = WEIGHTS[role]): Word => ({
  ...simple(shown, text),
  role,
  ids: [],
  weight,
})

/** The initial that may as well be a title: M. for Monsieur. */
export const doubtfulInitial = (shown: string, text: string): Word => lightWord(shown, text, 'initial', WEIGHTS.title)

/** Words seen before: a list of names says few words often. Emptied when full, so that it stays small; gone with the process when the case is locked. */
const seen = new Map<string, Word>()
const MOST_SEEN = 20_000

function simple(shown: string, text: string): Word {
  const known = seen.get(text)
  if (known) return known.shown === shown ? known : { ...known, shown }
  if (seen.size >= MOST_SEEN) seen.clear()
  const word = analysed(shown, text)
  seen.set(text, word)
  return word
}

function analysed(shown: string, text: string): Word {
  const word: Word = { ...PLAIN, shown, text, joined: text, forms: [text] }
  if (isSyllabic(text)) return word
  const arabic = isArabic(text)
  const bare = text.replace(arabic ? LONG_ARTICLE : LATIN_ARTICLE, '')
  const key = keyOf(text)
  const known = knownName(key)
  const forms = arabic ? [arabicSounds(bare), arabicSounds(text)] : [even(text), even(bare), ...otherLetters(text)].map(latinSounds)
  return {
    ...word,
    text: arabic ? bare : text,
    script: arabic ? 'arabic' : 'latin',
    forms: [...new Set(forms)],
    ids: known?.ids ?? [],
    called: calledBy(key, known?.ids ?? [], []),
    weight: known?.weight ?? (text.length < 3 ? SHORT_WEIGHT : 1),
  }
}

/** What letters may stand for in some countries only: Somali (Cabdi, Xasan), Wolof and Fulani in French and in English (Diallo, Jallow). */
function otherLetters(text: string): string[] {
  if (/^di[aou]/.test(text)) return [text.replace(/^di/, 'j')]
  return SOMALI.test(text) ? [text.replace(/^c/, '').replaceAll('x', 'h')] : []
}
const SOMALI = /^(?=.*(?:x|aa|ii|uu|oo|ee))(?:c[aiu]|.*x)/

const PLAIN = { role: 'name', script: 'syllabic', served: null, borne: null, ids: [], called: [], weight: 1, fathers: false } as const
