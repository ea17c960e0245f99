import { GIVEN } from './data/given.ts'
import { NICKNAMES } from './data/nicknames.ts'
import { even } from './even.ts'
import { isArabic } from './scripts.ts'
import { latinSounds, type Sounds } from './sounds.ts'

/** What a word says of who bears it, by how common the name is: a third of the men of a file may be called Mohamed. */
const WEIGHTS: Record<string, number> = { '1': 0.4, '2': 0.65, '3': 0.85 }

export interface Known {
  /** Numbers of the names that the word may be; the same number is the same name. */
  ids: readonly number[]
  weight: number
}

const MERGED: Record<string, string> = { C: 'S', T: 't', D: 'd', G: 'g', q: 'k', Z: 'j', w: 'u', y: 'i', o: 'u', A: '', Y: 'i' }

/** Spellings of Latin letters that no ear tells apart, as one. */
export const canonical = (sounds: Sounds): string =>
  sounds
    .replace(/[CTDGqZwyoAY]/g, (sign) => MERGED[sign] ?? sign)
    .replace(/ei/g, 'ai')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[^aeiou])e$/, '')

/** What a word is looked up by. */
export const keyOf = (word: string): string =>
  isArabic(word)
    ? word
        .replace(/^ال(?=..)/, '')
        .replace(/ى$/, 'ي')
        .replace(/ة$/, 'ه')
    : canonical(latinSounds(even(word)))

function readNames(): Map<string, { ids: number[]; weight: number }> {
  const names = new Map<string, { ids: number[]; weight: number }>()
  GIVEN.trim()
    .split('\n')
    .forEach((line, id) => {
      const [level = '3', arabic = '', ...latin] = line.split(' ')
      for (const key of new Set([...arabic.split('|').map(bare), ...latin].map(keyOf))) {
        const known = names.get(key) ?? { ids: [], weight: 1 }
        known.ids.push(id)
        known.weight = Math.min(known.weight, WEIGHTS[level] ?? 1)
        names.set(key, known)
      }
    })
  return names
}

/** Arabic letters as `arabicWord` of words.ts leaves them. */
const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ء/g, '')

let names: Map<string, Known> | null = null
let nicknames: Map<string, Set<string>> | null = null

/** What is known of a key of `keyOf` as a given name; undefined for words that are none we know. */
export function knownName(key: string): Known | undefined {
  names ??= readNames()
  return names.get(key)
}

/** What a word is in the list of nicknames: itself, the names of the lexicon that it is, and with `Abd` those that it is with it. */
export const calledBy = (key: string, ids: readonly number[], servedIds: readonly number[]): string[] => {
  nicknames ??= readNicknames()
  const all = [key, ...ids.map((id) => `#${id}`), ...servedIds.map((id) => `abd#${id}`)]
  return all.filter((one) => nicknames?.has(one))
}

/** True where one is what people called the other go by: Simo for Mohamed, Kada for Abdelkader. Of what `calledBy` gives for two words. */
export function isNickname(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => nicknames?.get(one)?.has(other) === true))
}

/** All that people who are called by these names may be called by: of what `calledBy` gives. */
export const otherNames = (called: readonly string[]): string[] => [...new Set(called.flatMap((name) => [...(nicknames?.get(name) ?? [])]))]

function readNicknames(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (name: string, other: string): unknown => (found.get(name) ?? found.set(name, new Set()).get(name))?.add(other)
  for (const line of NICKNAMES.trim().split('\n')) {
    const [first = '', ...short] = line.split(' ')
    const [name, stem] = [keyOf(first), first.startsWith('abd') ? keyOf(first.slice(3)) : '']
    const names = [name, ...(knownName(name)?.ids ?? []).map((id) => `#${id}`), ...(knownName(stem)?.ids ?? []).map((id) => `abd#${id}`)]
    for (const one of names)
      for (const other of short.map(keyOf)) {
        add(one, other)
        add(other, one)
      }
  }
  return found
}
