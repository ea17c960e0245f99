import { cosine } from '../similar.ts'
import type { Life } from './lives.ts'
import { SETTINGS } from './settings.ts'

/** What speaks for one number having taken over from another, each 0 to 1; null where nothing is known of one of them. */
export interface Parts {
  contacts: number
  timing: number
  cells: number | null
  handset: number
  hours: number
  volume: number
  /** Set where a circle changed its numbers together: how much of the pattern between its members lives on. */
  role: number | null
}

/** How telling a shared contact is: 1 where only these two know it, 1/2 where four do, 1/10 where a thousand do. */
export const rarity = ({ ties }: Life): number => 1 / Math.log2(Math.max(2, ties.size))

/**
 * Similarity of the contacts: the weighted Jaccard index (Ruzicka) of the shares that each contact has, on a logarithmic
 * scale, weighted by the contact's rarity; less where what is shared is common. Contacts that were not heard of any more,
 * or not yet, in the time of the other are left out: they could not be shared.
 */
export function contactsAlike(old: Life, last: number, next: Life): { alike: number; shared: number } {
  const still = (other: Life): boolean => other !== next && (other.last >= next.first || next.ties.has(other))
  const already = (other: Life): boolean => other !== old && (other.first <= last || old.ties.has(other))
  const before = shares(old, still)
  const after = shares(next, already)
  let [low, high, common, shared] = [0, 0, 0, 0]
  for (const [other, share] of before) {
    const now = after.get(other) ?? 0
    const weight = rarity(other)
    low += weight * Math.min(share, now)
    high += weight * Math.max(share, now)
    if (now > 0) {
      common += weight
      shared += 1
    }
  }
  for (const [other, share] of after) if (!before.has(other)) high += rarity(other) * share
  return { alike: high === 0 ? 0 : (low / high) * (common / (common + SETTINGS.half)), shared }
}

/** The share of each contact among the events of a number, on a logarithmic scale; they sum to 1. */
export function shares(life: Life, which: (other: Life) => boolean = () => true): Map<Life, number> {
  const found = new Map<Life, number>()
  let sum = 0
  for (const [other, events] of life.ties) {
    if (!which(other)) continue
    const value = Math.log1p(events)
    found.set(other, value)
    sum += value
  }
  for (const [other, value] of found) found.set(other, value / sum)
  return found
}

/** How alike the hours of the day are, neighbouring hours counting in part. */
export function hoursAlike(a: Life, b: Life): number {
  const smooth = ({ hours }: Life): Map<number, number> =>
    new Map(Array.from(hours, (_, i) => [i, (hours[(i + 23) % 24] ?? 0) / 2 + (hours[i] ?? 0) + (hours[(i + 1) % 24] ?? 0) / 2]))
  return cosine(smooth(a), smooth(b))
}

/** How alike the events a day are: the smaller over the larger. */
export function volumeAlike(a: Life, b: Life): number {
  const rate = (life: Life): number => life.events / Math.max(1, (life.last - life.first) / 86_400_000)
  return Math.min(rate(a), rate(b)) / Math.max(rate(a), rate(b))
}

/** 1 where both were in one handset that nobody else used, one after the other; less by the number of others in it. */
export function handsetAlike(old: Life, next: Life, users: ReadonlyMap<number, ReadonlySet<Life>>): number {
  let best = 0
  for (const [imei, use] of old.handsets ?? []) {
    const then = next.handsets?.get(imei)
    if (then && then.last > use.last && then.first > use.first) best = Math.max(best, 1 / Math.max(1, (users.get(imei)?.size ?? 2) - 1))
  }
  return best
}

/** The score, 0 to 1. Not a probability: it puts answers in order. */
export function scoreOf(parts: Parts): number {
  const known: [value: number, weight: number][] = [
    [Math.max(parts.contacts, parts.role ?? 0), SETTINGS.weights.contacts],
    [parts.hours, SETTINGS.weights.hours],
    [parts.volume, SETTINGS.weights.volume],
    ...(parts.cells === null ? [] : [[parts.cells, SETTINGS.weights.cells] as [number, number]]),
  ]
  const alike = known.reduce((sum, [value, weight]) => sum + value * weight, 0) / known.reduce((sum, [, weight]) => sum + weight, 0)
  return parts.timing * (1 - (1 - alike) * (1 - SETTINGS.handset * parts.handset))
}
