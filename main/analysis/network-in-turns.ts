import type { Filter } from '../../shared/model/chart.ts'
import type { LinkKind } from '../../shared/model/entity.ts'
import type { Network } from '../../shared/network/csr.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergedPairs, type MergedPair } from './identity/apply.ts'
import { mergesOf } from './identity/merges.ts'
import { networkFrom, type NetworkTie, tieOf, type Ties } from './network.ts'
import { pairsInTurns } from './pairs-in-turns.ts'
import type { Turns } from './turns.ts'

/** Who is tied to whom, and the events that tie them. */
export interface TiedPairs extends Ties {
  pairs: MergedPair[]
}

const CHUNK = 2_000

/** What `networkUnder` answers, read a few milliseconds at a time. `progress`: the share that is read. Throws the signal's reason once it is aborted. */
export async function networkInTurns(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  kinds: readonly LinkKind[] | undefined,
  pace: Turns,
  progress?: (share: number) => void,
): Promise<TiedPairs> {
  const found = await pairsInTurns(read, horizon, filter, pace, progress)
  const merges = mergesOf(read)
  const pairs: MergedPair[] = []
  const ties: NetworkTie[] = []
  // Pairs that become one are summed over all of them: that cannot be cut.
  for (let from = 0; from < found.pairs.length; from += merges.any ? Infinity : CHUNK) {
    for (const pair of mergedPairs(merges, merges.any ? found.pairs : found.pairs.slice(from, from + CHUNK))) {
      pairs.push(pair)
      ties.push(tieOf(pair))
    }
    if (pace.due()) await pace.pause()
  }
  return { ...networkFrom(read, horizon, filter, { ...found, ties }, kinds), pairs }
}

/** Ties as a network on typed arrays, as `networkOf` builds it: node i is the i-th id, weights are strengths. */
export async function netInTurns({ ids, ties }: Ties, directed: boolean, pace: Turns): Promise<Network> {
  const index = new Map(ids.map((id, i) => [id, i]))
  const ends = new Float64Array(ties.length * 4)
  const weights = new Float64Array(ties.length * 2)
  const offsets = new Uint32Array(ids.length + 1)
  let arcs = 0
  const arc = (a: number, b: number, weight: number): void => {
    if (weight === 0) return
    ends[2 * arcs] = a
    ends[2 * arcs + 1] = b
    weights[arcs++] = weight
    offsets[a + 1]! += 1
  }
  for (const [i, { a, b, strength, forward, backward }] of ties.entries()) {
    const [x, y] = [index.get(a), index.get(b)]
    if (x === undefined || y === undefined || x === y) continue
    arc(x, y, directed ? forward : strength)
    arc(y, x, directed ? backward : strength)
    if (i % 4_096 === 0 && pace.due()) await pace.pause()
  }
  for (let i = 0; i < ids.length; i += 1) offsets[i + 1]! += offsets[i]!
  const next = offsets.slice()
  const byRow = new Uint32Array(arcs)
  for (let at = 0; at < arcs; at += 1) {
    byRow[next[ends[2 * at]!]!++] = at
    if (at % 65_536 === 0 && pace.due()) await pace.pause()
  }
  return rowsOf(ids.length, directed, offsets, byRow, { ends, weights }, pace)
}

/** Each row in the order of its targets, equal ties summed. */
async function rowsOf(
  n: number,
  directed: boolean,
  begins: Uint32Array,
  byRow: Uint32Array,
  { ends, weights: given }: Record<'ends' | 'weights', Float64Array>,
  pace: Turns,
): Promise<Network> {
  const offsets = new Uint32Array(n + 1)
  const targets = new Uint32Array(byRow.length)
  const weights = new Float64Array(byRow.length)
  let count = 0
  for (let a = 0; a < n; a += 1) {
    const row = byRow.subarray(begins[a], begins[a + 1]).sort((x, y) => ends[2 * x + 1]! - ends[2 * y + 1]! || x - y)
    for (const at of row) {
      const b = ends[2 * at + 1]!
      if (count > offsets[a]! && targets[count - 1] === b) weights[count - 1]! += given[at]!
      else {
        targets[count] = b
        weights[count++] = given[at]!
      }
    }
    offsets[a + 1] = count
    if (a % 64 === 0 && pace.due()) await pace.pause()
  }
  return { n, offsets, targets: targets.slice(0, count), weights: weights.slice(0, count), directed }
}
