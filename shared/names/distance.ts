import type { Costs } from './costs.ts'
import type { Sounds } from './sounds.ts'

const SIGNS = 128
/** A first sound that differs says more than a later one (Winkler). */
const FIRST = 1.4
const SWAPPED = 0.9
/** Sounds that stand for each other cheaply are not swapped. */
const SWAPPABLE = 0.5
/** Longest word that is looked at, and one. */
const ROW = 64
const rows: [Float64Array, Float64Array, Float64Array] = [new Float64Array(ROW), new Float64Array(ROW), new Float64Array(ROW)]
const dropsA = new Float64Array(ROW)
const dropsB = new Float64Array(ROW)

/** Code of a sign, folded into the table; signs of other scripts are told apart by their codes. */
const slot = (code: number): number => (code < SIGNS ? code : 0)

function fillDrops(word: Sounds, { drop, dropLast }: Costs, into: Float64Array): void {
  for (let at = 0; at < word.length; at++) {
    const cost = (at === word.length - 1 ? dropLast : drop)[slot(word.charCodeAt(at))] ?? 1
    into[at] = at === 0 && cost === 1 ? FIRST : cost
  }
}

/**
 * How far two words of at most 60 sounds are apart: the least sum of costs that turns one into the other (optimal string alignment: one sound
 * for another, one dropped, neighbours swapped). In units of one consonant.
 */
export function distance(a: Sounds, b: Sounds, costs: Costs): number {
  fillDrops(a, costs, dropsA)
  fillDrops(b, costs, dropsB)
  let [before, last, row] = rows
  row[0] = 0
  for (let j = 0; j < b.length; j++) row[j + 1] = (row[j] ?? 0) + (dropsB[j] ?? 1)
  for (let i = 0; i < a.length; i++) {
    ;[before, last, row] = [last, row, before]
    const x = a.charCodeAt(i)
    const dropA = dropsA[i] ?? 1
    row[0] = (last[0] ?? 0) + dropA
    for (let j = 0; j < b.length; j++) {
      const y = b.charCodeAt(j)
      let cost = x === y ? 0 : x < SIGNS && y < SIGNS ? (costs.substitute[x * SIGNS + y] ?? 1) : 1
      if (cost === 1 && (i === 0 || j === 0)) cost = FIRST
      if (cost > 0 && i === a.length - 1 && j === b.length - 1 && isEnding(x, y)) cost = costs.lastVowels
      let best = (last[j] ?? 0) + cost
      best = Math.min(best, (last[j + 1] ?? 0) + dropA, (row[j] ?? 0) + (dropsB[j] ?? 1))
      if (cost > SWAPPABLE && i > 0 && j > 0 && x === b.charCodeAt(j - 1) && y === a.charCodeAt(i - 1)) best = Math.min(best, (before[j - 1] ?? 0) + SWAPPED)
      row[j + 1] = best
    }
  }
  return row[b.length] ?? 0
}

const [LETTER_A, LETTER_O] = ['a'.charCodeAt(0), 'o'.charCodeAt(0)]
/** Mario and Maria, Paolo and Paola. */
const isEnding = (x: number, y: number): boolean => (x === LETTER_A && y === LETTER_O) || (x === LETTER_O && y === LETTER_A)

/** What the signs of a word say together, in consonants. */
export function weigh(word: Sounds, costs: Costs): number {
  let sum = 0
  for (let at = 0; at < word.length; at++) sum += costs.weight[slot(word.charCodeAt(at))] ?? 1
  return sum
}

/** Likeness of two words in sound, 0 to 1. */
export function likeness(a: Sounds, b: Sounds, costs: Costs): number {
  if (a === b) return 1
  const length = Math.max(weigh(a, costs), weigh(b, costs))
  return length === 0 ? 0 : Math.max(0, 1 - distance(a, b, costs) / length)
}
