import type { Filter } from '../../shared/model/chart.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorId } from './ids.ts'
import { pairsUnder } from './pairs.ts'
import { partiesOf } from './parties.ts'

/** Public ids of everybody within `depth` steps of these things under the filter, they themselves included. */
export function withinReach(read: ReadableDB, horizon: Horizon, of: readonly string[], depth: number, filter: Filter): string[] {
  const next = new Map<number, number[]>()
  const join = (a: number, b: number): unknown => (next.get(a)?.push(b) ? undefined : next.set(a, [b]))
  for (const { a, b } of pairsUnder(read, horizon, { ...filter, of: undefined }).pairs) {
    join(a, b)
    join(b, a)
  }
  let edge = partiesOf(read, horizon, of).selectors
  const reached = new Set(edge)
  for (let step = 0; step < depth; step++) {
    const fresh = [...new Set(edge.flatMap((row) => next.get(row) ?? []))].filter((row) => !reached.has(row))
    for (const row of fresh) reached.add(row)
    edge = fresh
  }
  return [...new Set([...of, ...[...reached].map(selectorId)])]
}
