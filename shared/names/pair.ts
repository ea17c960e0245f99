import { judged, type Meeting, meet } from './compare.ts'
import { ARABIC_COSTS, LATIN_COSTS, MIXED_COSTS } from './costs.ts'
import { likeness } from './distance.ts'
import { isArabic } from './scripts.ts'
import { arabicSounds, latinSounds } from './sounds.ts'
import { nameWord, type Word } from './word.ts'

/** Words of one name that met words of the other, by their places. */
export interface Pair extends Meeting {
  a: readonly number[]
  b: readonly number[]
}

/** Words that others write as one must sound nearly the same: two words have room for chance. */
const JOINED = 0.86
const MOST_JOINED = 3
/** A word that met another so nearly needs no neighbours. */
const SURE = 0.95
/** Below what is equal in parts, so that words meet one by one where they can. */
const JOIN_COST = 0.02

/** Which words of two names are each other's, the likest first, each word once. */
export function pairUp(a: readonly Word[], b: readonly Word[]): Pair[] {
  const found: Pair[] = []
  a.forEach((one, i) =>
    b.forEach((other, j) => {
      const met = meet(one, other)
      if (met) found.push({ ...met, a: [i], b: [j] })
    }),
  )
  const open = (words: readonly Word[], side: 'a' | 'b'): number[] =>
    [...words.keys()].filter((at) => !found.some((pair) => pair.score > SURE && pair[side].includes(at)))
  const [openA, openB] = [open(a, 'a'), open(b, 'b')]
  for (const [places, j, met] of joins(a, b, openB)) found.push({ ...met, a: places, b: [j] })
  for (const [places, i, met] of joins(b, a, openA)) found.push({ ...met, a: [i], b: places })
  found.sort((x, y) => rank(y) - rank(x) || drift(x) - drift(y) || first(x) - first(y))
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  return found.filter((pair) => {
    if (pair.a.some((at) => usedA.has(at)) || pair.b.some((at) => usedB.has(at))) return false
    for (const at of pair.a) usedA.add(at)
    for (const at of pair.b) usedB.add(at)
    return true
  })
}

const rank = (pair: Pair): number => pair.score - (pair.a.length + pair.b.length > 2 ? JOIN_COST : 0)
const drift = (pair: Pair): number => Math.abs((pair.a[0] ?? 0) - (pair.b[0] ?? 0))
const first = (pair: Pair): number => (pair.a[0] ?? 0) + (pair.b[0] ?? 0)

/** Neighbours of one name that are a word of the other, among those at `open`: Good Will and Goodwill, Ben Ali and Benali. */
function* joins(parts: readonly Word[], wholes: readonly Word[], open: readonly number[]): Generator<[number[], number, Meeting]> {
  for (const at of open) {
    const whole = wholes[at] as Word
    if (whole.role !== 'name') continue
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 2; to <= Math.min(parts.length, from + MOST_JOINED); to++) {
        const run = parts.slice(from, to)
        const met = asOne(run.map((word) => word.joined).join(''), whole.joined) ?? sonOf(run, whole)
        if (met) yield [run.map((_, i) => from + i), at, met]
      }
  }
}

const SON = /^(?:b[ei]n|ibn|بن)(?=.{3})/

/** Ben Salah and Bensalah, where what follows is one name although the whole sounds too unlike. */
function sonOf(run: readonly Word[], whole: Word): Meeting | null {
  const [kin, name] = run
  if (run.length !== 2 || kin?.role !== 'kin' || name?.role !== 'name' || !SON.test(whole.joined)) return null
  const stem = whole.joined.replace(SON, '')
  const met = meet(nameWord(stem, stem), name)
  return met && met.how !== 'near' && met.how !== 'nickname' ? met : null
}

const MOST_LONGER = 5

function asOne(a: string, b: string): Meeting | null {
  if (Math.abs(a.length - b.length) > MOST_LONGER) return null
  if (a === b) return { how: 'equal', score: 1 }
  const [one, other] = [isArabic(a), isArabic(b)]
  const said = (text: string, arabic: boolean): string => (arabic ? arabicSounds(text) : latinSounds(text))
  const score = likeness(said(a, one), said(b, other), one === other ? (one ? ARABIC_COSTS : LATIN_COSTS) : MIXED_COSTS)
  return score >= JOINED ? judged(score, one !== other) : null
}
