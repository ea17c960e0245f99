import type { ReplacementCircle, Replacement, WHY_NOT } from '../../../shared/api/telephony.ts'
import type { Filter } from '../../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { selectorOf } from '../identity/merges.ts'
import type { Answer, Guard } from '../guards.ts'
import { namer, type Namer } from '../handsets/names.ts'
import { selectorId } from '../ids.ts'
import { partiesOf } from '../parties.ts'
import { eachInTurns, turns } from '../turns.ts'
import { candidates } from './candidates.ts'
import { spanOf, type Span } from './change.ts'
import { circlesOf } from './circles.ts'
import { isWeak, measured, type Found } from './found.ts'
import { livesOf, type Life } from './lives.ts'
import { roles } from './roles.ts'
import { SETTINGS } from './settings.ts'
import { namedBy, told } from './told.ts'

export type { Replacement } from '../../../shared/api/telephony.ts'

export interface Replacements extends Answer<Replacement> {
  /** Rows in all; `rows` may be fewer. */
  total: number
  /** Of all, those that are not weak. */
  clear: number
  circles: ReplacementCircle[]
  /** Of the numbers asked about, why there is nothing about them. */
  why: { id: string; label: string; code: (typeof WHY_NOT)[number]; events: number }[]
}

export interface ReplacementOptions {
  /** About this time, UTC ms. */
  at?: number | null
  /** Most rows given. */
  most?: number
  signal?: AbortSignal
  progress?: (share: number) => void
}

/**
 * Numbers that took over from others, the surest first; one line an old number, with what comes next. `of` of the filter: only those from or to
 * one of these, though all are compared. Method and weights: docs/decisions/0180-replaced-numbers.md; how far the score can be believed: 0207.
 * Throws the signal's reason once it is aborted.
 */
export async function replacements(
  read: ReadableDB,
  horizon: Horizon,
  { of, ...filter }: Filter,
  { at = null, most = Infinity, signal, progress = () => undefined }: ReplacementOptions = {},
): Promise<Replacements> {
  const pace = turns(signal)
  const lives = await livesOf(read, horizon, filter, pace)
  progress(0.6)
  const old = new Map<Life, Span>()
  const next = new Map<Life, Span>()
  await eachInTurns(lives.all.values(), pace, (life) => {
    if (life.events < SETTINGS.leastEvents || life.ties.size === 0) return
    const span = spanOf(life, lives)
    if (span.ended >= SETTINGS.sure) old.set(life, span)
    if (span.began >= SETTINGS.sure) next.set(life, span)
  })
  const possible = await candidates(lives, old, next, at, pace)
  progress(0.75)
  const matched = await roles([...old.values()], [...next.values()], at, pace)
  for (const [life, { next: image }] of matched) {
    const span = old.get(life)
    const among = span && (possible.get(span) ?? [])
    if (span && among && !among.includes(image)) possible.set(span, [...among, image])
  }
  progress(0.9)
  const found: Found[] = []
  await eachInTurns(
    possible,
    pace,
    ([span, among]) => {
      const [best, ...others] = among
        .map((other) => measured(span, other, at, lives, matched.get(span.life)))
        .toSorted((a, b) => b.score - a.score || a.next.life.row - b.next.life.row)
      if (best && best.score >= SETTINGS.least) found.push({ ...best, runnerUp: others[0] ?? null, others })
    },
    1,
  )
  const asked = of && new Set(partiesOf(read, horizon, of).selectors.map(selectorOf(read)))
  const rivals = withRivals(found)
    .filter(({ old: { life }, next: { life: image } }) => !asked || asked.has(life.row) || asked.has(image.row))
    .toSorted((a, b) => b.score - a.score || a.old.life.row - b.old.life.row)
  const circles = circlesOf(withRivals(found)).filter(
    ({ pairs }) => !asked || pairs.some(({ old: { life }, next: { life: image } }) => asked.has(life.row) || asked.has(image.row)),
  )
  const circleOf = new Map(circles.flatMap(({ pairs }, i) => pairs.map(({ old: { life } }): [Life, number] => [life, i])))
  const shown = rivals.slice(0, most)
  const silent = asked ? [...asked].filter((row) => !rivals.some((one) => one.old.life.row === row || one.next.life.row === row)) : []
  const names = await namer(
    read,
    [...shown.flatMap(namedBy), ...silent, ...circles.flatMap(({ pairs }) => pairs.flatMap((one) => [one.old.life.row, one.next.life.row]))],
    pace,
  )
  const rows: Replacement[] = []
  await eachInTurns(shown, pace, (one) => void rows.push(told(one, names, circleOf.get(one.old.life) ?? null)), 8)
  progress(1)
  return {
    rows,
    total: rivals.length,
    clear: rivals.filter((one) => !isWeak(one)).length,
    guards: guardsOf(rivals),
    circles: circles.map(({ pairs, before, after }) => ({ pairs: pairs.map((one) => pairOf(one, names)), before, after })),
    why: silent.map((row) => {
      const life = lives.all.get(row)
      const code = !life || life.events < SETTINGS.leastEvents ? 'few-events' : old.has(life) || next.has(life) ? 'nobody' : 'goes-on'
      return { id: selectorId(row), label: names.label(row), code, events: life?.events ?? 0 }
    }),
  }
}

const pairOf = ({ old: { life }, next: { life: image } }: Found, { label }: Namer): ReplacementCircle['pairs'][number] => ({
  old: label(life.row),
  new: label(image.row),
  oldId: selectorId(life.row),
  newId: selectorId(image.row),
})

/** A new number that two old ones claim took over from one of them at most: the other's claim is the runner-up where it is better. */
function withRivals(found: readonly Found[]): Found[] {
  const claims = Map.groupBy(found, ({ next }) => next)
  return found.map((one) => {
    const rival = (claims.get(one.next) ?? []).filter((other) => other.old !== one.old).toSorted((a, b) => b.score - a.score)[0]
    return rival && rival.score > (one.runnerUp?.score ?? 0) ? { ...one, runnerUp: rival } : one
  })
}

const guardsOf = (found: readonly Found[]): Guard[] => [
  'score-no-probability',
  'absence-not-absence',
  'subscriber-not-user',
  ...(found.some(({ parts }) => parts.handset > 0) ? (['handset-changes-hands'] as const) : []),
  ...(found.some(({ parts }) => parts.cells !== null) ? (['cell-is-area'] as const) : []),
  ...(found.some(isWeak) ? (['close-runner-up'] as const) : []),
]
