import { contradictions, headsLeft, left, missing, partOf, repeated, telling } from './parts.ts'
import type { Pair } from './pair.ts'
import { MATCH, type NameLimit, type NameMatch, type NamePart } from './result.ts'
import type { Word } from './word.ts'
import type { NameKind } from './words.ts'

/** How much a word that only one name has counts against them: people leave names out, firms do so less. */
const MISSING: Record<NameKind, number> = { person: 0.14, organisation: 0.8, vessel: 0.8 }
/** The most that names may score for what speaks against them: short of a match, save where only an initial stands for one of two words. */
const LIMITS: Record<NameLimit, number> = { contradiction: 0.62, 'too-little': 0.65, 'father-and-son': 0.65, initials: 0.8 }
/** Names that differ in anything are not quite equal. */
const MOST = 0.999
/** Where all that met are slips of the pen, chance may be behind all of them. */
const ALL_NEAR = 0.9

interface Names {
  a: readonly Word[]
  b: readonly Word[]
  kind: NameKind
}

/** The score of two names whose words have met as `pairs` say: what met by its weight, over all that was to be met. */
export function judge({ a, b, kind }: Names, pairs: readonly Pair[]): NameMatch {
  const met = pairs.map((pair) => partOf(a, b, pair))
  const [usedA, usedB] = [pairs.flatMap((pair) => pair.a), pairs.flatMap((pair) => pair.b)]
  const [leftA, leftB] = [left(a, usedA), left(b, usedB)]
  const against = contradictions(
    [...leftA, ...repeated(a, usedA), ...headsLeft(pairs.map((pair) => [pair.how, a[pair.a[0] ?? 0], b[pair.b[0] ?? 0]]))],
    [...leftB, ...repeated(b, usedB), ...headsLeft(pairs.map((pair) => [pair.how, b[pair.b[0] ?? 0], a[pair.a[0] ?? 0]]))],
  )
  const absent = missing(leftA, leftB, against.length)
  const said = met.reduce((sum, part) => sum + part.score * part.weight, 0)
  const whole = weigh(met) + weigh(against) + MISSING[kind] * weigh(absent)
  const limit = limitOf({ a, b, kind }, pairs, against)
  const sure = met.some((part) => part.how !== 'near' && telling(part)) ? 1 : ALL_NEAR
  const score = whole === 0 ? 0 : Math.min((sure * said) / whole, limit === null ? MOST : LIMITS[limit])
  const rounded = Math.round(score * 1000) / 1000
  return { score: rounded, match: rounded >= MATCH, kind, parts: [...met, ...against, ...absent], limit }
}

const weigh = (parts: readonly NamePart[]): number => parts.reduce((sum, part) => sum + part.weight, 0)

function limitOf({ a, b, kind }: Names, pairs: readonly Pair[], against: readonly NamePart[]): NameLimit | null {
  if (against.some((part) => kind !== 'organisation' || !isNumber(part))) return 'contradiction'
  if (kind !== 'person') return null
  const naming = pairs.filter((pair) => pair.a.some((at) => a[at]?.role === 'name') || pair.b.some((at) => b[at]?.role === 'name'))
  const [namesA, namesB] = [names(a), names(b)]
  const whole = (pair: Pair): boolean => (pair.a.length > 1 && namesB === 1) || (pair.b.length > 1 && namesA === 1)
  if (naming.length < 2 && Math.max(namesA, namesB) > 1 && !naming.some(whole)) return 'too-little'
  if (fatherAndSon(a, b, pairs)) return 'father-and-son'
  const initials = naming.filter((pair) => pair.how === 'initial').length
  return initials > 0 && naming.length - initials < 2 ? 'initials' : null
}

const names = (words: readonly Word[]): number => words.filter((word) => word.role === 'name').length

/** Two numbers are two ships; of organisations they only weigh, for the funds and series of one house are filed as one. */
const isNumber = (part: NamePart): boolean => /^(?:\d+|[ivx]+)$/i.test(part.a ?? '') && /^(?:\d+|[ivx]+)$/i.test(part.b ?? '')

/** Abdallah ben Omar and Omar ben Abdallah are father and son: the same names, each in the other's place. */
function fatherAndSon(a: readonly Word[], b: readonly Word[], pairs: readonly Pair[]): boolean {
  const met = pairs.map((pair) => [a[pair.a[0] ?? 0], b[pair.b[0] ?? 0]] as const)
  const isFather = (one: Word | undefined, other: Word | undefined): boolean => one?.fathers === true && other?.role === 'name' && !other.fathers
  return met.some(([one, other]) => isFather(one, other)) && met.some(([one, other]) => isFather(other, one))
}
