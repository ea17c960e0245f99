import { eachInTurns, type Turns } from '../turns.ts'
import { timing, type Span } from './change.ts'
import type { Life } from './lives.ts'
import { cosine, hoursAlike, rarity, shares, volumeAlike } from './measure.ts'
import { SETTINGS } from './settings.ts'

interface Pair {
  old: Span
  next: Span
  /** How well the two fit by themselves. */
  prior: number
  fit: number
}

const ROUNDS = 12
/** Part of a pair's fit that does not rest on its neighbours'. */
const ALONE = 0.15

/**
 * A circle that changes its numbers together leaves nothing to share but the pattern between its members. Both circles
 * are laid on each other: a pair fits as well as the pairs of their neighbours do (as in IsoRank: Singh, Xu and Berger,
 * 2008), started from what each pair shows by itself; then each old number takes the new one that fits best, once. The role
 * is the share of the old number's ties within the circle, and to contacts that stayed, that lives on in the new one's.
 */
export async function roles(
  old: readonly Span[],
  next: readonly Span[],
  at: number | null,
  pace: Turns,
): Promise<Map<Life, { next: Span; role: number; rest: number }>> {
  const before = circle(old)
  const after = circle(next)
  const pairs: Pair[] = []
  await eachInTurns(
    before,
    pace,
    (one) => {
      for (const other of after) {
        const fits = one === other ? 0 : timing(one, other, at)
        if (fits > 0.05) {
          const prior = fits * alone(one.life, other.life)
          pairs.push({ old: one, next: other, prior, fit: prior })
        }
      }
    },
    1,
  )
  const at2 = new Map<Life, Map<Life, Pair>>()
  for (const pair of pairs) at2.set(pair.old.life, (at2.get(pair.old.life) ?? new Map()).set(pair.next.life, pair))
  const sharesOf = new Map<Life, Map<Life, number>>()
  const ofLife = (life: Life): Map<Life, number> => {
    const known = sharesOf.get(life) ?? shares(life)
    sharesOf.set(life, known)
    return known
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const fits: number[] = []
    await eachInTurns(pairs, pace, (pair) => fits.push(pair.prior * (ALONE + support(pair, at2, ofLife))), 64)
    const most = fits.reduce((a, b) => Math.max(a, b), 1e-12)
    pairs.forEach((pair, i) => (pair.fit = (fits[i] ?? 0) / most))
  }
  const matched = match(pairs)
  return new Map([...matched].map(([life, pair]) => [life, { next: pair.next, ...livesOn(pair, matched, ofLife) }]))
}

/** Numbers that ended, or began, within days of one they were in touch with; the busiest of them. */
function circle(spans: readonly Span[]): Span[] {
  const among = new Map(spans.map((span) => [span.life, span]))
  return spans
    .filter(({ life }) => [...life.ties.keys()].some((other) => among.has(other)))
    .toSorted((a, b) => b.life.events - a.life.events || a.life.row - b.life.row)
    .slice(0, SETTINGS.circle)
}

function alone(a: Life, b: Life): number {
  const degree = Math.min(a.ties.size, b.ties.size) / Math.max(a.ties.size, b.ties.size)
  const cells = a.cells && b.cells ? cosine(a.cells, b.cells) : 0.5
  return (hoursAlike(a, b) + volumeAlike(a, b) + degree + cells) / 4
}

/** How well the neighbours of a pair fit each other: each tie of the old with the best that the new has for it. */
function support({ old, next }: Pair, pairs: ReadonlyMap<Life, ReadonlyMap<Life, Pair>>, sharesOf: (life: Life) => Map<Life, number>): number {
  const after = sharesOf(next.life)
  let sum = 0
  for (const [other, share] of sharesOf(old.life)) {
    let best = Math.min(share, after.get(other) ?? 0)
    const images = pairs.get(other)
    if (images)
      for (const [image, now] of after) {
        const pair = images.get(image)
        if (pair) best = Math.max(best, Math.min(share, now) * pair.fit)
      }
    sum += best
  }
  return sum
}

/** The best pair first, each number once. */
function match(pairs: readonly Pair[]): Map<Life, Pair> {
  const taken = new Set<Life>()
  const matched = new Map<Life, Pair>()
  for (const pair of pairs.toSorted((a, b) => b.fit - a.fit || a.old.life.row - b.old.life.row || a.next.life.row - b.next.life.row)) {
    if (matched.has(pair.old.life) || taken.has(pair.next.life)) continue
    taken.add(pair.next.life)
    matched.set(pair.old.life, pair)
  }
  return matched
}

/** The part of a number's ties that lives on under the matching, less where only few ties say so; `rest`: the most it could be by chance. */
function livesOn({ old, next }: Pair, matched: ReadonlyMap<Life, Pair>, sharesOf: (life: Life) => Map<Life, number>): { role: number; rest: number } {
  const after = sharesOf(next.life)
  let [low, high, ties] = [0, 0, 0]
  const seen = new Set<Life>()
  for (const [other, share] of sharesOf(old.life)) {
    const image = after.has(other) ? other : matched.get(other)?.next.life
    const now = image === undefined ? 0 : (after.get(image) ?? 0)
    if (image) seen.add(image)
    low += Math.min(share, now)
    high += Math.max(share, now)
    if (now > 0) ties += image === other ? rarity(other) : 1
  }
  for (const [image, now] of after) if (!seen.has(image)) high += now
  return { role: high === 0 ? 0 : (low / high) * (ties / (ties + 2)), rest: ties }
}
