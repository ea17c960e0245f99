import { startsOf } from '../analysis/change/buckets.ts'
import type { Periods } from '../analysis/change/types.ts'
import { wrong } from './arguments.ts'
import type { Opened } from './context.ts'
import { readTime } from './times.ts'

/**
 * What `--compare` names: `FROM..MID..UNTIL`, two periods that meet at MID, or `months`, every calendar month of the case with the next. A bare day as
 * UNTIL is taken in whole. Throws `usage`.
 */
export function periodsFrom(text: string, { read, zone }: Pick<Opened, 'read' | 'zone'>): Periods[] {
  if (text === 'months') return months(read, zone)
  const parts = text.split('..')
  if (parts.length !== 3) throw wrong('bad-periods', { value: text })
  const [from, middle, until] = [readTime(parts[0]!, zone, 'start'), readTime(parts[1]!, zone, 'start'), readTime(parts[2]!, zone, 'end')]
  if (!(from < middle && middle < until)) throw wrong('bad-periods', { value: text })
  return [{ before: { from, until: middle }, after: { from: middle, until } }]
}

function months(read: Opened['read'], zone: string): Periods[] {
  const [first, last] = read.prepare('SELECT min(start), max(start) FROM observation WHERE role = 0').raw().get() as [number | null, number | null]
  if (first === null || last === null) return []
  // The end of the last month is the beginning of one that holds no event.
  const starts = startsOf({ from: first, until: last + 32 * 86_400_000 }, 'month', zone)
  const end = starts.findIndex((start) => start > last)
  return starts.slice(1, end).map((middle, i) => ({ before: { from: starts[i]!, until: middle }, after: { from: middle, until: starts[i + 2]! } }))
}
