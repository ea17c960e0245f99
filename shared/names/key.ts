import { piecesOf } from './pieces.ts'
import { latinSounds, type Sounds } from './sounds.ts'
import type { Word } from './word.ts'
import { type NameKind, wordsOf } from './words.ts'

/** Sounds that spellings and scripts confuse, as one; vowels, h and the half vowels say nothing. */
const CLASSES: Record<string, string> = {
  p: 'b',
  f: 'b',
  v: 'b',
  T: 't',
  d: 't',
  D: 't',
  s: 't',
  z: 't',
  q: 'k',
  g: 'k',
  G: 'k',
  x: 'k',
  j: 'k',
  S: 'k',
  C: 'k',
  Z: 'k',
}
const SILENT = /[aeiouwyhAY]/g
/** A word of vowels only. */
const NOTHING = '-'
/** Skeletons from this length on are also met with one consonant wrong, where a name has no other word to be met by. */
const NEAR_LENGTH = 3

/** Consonants of a word, as coarse as scripts and spellings confuse them. */
export const skeleton = (sounds: Sounds): string =>
  sounds
    .replace(SILENT, '')
    .replace(/[pfvTdDszqgGxjSCZ]/g, (sound) => CLASSES[sound] ?? sound)
    .replace(/(.)\1+/g, '$1') || NOTHING

/**
 * Keys of a name for an index: the consonants of each word that tells something, as coarse as scripts and spellings differ. Names that match
 * share a key, save for wrong consonants in all their words at once; most names that share one do not match, so ask `matchNames` then.
 */
export const nameKey = (text: string, kind: NameKind = 'person'): string[] => keysOf(wordsOf(piecesOf(text, kind === 'person'), kind))

/** As `nameKey`, of words already taken apart. */
export function keysOf(words: readonly Word[]): string[] {
  const telling = words.filter((word) => word.role === 'name' || word.role === 'generic')
  const chosen = telling.length > 0 ? telling : words
  const keys = new Set(chosen.flatMap((word) => [word, ...(word.served ? [word.served] : [])].flatMap(({ forms }) => forms.map(skeleton))))
  if (words.length > 1) keys.add(joined(words))
  words.forEach((word, at) => word.role === 'kin' && words[at + 1] && keys.add(joined(words.slice(at, at + 2))))
  return chosen.length === 1 ? [...keys, ...[...keys].flatMap(shortened)] : [...keys]
}

const joined = (words: readonly Word[]): string => skeleton(words.map((word) => word.forms[0] ?? latinSounds(word.text)).join(''))

const shortened = (key: string): string[] =>
  key.length < NEAR_LENGTH ? [] : [`~${key}`, ...[...key].map((_, at) => `~${key.slice(0, at)}${key.slice(at + 1)}`)]
