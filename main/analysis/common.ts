import type { CommonContact } from '../../shared/api/ways.ts'
import type { Filter } from '../../shared/model/chart.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorOf } from './identity/merges.ts'
import { growing } from './order.ts'
import { selectorId } from './ids.ts'
import { valuesOf } from './labels.ts'
import { partiesOf } from './parties.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import { servicesAmong } from './services.ts'
import { pairKey } from './sharing.ts'
import { turns, type Turns } from './turns.ts'

export interface CommonQuestion {
  of: readonly { id: string; label: string }[]
  /** Busiest first, or those first whom fewest others know. Those in touch with most of the ones asked about come first in both. */
  order?: 'events' | 'rare'
  signal?: AbortSignal
  /** Told the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

export interface Common {
  rows: CommonContact[]
  /** With how many each of those asked about is in touch. */
  asked: { id: string; label: string; contacts: number }[]
}

interface Sum {
  events: number
  first: number
  last: number
}

/** Whoever is in touch with more others than this, and with more than this share of all, is known to many. */
const MANY = 25
const SHARE = 0.02

/**
 * Parties in touch with at least two of these, those in touch with most of them first; the ones asked about are left out. Beside each stands how many
 * others it is in touch with: a shop that everybody calls joins nobody (after Adamic and Adar 2003, who weigh what two share by how rare it is).
 */
export async function common(read: ReadableDB, horizon: Horizon, filter: Filter, { of, order = 'events', signal, progress }: CommonQuestion): Promise<Common> {
  const pace = turns(signal)
  const one = selectorOf(read)
  const owners = new Map<number, number[]>()
  for (const [i, { id }] of of.entries())
    for (const row of new Set(partiesOf(read, horizon, [id]).selectors.map(one))) owners.set(row, [...(owners.get(row) ?? []), i])
  /** By other party, and by the number of the one asked about. */
  const sums = of.map(() => new Map<number, Map<number, Sum>>())
  const pairs = growing()
  const touch = (row: number, other: number, start: number): void => {
    for (const i of owners.get(row) ?? []) {
      if (owners.get(other)?.includes(i)) continue
      const own = sums[i]!.get(other) ?? new Map<number, Sum>()
      sums[i]!.set(other, own)
      const sum = own.get(row)
      if (!sum) own.set(row, { events: 1, first: start, last: start })
      else Object.assign(sum, { events: sum.events + 1, first: Math.min(sum.first, start), last: Math.max(sum.last, start) })
    }
  }
  const question = {
    filter,
    rows: 'events' as const,
    columns: ['o.start', packed('o.caller', 'o.callee')] as const,
    which: 'o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee',
    progress: (done: number, total: number) => progress?.(done / total),
  }
  await scan<[number, number]>(read, horizon, question, pace, ([start, pair]) => {
    const [a, b] = [one(firstOf(pair)), one(secondOf(pair))]
    if (a === b) return
    pairs.push(pairKey(a, b))
    touch(a, b, start)
    touch(b, a, start)
  })
  const shared = new Set<number>()
  const times = new Map<number, number>()
  for (const contacts of sums) for (const row of contacts.keys()) times.set(row, (times.get(row) ?? 0) + 1)
  for (const [row, count] of times) if (count > 1 && !owners.has(row)) shared.add(row)
  const { known, all } = await knownOf(pairs.taken(), shared, pace)
  const values = valuesOf(read, 'selector', [...shared, ...owners.keys()])
  const services = servicesAmong(read, shared)
  const rows = [...shared]
    .map((row): CommonContact => {
      const each = of.flatMap(({ id, label }, i) => {
        const own = [...(sums[i]!.get(row) ?? [])]
        if (own.length === 0) return []
        return {
          id,
          label,
          events: own.reduce((sum, [, { events }]) => sum + events, 0),
          first: formatUtc(Math.min(...own.map(([, { first }]) => first))),
          last: formatUtc(Math.max(...own.map(([, { last }]) => last))),
          numbers: own
            .map(([number, { events }]) => ({ id: selectorId(number), label: values.get(number) ?? '', events }))
            .toSorted((a, b) => b.events - a.events),
        }
      })
      const others = known.get(row)?.size ?? 0
      return {
        id: selectorId(row),
        other: values.get(row) ?? '',
        with: each.map(({ label }) => label),
        events: each.reduce((sum, { events }) => sum + events, 0),
        each,
        known: others,
        rarity: services.has(row) ? 'service' : others > MANY && others > SHARE * all ? 'common' : 'rare',
      }
    })
    .toSorted(
      (a, b) =>
        b.with.length - a.with.length ||
        (order === 'rare' ? RANK[a.rarity] - RANK[b.rarity] || a.known - b.known : 0) ||
        b.events - a.events ||
        (a.other < b.other ? -1 : 1),
    )
  return { rows, asked: of.map(({ id, label }, i) => ({ id, label, contacts: sums[i]!.size })) }
}

const RANK = { rare: 0, common: 1, service: 2 } as const

/** With whom these are in touch, and how many are in touch with anybody. */
async function knownOf(pairs: Float64Array, of: ReadonlySet<number>, pace: Turns): Promise<{ known: Map<number, Set<number>>; all: number }> {
  const known = new Map<number, Set<number>>([...of].map((row) => [row, new Set()]))
  const all = new Set<number>()
  for (let i = 0; i < pairs.length; i += 1) {
    const [a, b] = [firstOf(pairs[i]!), secondOf(pairs[i]!)]
    known.get(a)?.add(b)
    known.get(b)?.add(a)
    all.add(a).add(b)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  return { known, all: all.size }
}
