import type { Steps } from '../network/steps.ts'
import { blockKeys } from './blocks.ts'
import { meet } from './compare.ts'
import { matchPrepared, prepareName, type PreparedName } from './match.ts'
import type { NameMatch } from './result.ts'
import type { Word } from './word.ts'

export interface NameCandidate {
  /** Places in the list, a before b. */
  a: number
  b: number
  match: NameMatch
}

export interface NameCandidates {
  /** Best first; in the order of the list where they score alike. */
  pairs: NameCandidate[]
  /** Pairs that were compared. */
  compared: number
  /** Names of which some partners were not looked at, because too many share all that they have. */
  crowded: number
}

/** More names than that with one key tell nobody apart; they meet by their other keys. */
const CROWD = 600
/** Of names written alike, so many are paired with each other. */
const NAMESAKES = 24
/** More pairs than that nobody looks through. */
const MOST_PAIRS = 1_500_000
/** Work between two pauses, in looks at a pair; what it costs to hold words against each other, and whole names. */
const PIECE = 4_096
const SCREENED = 32
const COMPARED = 64
/** Sets of millions pause when they grow; many small ones do not. */
const SHARDS = 509
/** Keys go through numbers of 32 bits, so that millions are sorted in small parts. */
const PARTS = 512
/** A name's place and what it is to the key, in one number. */
const WIDE = 2 ** 21
const ROLE = 2
const [PLAIN, ASKS, ANSWERS] = [0, 1, 2]
/** Most names that are looked through. */
const MOST_NAMES = WIDE >> ROLE

/**
 * Pairs of a list of people's names that may be one name: candidates for a person to look at, never merged here. Names of a single word are paired with
 * nothing, for they say too little. Names written alike are compared once; work and memory grow with the names, not with their square. In pieces; each
 * pauses well under 50 ms.
 */
export function* nameCandidatesInSteps(texts: readonly string[]): Steps<NameCandidates> {
  const { names, places, crowded } = yield* distinct(texts)
  const parts = yield* keyed(names)
  const pairs: NameCandidate[] = []
  for (const [one, at] of places.entries()) {
    for (let i = 0; i < at.length; i++)
      for (let j = i + 1; j < at.length; j++) pairs.push({ a: at[i]!, b: at[j]!, match: matchPrepared(names[one]!, names[one]!) })
    if (one % 256 === 0) yield 0.4
  }
  const seen = Array.from({ length: SHARDS }, () => new Set<number>())
  const screen = wordScreen()
  let [compared, spent] = [0, 0]
  for (const [done, part] of parts.entries()) {
    const sorted = Float64Array.from(part).sort()
    parts[done] = []
    for (const [from, until] of runs(sorted)) {
      if (until - from > CROWD) continue
      for (let i = from; i < until; i++)
        for (let j = i + 1; j < until; j++) {
          if (++spent > PIECE) {
            spent = 0
            yield 0.4 + (0.6 * done) / PARTS
          }
          const [one, other] = [sorted[i]! % WIDE, sorted[j]! % WIDE]
          const [a, b] = [one >> ROLE, other >> ROLE]
          const pair = a < b ? a * WIDE + b : b * WIDE + a
          const told = seen[pair % SHARDS]!
          if (a === b || !mayMeet(one, other) || told.has(pair) || compared >= MOST_PAIRS) continue
          told.add(pair)
          spent += SCREENED
          if (!screen(names[a]!.words, names[b]!.words)) continue
          compared++
          spent += COMPARED
          const match = matchPrepared(names[a]!, names[b]!)
          if (match.match) for (const x of places[a]!) for (const y of places[b]!) pairs.push(turned(x, y, match))
        }
    }
    yield 0.4 + (0.6 * done) / PARTS
  }
  pairs.sort((x, y) => y.match.score - x.match.score || x.a - y.a || x.b - y.b)
  return { pairs, compared, crowded }
}

const turned = (x: number, y: number, match: NameMatch): NameCandidate =>
  x < y ? { a: x, b: y, match } : { a: y, b: x, match: { ...match, parts: match.parts.map((part) => ({ ...part, a: part.b, b: part.a })) } }

/** Names of two words and more as they are compared, each once, with the places in the list that write it so. */
function* distinct(texts: readonly string[]): Steps<{ names: PreparedName[]; places: number[][]; crowded: number }> {
  const names: PreparedName[] = []
  const places: number[][] = []
  const known = new Map<string, number>()
  let crowded = 0
  for (const [at, text] of texts.entries()) {
    if (at % 64 === 0) yield (0.2 * at) / texts.length
    const name = prepareName(text, 'person')
    const one = known.get(name.folded)
    if (one !== undefined) {
      if (places[one]!.length < NAMESAKES) places[one]!.push(at)
      else crowded++
    } else if (names.length < MOST_NAMES && name.words.filter(naming).length > 1) {
      known.set(name.folded, names.length)
      names.push(name)
      places.push([at])
    }
  }
  return { names, places, crowded }
}

/** Every key of every name as a number, with the name's place behind it, in parts. */
function* keyed(names: readonly PreparedName[]): Steps<number[][]> {
  const parts: number[][] = Array.from({ length: PARTS }, () => [])
  for (const [at, { words }] of names.entries()) {
    if (at % 32 === 0) yield 0.2 + (0.2 * at) / names.length
    const keys = blockKeys(words)
    const put = (key: string, role: number): void => {
      const code = hash(key)
      parts[code % PARTS]!.push(code * WIDE + (at << ROLE) + role)
    }
    for (const key of keys.plain) put(key, PLAIN)
    for (const key of keys.asks) put(key, ASKS)
    for (const key of keys.answers) put(key, ANSWERS)
  }
  return parts
}

/** Short forms meet fuller names; two full names meet by their consonants, and need not meet here. */
const mayMeet = (one: number, other: number): boolean => (one & 3) === PLAIN || (one & 3) === ASKS || (other & 3) !== ANSWERS

/** Stretches of equal keys, two and more. */
function* runs(sorted: Float64Array): Generator<[number, number]> {
  for (let from = 0; from < sorted.length;) {
    const key = Math.floor(sorted[from]! / WIDE)
    let until = from + 1
    while (until < sorted.length && Math.floor(sorted[until]! / WIDE) === key) until++
    if (until - from > 1) yield [from, until]
    from = until
  }
}

/**
 * Whether two names are worth comparing whole: two words meet, or they differ so much in length that words may be run together. The same few words come
 * again and again, so what became of two of them is kept.
 */
function wordScreen(): (a: readonly Word[], b: readonly Word[]) => boolean {
  const numbers = new Map<string, number>()
  const met = Array.from({ length: SHARDS }, () => new Map<number, boolean>())
  const numberOf = (word: Word): number => {
    const key = `${word.role} ${word.text}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const meets = (one: Word, other: Word): boolean => {
    const [x, y] = [numberOf(one), numberOf(other)]
    const key = x < y ? x * WIDE + y : y * WIDE + x
    const kept = met[key % SHARDS]!
    const known = kept.get(key) ?? meet(one, other) !== null
    if (kept.size > MOST_MET / SHARDS) kept.clear()
    kept.set(key, known)
    return known
  }
  return (a, b) => {
    let count = 0
    for (const one of a) if (naming(one) && b.some((other) => naming(other) && meets(one, other))) count++
    return (
      count > 1 || a.some(({ role }) => role === 'kin') || b.some(({ role }) => role === 'kin') || longest(a) > longest(b) + 3 || longest(b) > longest(a) + 3
    )
  }
}

const MOST_MET = 1_000_000
const naming = ({ role }: Word): boolean => role === 'name' || role === 'initial'
const longest = (words: readonly Word[]): number => words.reduce((most, { joined }) => Math.max(most, joined.length), 0)

/** FNV-1a, 32 bits. A clash only makes two names be compared that need not be. */
function hash(text: string): number {
  let code = 0x811c9dc5
  for (let at = 0; at < text.length; at++) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193)
  return code >>> 0
}
