import { MasarError } from '../../../shared/api/errors.ts'
import type { IdentityPair } from '../../../shared/api/names.ts'
import { matchNames } from '../../../shared/names/match.ts'
import { nameCandidatesInSteps } from '../../../shared/names/candidates.ts'
import type { NameMatch } from '../../../shared/names/result.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { inTurns } from '../in-turns.ts'
import { calledIn, hideInAll } from '../protection.ts'
import { turns } from '../turns.ts'
import { type Decided, decisions, VERDICTS, type Verdict } from './decisions.ts'
import { byPair, mergesOf, pairOf } from './merges.ts'
import { type Named, namedOne, namedThings } from './named.ts'
import { personOf } from './person.ts'
import { reasonsOf, scoreWith } from './reasons.ts'
import { pairsBySelector } from './shared.ts'
import { tiesOf } from './ties.ts'

export interface Candidates {
  /** Open pairs, best first, then those that were decided, latest first. */
  rows: IdentityPair[]
  named: number
  compared: number
  crowded: number
  withheld: number
  decided: Record<Verdict, number>
}

export interface CandidatesOptions {
  signal: AbortSignal
  progress?: (share: number) => void
}

/** Most pairs of like names whose evidence is weighed; they are taken by their names, best first. */
const WEIGHED = 4_000
/** Below this, with all that speaks against, a pair is no candidate. */
const LEAST = 0.3

/**
 * Who may be whom: people, contacts, subscribers, accounts and names of chats whose names may be one, and those of one number whose names meet in
 * anything; with the score, what speaks for and against, and what people decided so far. Long work, in turns. Throws `cancelled`.
 */
export async function identityCandidates(read: ReadableDB, horizon: Horizon, { signal, progress }: CandidatesOptions): Promise<Candidates> {
  const pace = turns(signal)
  const things = await namedThings(read, horizon, pace)
  const found = await inTurns(nameCandidatesInSteps(things.map(({ name }) => name)), signal, { progress: (share) => progress?.(share * 0.7) })
  const pairs = [...(await pairsBySelector(read, horizon, things, pace)), ...found.pairs.slice(0, WEIGHED)]
  const all = byPair(read)
  const { of } = mergesOf(read)
  const weigh = weigher(read, horizon)
  const seen = new Set<string>()
  const open: IdentityPair[] = []
  let withheld = 0
  for (const [done, { a, b, match }] of pairs.entries()) {
    const [one, other] = [things[a]!, things[b]!]
    const key = pairOf(one.id, other.id).join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    if (isKept(read, one) || isKept(read, other)) withheld++
    else if (!all.has(key) && of(one.id) !== of(other.id)) open.push(weigh(one, other, match, null))
    if (pace.due()) {
      progress?.(0.7 + (0.3 * done) / pairs.length)
      await pace.pause()
    }
  }
  const told = decisions(read).flatMap((one) => decidedPair(read, horizon, one, weigh) ?? [])
  const decided = Object.fromEntries(VERDICTS.map((verdict) => [verdict, told.filter((one) => one.verdict === verdict).length])) as Record<Verdict, number>
  const best = open.filter(({ score }) => score >= LEAST).toSorted((x, y) => y.score - x.score || y.name - x.name)
  return { rows: [...best, ...told], named: things.length, compared: found.compared, crowded: found.crowded, withheld, decided }
}

/** Two things side by side. Throws `not-found` for what bears no name or is protected and not revealed. */
export function identityPair(read: ReadableDB, horizon: Horizon, a: string, b: string): IdentityPair {
  const [one, other] = [a, b].map((id) => {
    const thing = namedOne(read, horizon, id)
    if (!thing || isKept(read, thing)) throw new MasarError('not-found', { id })
    return thing
  }) as [Named, Named]
  return weigher(read, horizon)(one, other, matchNames(one.name, other.name, { kind: 'person' }), byPair(read).get(pairOf(a, b).join(' ')) ?? null)
}

/** Its name is, or tells of, that of a protected person: the words of a comparison would say it. */
const isKept = (read: ReadableDB, { id, name }: Named): boolean => calledIn(read, id, name) !== name

type Weigh = (a: Named, b: Named, match: NameMatch, decided: Decided | null) => IdentityPair

function weigher(read: ReadableDB, horizon: Horizon): Weigh {
  const ties = tiesOf(read, horizon)
  const reasons = reasonsOf(read, horizon, ties)
  return (a, b, match, decided) => {
    const said = reasons(a, b, match)
    return {
      a: personOf(read, ties, a.id),
      b: personOf(read, ties, b.id),
      name: match.score,
      score: scoreWith(match.score, said),
      parts: [...match.parts],
      limit: match.limit,
      reasons: hideInAll(read, said),
      verdict: decided?.verdict ?? null,
      decidedAt: decided?.at ?? null,
      decidedBy: decided?.by ?? null,
    }
  }
}

/** A decision with what it was taken on, as the case stands now; null where one of the two is protected. */
function decidedPair(read: ReadableDB, horizon: Horizon, one: Decided, weigh: Weigh): IdentityPair | null {
  const [a, b] = [namedOne(read, horizon, one.a), namedOne(read, horizon, one.b)]
  return a && b && !isKept(read, a) && !isKept(read, b) ? weigh(a, b, matchNames(a.name, b.name, { kind: 'person' }), one) : null
}
