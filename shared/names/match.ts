import { ORGANISATION } from './data/words.ts'
import { fold } from './fold.ts'
import { judge } from './judge.ts'
import { pairUp } from './pair.ts'
import { LONGEST_NAME, piecesOf } from './pieces.ts'
import type { NameMatch } from './result.ts'
import type { Word } from './word.ts'
import { type NameKind, wordsOf } from './words.ts'

export interface NameOptions {
  /** Guessed from words of organisations where it is not said. */
  kind?: NameKind
}

/** A name ready to be compared, for those who compare one with many. */
export interface PreparedName {
  text: string
  folded: string
  kind: NameKind
  words: readonly Word[]
}

/** A name taken apart. Only its first `LONGEST_NAME` signs are read. */
export function prepareName(text: string, kind: NameKind = kindOf(text)): PreparedName {
  return { text, folded: fold(text.slice(0, LONGEST_NAME)), kind, words: wordsOf(piecesOf(text, kind === 'person'), kind) }
}

/** An organisation where a word stands in it that no person is called by, or an &; of ships there is no such sign. */
export function kindOf(text: string): NameKind {
  const pieces = piecesOf(text, false)
  return pieces.length > 1 && (text.includes('&') || pieces.some((piece) => ORGANISATION.has(piece.text))) ? 'organisation' : 'person'
}

/**
 * Whether two texts may be one name, in any of the scripts known here: a score from 0 to 1 and what it is made of. That two people are one
 * it never says, for namesakes have one name. Symmetric; names that are equal when folded score 1.
 */
export function matchNames(a: string, b: string, options: NameOptions = {}): NameMatch {
  const kind = options.kind ?? (kindOf(a) === 'person' && kindOf(b) === 'person' ? 'person' : 'organisation')
  return matchPrepared(prepareName(a, kind), prepareName(b, kind))
}

/** As `matchNames`, of two names that were prepared with one kind. */
export function matchPrepared(a: PreparedName, b: PreparedName): NameMatch {
  if (a.folded === b.folded && a.folded !== '') return whole(a, b, 'equal', 1)
  // One order of the two, so that ties are decided alike whichever comes first.
  if (a.folded > b.folded) return turned(matchPrepared(b, a))
  if (isAcronym(a, b) || isAcronym(b, a)) return whole(a, b, 'initial', ACRONYM)
  return judge({ a: a.words, b: b.words, kind: a.kind }, pairUp(a.words, b.words))
}

/** What letters that begin the words of an organisation are worth. */
const ACRONYM = 0.75

/** PLA for People's Liberation Army. */
function isAcronym(short: PreparedName, long: PreparedName): boolean {
  if (short.kind !== 'organisation' || short.words.length !== 1) return false
  const words = long.words.filter(({ role }) => role === 'name' || role === 'generic')
  return words.length > 2 && words.map(({ text }) => text[0]).join('') === short.words[0]?.text
}

const whole = (a: PreparedName, b: PreparedName, how: 'equal' | 'initial', score: number): NameMatch => ({
  score,
  match: true,
  kind: a.kind,
  limit: null,
  parts: [{ how, a: a.text, b: b.text, score, weight: 1 }],
})

const turned = (result: NameMatch): NameMatch => ({ ...result, parts: result.parts.map((part) => ({ ...part, a: part.b, b: part.a })) })
