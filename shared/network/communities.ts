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
  /** How often to begin anew; the best is kept. Left out: up to 30 times under 200 nodes; above, of two that are begun the better one goes on. */
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
/** Networks that people look at node by node: there the best counts, and costs some hundredths of a second. */
const SMALL = 200
const MOST_RUNS = 30
const [LEAST_ITERATIONS, MOST_ITERATIONS] = [3, 20]
/** In larger ones some runs are begun, so many iterations each, and the best of them goes on. */
const [BEGUN, FIRST, FURTHER] = [2, 2, 5]
/** Nodes and links above which there is one short run. */
const LARGE = 500_000

/** How often to begin, for how many iterations, and how many more the best of them gets. */
function effort({ n, targets }: Network, { runs, iterations }: CommunityOptions): { begun: number; first: number; further: number } {
  const affordable = Math.floor(BUDGET / (n + targets.length))
  const within = (least: number, most: number): number => Math.max(least, Math.min(most, affordable))
  const whole = iterations ?? within(LEAST_ITERATIONS, MOST_ITERATIONS)
  if (runs !== undefined) return { begun: runs, first: whole, further: 0 }
  if (n < SMALL || iterations !== undefined) return { begun: within(1, MOST_RUNS), first: whole, further: 0 }
  if (n + targets.length > LARGE) return { begun: 1, first: LEAST_ITERATIONS, further: 0 }
  return { begun: BEGUN, first: FIRST, further: FURTHER }
}

/**
 * Communities by Leiden for modularity (sources in leiden/), the best of several runs. Weights count; of directed networks, directed modularity. The best
 * found is not proven the best there is. A node without links is a community of its own.
 */
export const communities = (net: Network, options: CommunityOptions = {}): Communities => finish(communitiesInSteps(net, options))

/** The same in pieces. */
export function* communitiesInSteps(net: Network, options: CommunityOptions = {}): Steps<Communities> {
  const { resolution = 1, seed = 1 } = options
  const flow = flowOf(net)
  const random = seeded(seed)
  const alone = Uint32Array.from({ length: net.n }, (_, i) => i)
  let [best, quality, moving] = [alone, modularity(net, alone, resolution), true]
  if (quality === null) return named(net, best, resolution)
  const { begun, first, further } = effort(net, options)
  const whole = begun * first + further
  function* run(from: Uint32Array, done: number, iterations: number): Steps<void> {
    const of = from.slice()
    let moved = true
    for (let i = 0; i < iterations && moved; i++) moved = yield* scaled(iterate(flow, of, resolution, random), (done + i) / whole, 1 / whole)
    const found = modularity(net, of, resolution)!
    if (found <= quality!) return
    ;[best, quality, moving] = [of, found, moved]
  }
  for (let i = 0; i < begun; i++) yield* run(alone, i * first, first)
  if (further > 0 && moving) yield* run(best, begun * first, further)
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
