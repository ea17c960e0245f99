import type { Busy } from '../../shared/api/busiest.ts'
import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import type { Guard } from './guards.ts'
import { mergedCounts, mergedPairs } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { thingsOf } from './measures/named.ts'
import { pairsInTurns } from './pairs-in-turns.ts'
import type { Turns } from './turns.ts'

type Figures = Pick<Busy, 'contacts' | 'out' | 'in' | 'seconds' | 'first' | 'last'>

const none = (): Figures => ({ contacts: 0, out: 0, in: 0, seconds: 0, first: null, last: null })

/** The parties with the most events under a filter, first those with more contacts where they are alike; what was decided to be one counts as one. */
export async function busiest(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  { limit, pace, progress }: { limit: number; pace: Turns; progress?: (share: number) => void },
): Promise<{ rows: Busy[]; total: number; guards: Guard[] }> {
  const merges = mergesOf(read)
  const { pairs, eventsOf } = await pairsInTurns(read, horizon, filter, pace, progress)
  await pace.pause()
  const figures = new Map<string, Figures>()
  for (const { a, b, forward, backward, seconds, first, last } of mergedPairs(merges, pairs)) {
    tell(figures, a, { out: forward, in: backward, seconds, first, last })
    tell(figures, b, { out: backward, in: forward, seconds, first, last })
  }
  const contactsOf = (id: string): number => figures.get(id)?.contacts ?? 0
  const counts = [...mergedCounts(merges, eventsOf, pairs)].filter(([, events]) => events > 0)
  const first = counts.toSorted(([a, n], [b, m]) => m - n || contactsOf(b) - contactsOf(a) || a.length - b.length || (a < b ? -1 : 1)).slice(0, limit)
  const name = thingsOf(
    read,
    first.map(([id]) => id),
  )
  return {
    rows: first.map(([id, events]) => ({ ...name(id), ...(figures.get(id) ?? none()), events })),
    total: counts.length,
    guards: ['files-of-few', 'subscriber-not-user', 'central-not-leader', 'absence-not-absence'],
  }
}

function tell(figures: Map<string, Figures>, id: string, pair: { out: number; in: number; seconds: number; first: number; last: number }): void {
  const now = figures.get(id) ?? none()
  figures.set(id, {
    contacts: now.contacts + 1,
    out: now.out + pair.out,
    in: now.in + pair.in,
    seconds: now.seconds + pair.seconds,
    first: Math.min(now.first ?? pair.first, pair.first),
    last: Math.max(now.last ?? pair.last, pair.last),
  })
}
