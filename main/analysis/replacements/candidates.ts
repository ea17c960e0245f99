import type { Turns } from '../turns.ts'
import { eachInTurns } from '../turns.ts'
import { timing, type Span } from './change.ts'
import type { Life, Lives } from './lives.ts'
import { rarity } from './measure.ts'
import { SETTINGS } from './settings.ts'

/** For each number that ended, those that began then and share a contact or a handset with it: the likeliest by the rarity of what they share. */
export async function candidates(
  lives: Lives,
  old: ReadonlyMap<Life, Span>,
  next: ReadonlyMap<Life, Span>,
  at: number | null,
  pace: Turns,
): Promise<Map<Span, Span[]>> {
  const found = new Map<Span, Map<Span, number>>()
  const add = (one: Span, other: Span, weight: number): void => {
    const fits = one === other ? 0 : timing(one, other, at)
    if (fits === 0) return
    const among = found.get(one) ?? new Map<Span, number>()
    found.set(one, among.set(other, (among.get(other) ?? 0) + weight * fits))
  }
  const among = (lifes: Iterable<Life>, spans: ReadonlyMap<Life, Span>): Span[] => {
    const list: Span[] = []
    for (const life of lifes) {
      const span = spans.get(life)
      if (span) list.push(span)
    }
    return list
  }
  const join = (lifes: Iterable<Life>, weight: number): void => {
    const ended = among(lifes, old)
    if (ended.length === 0) return
    const began = among(lifes, next).toSorted((a, b) => a.life.first - b.life.first)
    for (const one of ended) for (const other of nearest(began, one.last)) add(one, other, weight)
  }
  await eachInTurns(lives.all.values(), pace, (life) => life.ties.size > 1 && join([...life.ties.keys()], rarity(life)), 1)
  await eachInTurns(lives.users.values(), pace, (users) => users.size > 1 && join(users, 1), 1)
  const kept = new Map<Span, Span[]>()
  await eachInTurns(found, pace, ([one, among]) => void kept.set(one, likeliest(among)), 1)
  return kept
}

/** Those that began nearest to a time, as far as it makes sense at all. `began` is in order of time. */
function nearest(began: readonly Span[], last: number): Span[] {
  let [low, high] = [0, began.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((began[middle] as Span).life.first < last - SETTINGS.overlapMost) low = middle + 1
    else high = middle
  }
  return began.slice(low, low + SETTINGS.nearest)
}

const likeliest = (among: ReadonlyMap<Span, number>): Span[] =>
  [...among]
    .toSorted(([a, x], [b, y]) => y - x || a.life.row - b.life.row)
    .slice(0, SETTINGS.likeliest)
    .map(([span]) => span)
