import type { IdentityPair, NameVerdict } from '../../../../shared/api/names.ts'
import { groupsOf } from '../../../../shared/names/groups.ts'

/** What was decided in this window since the answer, by pair; null: taken back. */
export type Decided = Readonly<Record<string, NameVerdict | null>>

/** A decision as it can be undone. */
export interface Done {
  a: string
  b: string
  previous: NameVerdict | null
  verdict: NameVerdict | null
  labels: readonly [string, string]
}

/** One key for two things, whichever comes first. */
export const pairKey = ([a, b]: readonly [string, string]): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
export const keyOf = ({ a, b }: Pick<IdentityPair, 'a' | 'b'>): string => pairKey([a.id, b.id])

/** Whether a pair is about this thing, or about what was decided to be one with it. */
export const isOf = ({ a, b }: IdentityPair, id: string): boolean => [a, b].some((one) => one.id === id || one.same.some((other) => other.id === id))

export interface Sorted {
  open: IdentityPair[]
  decided: IdentityPair[]
}

/** The pairs of an answer by what was decided of them since. What follows from other decisions is not asked any more. */
export function sorted(rows: readonly IdentityPair[], since: Decided): Sorted {
  const now = rows.map((row) => ({ ...row, verdict: since[keyOf(row)] === undefined ? row.verdict : (since[keyOf(row)] ?? null) }))
  const groups = groupsOf(now.flatMap(({ a, b, verdict }) => (verdict === 'same' ? [{ a: a.id, b: b.id }] : [])))
  const follows = ({ a, b }: IdentityPair): boolean => groups.has(a.id) && groups.get(a.id) === groups.get(b.id)
  return { open: now.filter((row) => row.verdict === null && !follows(row)), decided: now.filter((row) => row.verdict !== null) }
}

/** The pair that stands at this place once one was decided: the next, or the last. */
export const nextOf = (rows: readonly IdentityPair[], key: string | null): string | null => {
  const at = rows.findIndex((row) => keyOf(row) === key)
  const next = rows[at + 1] ?? rows[at - 1]
  return next === undefined ? null : keyOf(next)
}
