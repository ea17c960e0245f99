import type { Filter } from '../../../shared/model/chart.ts'
import type { REASONS } from '../../../shared/api/telephony.ts'
import { formatUtc } from '../../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import type { Answer, Guard } from '../guards.ts'
import { selectorId } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import { partiesOf } from '../parties.ts'
import { cosine } from '../similar.ts'
import { eachInTurns, turns } from '../turns.ts'
import { candidates } from './candidates.ts'
import { spanOf, timing, type Span } from './change.ts'
import { livesOf, type Life, type Lives } from './lives.ts'
import { contactsAlike, handsetAlike, hoursAlike, scoreOf, volumeAlike, type Parts } from './measure.ts'
import { roles } from './roles.ts'
import { SETTINGS } from './settings.ts'

type Reason = (typeof REASONS)[number]

export interface Replacement {
  old: string
  new: string
  oldId: string
  newId: string
  /** 0 to 1. It compares; it is no probability. */
  score: number
  /** Contacts that both have; those of the old, and of the new, number. */
  shared: number
  oldContacts: number
  newContacts: number
  /** Last act of the old number (called, wrote, answered) and first event of the new. ISO 8601 UTC. */
  lastOld: string
  firstNew: string
  /** Score of the next best: another new number for the old, or another old one for the new; and which. Null where nothing else comes into question. */
  runnerUp: number | null
  runnerUpOld: string | null
  runnerUpNew: string | null
  reasons: Reason[]
  parts: Parts
}

interface Found {
  old: Span
  next: Span
  shared: number
  score: number
  parts: Parts
  runnerUp: Found | null
}

/**
 * Numbers that took over from others, the surest first; one line an old number, with what comes next. `at`: about this time, UTC ms;
 * `of` of the filter: only those from or to one of these, though all are compared.
 * Method and weights: docs/decisions/0180-replaced-numbers.md. Throws the signal's reason once it is aborted.
 */
export async function replacements(
  read: ReadableDB,
  horizon: Horizon,
  { of, ...filter }: Filter,
  { at = null, signal }: { at?: number | null; signal?: AbortSignal } = {},
): Promise<Answer<Replacement>> {
  const pace = turns(signal)
  const lives = await livesOf(read, horizon, filter, pace)
  const old = new Map<Life, Span>()
  const next = new Map<Life, Span>()
  await eachInTurns(lives.all.values(), pace, (life) => {
    if (life.events < SETTINGS.leastEvents || life.ties.size === 0) return
    const span = spanOf(life, lives)
    if (span.ended >= SETTINGS.sure) old.set(life, span)
    if (span.began >= SETTINGS.sure) next.set(life, span)
  })
  const possible = await candidates(lives, old, next, at, pace)
  const matched = await roles([...old.values()], [...next.values()], at, pace)
  for (const [life, { next: image }] of matched) {
    const span = old.get(life)
    const among = span && (possible.get(span) ?? [])
    if (span && among && !among.includes(image)) possible.set(span, [...among, image])
  }
  const found: Found[] = []
  await eachInTurns(
    possible,
    pace,
    ([span, among]) => {
      const [best, second] = among
        .map((other) => measured(span, other, at, lives, matched.get(span.life)))
        .toSorted((a, b) => b.score - a.score || a.next.life.row - b.next.life.row)
      if (best && best.score >= SETTINGS.least) found.push({ ...best, runnerUp: second ?? null })
    },
    1,
  )
  const asked = of && new Set(partiesOf(read, horizon, of).selectors)
  const rivals = withRivals(found).filter(({ old: { life }, next: { life: image } }) => !asked || asked.has(life.row) || asked.has(image.row))
  return { rows: told(read, rivals), guards: guardsOf(rivals) }
}

/** A new number that two old ones claim took over from one of them at most: the other's claim is the runner-up where it is better. */
function withRivals(found: readonly Found[]): Found[] {
  const claims = Map.groupBy(found, ({ next }) => next)
  return found.map((one) => {
    const rival = (claims.get(one.next) ?? []).filter((other) => other !== one).toSorted((a, b) => b.score - a.score)[0]
    return rival && rival.score > (one.runnerUp?.score ?? 0) ? { ...one, runnerUp: rival } : one
  })
}

function measured(old: Span, next: Span, at: number | null, lives: Lives, matched: { next: Span; role: number } | undefined): Found {
  const { alike, shared } = contactsAlike(old.life, old.last, next.life)
  const [a, b] = [old.life, next.life]
  const parts: Parts = {
    contacts: alike,
    timing: timing(old, next, at),
    cells: a.cells && b.cells ? cosine(a.cells, b.cells) : null,
    handset: handsetAlike(a, b, lives.users),
    hours: hoursAlike(a, b),
    volume: volumeAlike(a, b),
    role: matched?.next === next ? matched.role : null,
  }
  return { old, next, shared, score: scoreOf(parts), parts, runnerUp: null }
}

function told(read: ReadableDB, found: readonly Found[]): Replacement[] {
  const rows = found.flatMap(({ old, next, runnerUp }) => [old.life.row, next.life.row, ...(runnerUp ? [runnerUp.old.life.row, runnerUp.next.life.row] : [])])
  const values = valuesOf(read, 'selector', [...new Set(rows)])
  const nameOf = ({ life }: Span): string => values.get(life.row) ?? ''
  return found
    .toSorted((a, b) => b.score - a.score || a.old.life.row - b.old.life.row)
    .map((one) => ({
      old: nameOf(one.old),
      new: nameOf(one.next),
      oldId: selectorId(one.old.life.row),
      newId: selectorId(one.next.life.row),
      score: rounded(one.score),
      shared: one.shared,
      oldContacts: one.old.life.ties.size,
      newContacts: one.next.life.ties.size,
      lastOld: formatUtc(one.old.last),
      firstNew: formatUtc(one.next.life.first),
      runnerUp: one.runnerUp && rounded(one.runnerUp.score),
      runnerUpOld: one.runnerUp && nameOf(one.runnerUp.old),
      runnerUpNew: one.runnerUp && nameOf(one.runnerUp.next),
      reasons: reasonsOf(one),
      parts: Object.fromEntries(
        Object.entries(one.parts).map(([name, value]: [string, number | null]) => [name, value === null ? null : rounded(value)]),
      ) as unknown as Parts,
    }))
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000

const isWeak = ({ score, runnerUp }: Found): boolean => score < SETTINGS.weak || (runnerUp !== null && score - runnerUp.score < SETTINGS.margin)

function reasonsOf(one: Found): Reason[] {
  const { parts } = one
  return [
    ...(parts.handset >= 1 ? (['same-handset'] as const) : []),
    ...(parts.contacts >= 0.2 ? (['shared-contacts'] as const) : []),
    ...((parts.role ?? 0) > Math.max(0.2, parts.contacts) ? (['same-role'] as const) : []),
    ...((parts.cells ?? 0) >= 0.5 ? (['same-cells'] as const) : []),
    ...(parts.hours >= 0.9 ? (['same-hours'] as const) : []),
    ...(isWeak(one) ? (['weak'] as const) : []),
  ]
}

const guardsOf = (found: readonly Found[]): Guard[] => [
  'score-no-probability',
  'absence-not-absence',
  'subscriber-not-user',
  ...(found.some(({ parts }) => parts.handset > 0) ? (['handset-changes-hands'] as const) : []),
  ...(found.some(({ parts }) => parts.cells !== null) ? (['cell-is-area'] as const) : []),
  ...(found.some(isWeak) ? (['close-runner-up'] as const) : []),
]
