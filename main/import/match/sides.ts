import { EVENT_KINDS, eventKindCode } from '../../../shared/model/event.ts'
import { RULES } from './rules.ts'
import type { MatchRow } from './rules.ts'

/** Two rows, one of each party's records, that tell of one call. */
export interface Pair {
  a: MatchRow
  b: MatchRow
  apart: number
  longer: number
}

export interface Paired {
  pairs: Pair[]
  /** Rows that more than one row fits, or whose duration is not known: not merged. */
  unsure: Set<MatchRow>
}

const TIMED = new Set(EVENT_KINDS.filter((kind) => kind === 'call' || kind === 'voicemail').map(eventKindCode))

/**
 * Pairs rows of one pair of parties across the two parties' records: same kind, sides that differ, starts at most 30 s
 * apart, calls of equal length within 3 s. One to one: first those that agree to the second and fit no other, then
 * the nearest. Where a second candidate is about as near, nothing is merged. `rows` are free: none tells of an
 * event that has both sides already. At least one row of a pair is `isNew`.
 */
export function pairSides(rows: readonly MatchRow[], isNew: (row: MatchRow) => boolean): Paired {
  const unsure = new Set<MatchRow>()
  const candidates = candidatesOf(rows, isNew, unsure)
  const pairs: Pair[] = []
  const used = new Set<MatchRow>()
  const free = ({ a, b }: Pair): boolean => !used.has(a) && !used.has(b)
  const take = (pair: Pair): void => {
    pairs.push(pair)
    used.add(pair.a)
    used.add(pair.b)
  }
  const byRow = new Map<MatchRow, Pair[]>()
  for (const pair of candidates) {
    for (const row of [pair.a, pair.b]) {
      const known = byRow.get(row)
      if (known) known.push(pair)
      else byRow.set(row, [pair])
    }
  }
  const rivals = (pair: Pair, within: number): Pair[] =>
    [...(byRow.get(pair.a) ?? []), ...(byRow.get(pair.b) ?? [])].filter((other) => other !== pair && free(other) && other.apart < within)

  for (const pair of candidates.filter(({ apart, longer }) => apart === 0 && longer === 0)) if (free(pair) && rivals(pair, 1).length === 0) take(pair)
  for (const pair of candidates) {
    if (!free(pair)) continue
    const close = rivals(pair, pair.apart + RULES.clear)
    if (close.length === 0) take(pair)
    else
      for (const { a, b } of [pair, ...close])
        for (const row of [a, b]) {
          unsure.add(row)
          used.add(row)
        }
  }
  for (const { a, b } of pairs) for (const row of [a, b]) unsure.delete(row)
  return { pairs, unsure }
}

/** Messages whose words both rows give are one only where the words agree; records of an operator give none. */
const sameWords = (a: MatchRow, b: MatchRow): boolean => a.text === null || b.text === null || a.text.trim() === b.text.trim()

function candidatesOf(rows: readonly MatchRow[], isNew: (row: MatchRow) => boolean, unsure: Set<MatchRow>): Pair[] {
  const sorted = rows.filter((row) => row.side !== 0 && row.caller !== null && row.callee !== null).sort((a, b) => a.start - b.start || a.id - b.id)
  const found: Pair[] = []
  for (const [at, a] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const b = sorted[next]
      if (!b || b.start - a.start > RULES.apart) break
      if (a.side === b.side || a.kind !== b.kind || !(isNew(a) || isNew(b)) || !sameWords(a, b)) continue
      const timed = TIMED.has(a.kind)
      if (timed && (a.seconds === null || b.seconds === null)) {
        for (const row of [a, b]) unsure.add(row)
        continue
      }
      const longer = timed ? Math.abs((a.seconds ?? 0) - (b.seconds ?? 0)) : 0
      if (longer <= RULES.longer) found.push({ a, b, apart: b.start - a.start, longer })
    }
  }
  return found.sort((x, y) => x.apart - y.apart || x.longer - y.longer || x.a.id - y.a.id || x.b.id - y.b.id)
}
