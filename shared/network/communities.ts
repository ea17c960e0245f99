import type { Network } from './csr.ts'
import { flowOf } from './leiden/flow.ts'
import { iterate } from './leiden/leiden.ts'
import { modularity } from './modularity.ts'
import { seeded } from './random.ts'
import type { Steps } from './steps.ts'
import { finish, scaled } from './steps.ts'

export interface CommunityOptions {
  /** 1 is modularity; above it communities are smaller. */
  resolution?: number
  /** The same seed gives the same communities. */
  seed?: number
  /** How often to begin anew; the best is kept. Left out: as often as is quick, from 1 for large networks to 30. */
  runs?: number
  /** Iterations of one run at most; a run ends before, once nothing moves. Left out: from 3 for large networks to 20. */
  iterations?: number
}

export interface Communities {
  /** Each node's community, from 1: the largest first, then the one of the first node. */
  of: Uint32Array
  sizes: number[]
  /** Modularity of this division, exactly; null without links. */
  quality: number | null
}

/** Nodes and links that all runs together may look at, about. */
const BUDGET = 150_000
const MOST_RUNS = 30
const [LEAST_ITERATIONS, MOST_ITERATIONS] = [3, 20]

/**
 * Communities by Leiden for modularity (sources in leiden/), the best of several runs. Weights count; of directed networks, directed modularity. The best
 * found is not proven the best there is. A node without links is a community of its own.
 */
export const communities = (net: Network, options: CommunityOptions = {}): Communities => finish(communitiesInSteps(net, options))

/** The same in pieces. */
export function* communitiesInSteps(net: Network, { resolution = 1, seed = 1, runs, iterations }: CommunityOptions = {}): Steps<Communities> {
  const { n } = net
  const flow = flowOf(net)
  const random = seeded(seed)
  const alone = Uint32Array.from({ length: n }, (_, i) => i)
  let [best, quality] = [alone, modularity(net, alone, resolution)]
  if (quality === null) return named(net, best, resolution)
  const affordable = Math.floor(BUDGET / (n + net.targets.length))
  const times = runs ?? Math.max(1, Math.min(MOST_RUNS, affordable))
  const rounds = iterations ?? Math.max(LEAST_ITERATIONS, Math.min(MOST_ITERATIONS, affordable))
  for (let run = 0; run < times; run++) {
    const of = alone.slice()
    for (let i = 0; i < rounds; i++) if (!(yield* scaled(iterate(flow, of, resolution, random), (run + i / rounds) / times, 1 / rounds / times))) break
    const found = modularity(net, of, resolution)!
    if (found <= quality) continue
    best = of
    quality = found
  }
  return named(net, best, resolution)
}

function named(net: Network, groups: Uint32Array, resolution: number): Communities {
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  // Groups stand in the order of their first nodes, and sorting keeps that order.
  const order = [...sizes].toSorted(([, a], [, b]) => b - a)
  const names = new Map(order.map(([group], i) => [group, i + 1]))
  const of = groups.map((group) => names.get(group)!)
  return { of, sizes: order.map(([, size]) => size), quality: modularity(net, of, resolution) }
}
