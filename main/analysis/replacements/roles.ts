import { cosine } from '../similar.ts'
import { eachInTurns, type Turns } from '../turns.ts'
import { timing, type Span } from './change.ts'
import type { Life } from './lives.ts'
import { hoursAlike, rarity, shares, volumeAlike } from './measure.ts'
import { SETTINGS } from './settings.ts'

interface Pair {
  old: Span
  next: Span
  /** How well the two fit by themselves. */
  prior: number
  /** The part of the old one's ties that the new one has to contacts that stayed. */
  stayed: number
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
export async function roles(old: readonly Span[], next: readonly Span[], at: number | null, pace: Turns): Promise<Map<Life, { next: Span; role: number }>> {
  const before = circle(old)
  const later = circle(next)
  const pairs: Pair[] = []
  await eachInTurns(
    before,
    pace,
    (one) => {
      for (const other of later) {
        const fits = one === other ? 0 : timing(one, other, at)
        if (fits > 0.05) {
          const prior = fits * alone(one.life, other.life)
          pairs.push({ old: one, next: other, prior, stayed: 0, fit: prior })
        }
      }
    },
    1,
  )
  const images = new Map<Life, Map<Life, Pair>>()
  for (const pair of pairs) images.set(pair.old.life, (images.get(pair.old.life) ?? new Map()).set(pair.next.life, pair))
  const sharesOf = remembered(shares)
  const within = remembered((life: Life) => [...sharesOf(life)].filter(([other]) => images.has(other)))
  const came = new Set(pairs.map(({ next: { life } }) => life))
  const after = remembered((life: Life) => [...sharesOf(life)].filter(([other]) => came.has(other)))
  await eachInTurns(pairs, pace, (pair) => void (pair.stayed = stayed(pair, images, sharesOf)), 16)
  for (let round = 0; round < ROUNDS; round += 1) {
    const fits: number[] = []
    await eachInTurns(pairs, pace, (pair) => void fits.push(pair.prior * (ALONE + pair.stayed + support(pair, images, within, after))), 64)
    const most = fits.reduce((a, b) => Math.max(a, b), 1e-12)
    pairs.forEach((pair, i) => (pair.fit = (fits[i] ?? 0) / most))
  }
  const matched = match(pairs)
  return new Map([...matched].map(([life, pair]) => [life, { next: pair.next, ...livesOn(pair, matched, sharesOf) }]))
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

function remembered<T>(of: (life: Life) => T): (life: Life) => T {
  const known = new Map<Life, T>()
  return (life) => {
    let value = known.get(life)
    if (value === undefined) known.set(life, (value = of(life)))
    return value
  }
}

type Images = ReadonlyMap<Life, ReadonlyMap<Life, Pair>>

/** Ties to those who did not change their number. */
function stayed({ old, next }: Pair, images: Images, sharesOf: (life: Life) => Map<Life, number>): number {
  const after = sharesOf(next.life)
  let sum = 0
  for (const [other, share] of sharesOf(old.life)) if (!images.has(other)) sum += Math.min(share, after.get(other) ?? 0)
  return sum
}

type Ties = (life: Life) => [Life, number][]

/** How well the neighbours of a pair in the circle fit each other: each tie of the old with the best that the new has for it. */
function support({ old, next }: Pair, images: Images, within: Ties, after: Ties): number {
  const ties = after(next.life)
  let sum = 0
  for (const [other, share] of within(old.life)) {
    const pairs = images.get(other)
    let best = 0
    for (const [image, now] of ties) {
      const fit = pairs?.get(image)?.fit
      if (fit !== undefined) best = Math.max(best, Math.min(share, now) * fit)
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

/** The part of a number's ties that lives on under the matching, less where only few ties say so. */
function livesOn({ old, next }: Pair, matched: ReadonlyMap<Life, Pair>, sharesOf: (life: Life) => Map<Life, number>): { role: number } {
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
  return { role: high === 0 ? 0 : (low / high) * (ties / (ties + 2)) }
}
