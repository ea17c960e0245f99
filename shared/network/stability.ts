import { communitiesInSteps } from './communities.ts'
import type { Communities } from './communities.ts'
import type { Network } from './csr.ts'
import { network } from './csr.ts'
import { seeded, shuffled } from './random.ts'
import { rewiredInSteps, thinned, tiesOf } from './rewired.ts'
import type { Steps } from './steps.ts'
import { scaled } from './steps.ts'

/** How sure a division into communities is. Shares from 0 to 1. */
export interface Stability {
  /** For each node, how far its community is the same when the search is begun anew from other seeds. */
  again: Float64Array
  /** The same when a tenth of the links is left out by chance: how much hangs on single links. */
  thinned: Float64Array
  /** How often each was tried. */
  runs: number
  /** Modularity that networks reach in which everybody has as many links, but by chance: the mean. Null without links, and where the network is too large. */
  byChance: number | null
}

const LEFT_OUT = 0.1
const CHANCES = 5
/** Nodes and links that all tries together may look at, about. */
const BUDGET = 3_000_000
const [LEAST_RUNS, MOST_RUNS] = [3, 20]
/** Above it networks by chance cost more than they tell. */
const LARGEST = 200_000

/**
 * How sure communities are: nodes keep their fellows, or do not, when Leiden starts from other seeds and when links are missing (after Karrer, Levina and
 * Newman 2008, "Robustness of community structure in networks"). Of two divisions, a node's share is that of all who stand with it in either who stand with
 * it in both (Jaccard). Says nothing about whether the communities mean anything outside the records.
 */
export function* stabilityInSteps(net: Network, { of, quality }: Communities, { seed = 1 }: { seed?: number } = {}): Steps<Stability> {
  const cost = net.n + net.targets.length
  const runs = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.floor(BUDGET / (cost + 1))))
  const [again, fewer] = [new Float64Array(net.n), new Float64Array(net.n)]
  if (quality === null) return { again: again.fill(1), thinned: fewer.fill(1), runs: 0, byChance: null }
  const random = seeded(seed + 1_000)
  const chances = cost > LARGEST ? 0 : CHANCES
  const whole = 2 * runs + 2 * chances
  let done = 0
  for (let run = 1; run <= runs; run++) {
    addShares(again, of, yield* scaled(anew(net, seed + run, random), done / whole, 1 / whole))
    addShares(fewer, of, yield* scaled(anew(thinned(net, LEFT_OUT, random), seed + run, random), (done + 1) / whole, 1 / whole))
    done += 2
  }
  let sum = 0
  for (let i = 1; i <= chances; i++) {
    const by = yield* scaled(rewiredInSteps(net, random), done / whole, 1 / whole)
    const found = yield* scaled(communitiesInSteps(by, { seed: seed + i, runs: 1 }), (done + 1) / whole, 1 / whole)
    sum += found.quality ?? 0
    done += 2
  }
  return { again: again.map((share) => share / runs), thinned: fewer.map((share) => share / runs), runs, byChance: chances === 0 ? null : sum / chances }
}

/** One run over the nodes in another order: where two divisions are as good, that decides, and must not always decide alike. */
function* anew(net: Network, seed: number, random: () => number): Steps<Uint32Array> {
  const place = shuffled(net.n, random)
  const ties = tiesOf(net).map(({ a, b, weight }) => ({ a: place[a]!, b: place[b]!, weight }))
  const { of } = yield* communitiesInSteps(network(net.n, ties, net.directed), { seed, runs: 1 })
  return of.map((_, node) => of[place[node]!]!)
}

/** Adds for each node, of all that stand with it in one of two divisions, the share that stands with it in both. */
export function addShares(into: Float64Array, one: Uint32Array, other: Uint32Array): void {
  const [of, by, both] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const add = (map: Map<number, number>, key: number): unknown => map.set(key, (map.get(key) ?? 0) + 1)
  const wide = one.length + 1
  for (let i = 0; i < one.length; i++) {
    add(of, one[i]!)
    add(by, other[i]!)
    add(both, one[i]! * wide + other[i]!)
  }
  for (let i = 0; i < one.length; i++) {
    const shared = both.get(one[i]! * wide + other[i]!)!
    into[i]! += shared / (of.get(one[i]!)! + by.get(other[i]!)! - shared)
  }
}
