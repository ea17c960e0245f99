import { centralitiesInSteps } from '../betweenness.ts'
import { cores } from '../core.ts'
import type { Network } from '../csr.ts'
import { network } from '../csr.ts'
import type { Steps } from '../steps.ts'
import { scaled, unlessOver } from '../steps.ts'
import type { Problem } from './problem.ts'
import { degreeOf } from './problem.ts'

/** Published ways to choose whom to remove, which ours must never fall behind. */
export const BASELINES = ['degree', 'adaptive-degree', 'betweenness', 'adaptive-betweenness', 'collective-influence', 'corehd', 'k-core'] as const
export type Baseline = (typeof BASELINES)[number]

/** Above this many steps betweenness is not measured anew after each removal. */
const ADAPTIVE = 2e8
/** Above this many steps betweenness is left out: it would take all of the time, and leave none to find something better. */
const LONG = 2e9
/** Links looked at between two pauses. */
const PIECE = 1_000_000
/** Above this many looks collective influence is left out: each node looks at the neighbours of its neighbours, anew after each removal. */
const FAR = 2e9
/** Distance at which collective influence looks. */
const RADIUS = 2

/**
 * Whom each published way removes, in order: most neighbours (of the network, or of what is left), highest betweenness (likewise), collective influence
 * at distance 2 (Morone and Makse 2015), most neighbours within the 2-core (CoreHD, Zdeborová, Zhang and Zhou 2016), highest core number. Told that time is
 * up, it leaves out what takes long and is not done: betweenness and collective influence.
 */
export function* baselines(problem: Problem): Steps<{ name: Baseline; order: number[] }[]> {
  const { net, remove } = problem
  const { n } = net
  const core = cores(net)
  const cost = n * (n + net.targets.length)
  const known = cost > LONG ? null : yield* scaled(unlessOver(centralitiesInSteps(net)), 0, 0.3)
  const between = known && (known.betweenness ?? new Float64Array(n))
  const busiest = atOnce((alive) => degreesAmong(net, alive))
  const inCore = atOnce((alive) => coreDegrees(net, alive))
  const found: { name: Baseline; order: number[] }[] = [
    { name: 'degree', order: sorted(problem, (node) => degreeOf(net, node)) },
    ...(between ? [{ name: 'betweenness' as const, order: sorted(problem, (node) => between[node]!) }] : []),
    { name: 'k-core', order: sorted(problem, (node) => core[node]! + degreeOf(net, node) / (n + 1)) },
    { name: 'adaptive-degree', order: yield* scaled(adaptively(problem, busiest), 0.3, 0.05) },
    { name: 'corehd', order: yield* scaled(adaptively(problem, inCore), 0.35, 0.05) },
  ]
  const add = (name: Baseline, order: number[] | null): unknown => order && found.push({ name, order })
  if (remove * looks(net) <= FAR) add('collective-influence', yield* scaled(unlessOver(adaptively(problem, (alive) => influence(net, alive))), 0.4, 0.3))
  if (remove * cost <= ADAPTIVE) add('adaptive-betweenness', yield* scaled(unlessOver(adaptively(problem, (alive) => betweennessAmong(net, alive))), 0.7, 0.3))
  return found
}

function* betweennessAmong(net: Network, alive: Uint8Array): Steps<ArrayLike<number>> {
  return (yield* centralitiesInSteps(among(net, alive))).betweenness ?? new Float64Array(net.n)
}

const sorted = ({ net, remove, removable }: Problem, score: (node: number) => number): number[] =>
  [...net.offsets.keys()]
    .filter((node) => node < net.n && removable[node] === 1)
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, remove)

function first({ removable }: Problem, alive: Uint8Array, scores: ArrayLike<number>): number {
  let best = -1
  for (let node = 0; node < alive.length; node++) if (alive[node] === 1 && removable[node] === 1 && (best === -1 || scores[node]! > scores[best]!)) best = node
  return best
}

type ScoresOf = (alive: Uint8Array) => Steps<ArrayLike<number>>

/** Scores that are quickly had, with a pause after. */
const atOnce = (scoresOf: (alive: Uint8Array) => ArrayLike<number>): ScoresOf =>
  function* (alive) {
    const scores = scoresOf(alive)
    yield 0
    return scores
  }

function* adaptively(problem: Problem, scoresOf: ScoresOf): Steps<number[]> {
  const alive = new Uint8Array(problem.net.n).fill(1)
  const order: number[] = []
  while (order.length < problem.remove) {
    const node = first(problem, alive, yield* scaled(scoresOf(alive), order.length / problem.remove, 1 / problem.remove))
    if (node === -1) break
    alive[node] = 0
    order.push(node)
  }
  return order
}

function degreesAmong({ n, offsets, targets }: Network, alive: Uint8Array): Float64Array {
  const degree = new Float64Array(n)
  for (let a = 0; a < n; a++) if (alive[a] === 1) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) degree[a]! += alive[targets[i]!]!
  return degree
}

/** Neighbours within the 2-core of what is left; once that is empty, neighbours. */
function coreDegrees(net: Network, alive: Uint8Array): Float64Array {
  const inside = alive.slice()
  const degree = degreesAmong(net, inside)
  const bare = [...degree.keys()].filter((node) => inside[node] === 1 && degree[node]! < 2)
  for (let node = bare.pop(); node !== undefined; node = bare.pop()) {
    if (inside[node] === 0) continue
    inside[node] = 0
    for (let i: number = net.offsets[node]!; i < net.offsets[node + 1]!; i++) {
      const near = net.targets[i]!
      if (inside[near] === 1 && --degree[near]! < 2) bare.push(near)
    }
  }
  return inside.includes(1) ? degree.map((own, node) => (inside[node] === 1 ? own : -1)) : degreesAmong(net, alive)
}

/** Neighbours of neighbours of all who have several. */
function looks(net: Network): number {
  let sum = 0
  for (let a = 0; a < net.n; a++) if (degreeOf(net, a) > 1) for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) sum += degreeOf(net, net.targets[i]!)
  return sum
}

/** (degree - 1) times the sum of (degree - 1) of all at just that distance. */
function* influence(net: Network, alive: Uint8Array): Steps<Float64Array> {
  const degree = degreesAmong(net, alive)
  const seen = new Int32Array(net.n).fill(-1)
  const found = new Float64Array(net.n)
  let looked = 0
  for (let node = 0; node < net.n; node++) {
    const own = degree[node]!
    if (alive[node] === 0) found[node] = -1
    if (alive[node] === 0 || own <= 1) continue
    let edge = [node]
    seen[node] = node
    for (let step = 0; step < RADIUS; step++) {
      const fresh: number[] = []
      for (const a of edge) {
        looked += degreeOf(net, a)
        for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) {
          const b = net.targets[i]!
          if (alive[b] === 0 || seen[b] === node) continue
          seen[b] = node
          fresh.push(b)
        }
      }
      edge = fresh
    }
    found[node] = (own - 1) * edge.reduce((sum, b) => sum + degree[b]! - 1, 0)
    if (looked < PIECE) continue
    looked = 0
    yield node / net.n
  }
  return found
}

function among({ n, offsets, targets }: Network, alive: Uint8Array): Network {
  const ties = []
  for (let a = 0; a < n; a++)
    if (alive[a] === 1)
      for (let i = offsets[a]!; i < offsets[a + 1]!; i++) if (targets[i]! > a && alive[targets[i]!] === 1) ties.push({ a, b: targets[i]!, weight: 1 })
  return network(n, ties)
}
