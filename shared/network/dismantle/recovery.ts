import type { Network, Tie } from '../csr.ts'
import { network } from '../csr.ts'
import { judged } from './greedy.ts'
import type { Problem } from './problem.ts'
import { degreeOf } from './problem.ts'

/** Somebody who could fill the gap. `known`: the share of the circle of whoever is gone, themselves included, that this one knows already, 0 to 1. */
export interface Heir {
  node: number
  known: number
}

export interface Recovery {
  /** For each of the set, in its order, those likeliest to take over, best first. */
  heirs: Heir[][]
  /** The objective once the first heir of each has taken over the ties of whoever is gone. */
  after: number
}

const MOST_HEIRS = 3

/**
 * How a network could mend itself: networks of smugglers fill gaps from the circle of whoever is gone (Duijn, Kashirin and Sloot 2014, "The relative
 * ineffectiveness of criminal network disruption"). Heirs are those within two steps who know most of the circle already; of equals, who has more ties.
 * An assumption to compare sets by, no forecast. The protected are not named as heirs.
 */
export function recovery(problem: Problem, set: readonly number[]): Recovery {
  const { net, removable } = problem
  const gone = new Set(set)
  const heirs = set.map((node) => heirsOf(net, node, (one) => !gone.has(one) && removable[one] === 1))
  const ties: Tie[] = []
  for (let a = 0; a < net.n; a++) for (const b of neighbours(net, a)) if (a < b) ties.push({ a, b, weight: 1 })
  set.forEach((node, i) => {
    const first = heirs[i]?.[0]
    if (first) for (const b of neighbours(net, node)) if (!gone.has(b)) ties.push({ a: first.node, b, weight: 1 })
  })
  return { heirs, after: judged({ ...problem, net: network(net.n, ties) }, set).value }
}

const neighbours = ({ offsets, targets }: Network, node: number): Uint32Array => targets.subarray(offsets[node], offsets[node + 1])

function heirsOf(net: Network, node: number, may: (node: number) => boolean): Heir[] {
  const circle = [node, ...neighbours(net, node)]
  const known = new Map<number, number>()
  for (const one of circle) for (const who of [one, ...neighbours(net, one)]) if (who !== node && may(who)) known.set(who, (known.get(who) ?? 0) + 1)
  return [...known]
    .map(([who, count]) => ({ node: who, known: count / circle.length }))
    .sort((a, b) => b.known - a.known || degreeOf(net, b.node) - degreeOf(net, a.node) || a.node - b.node)
    .slice(0, MOST_HEIRS)
}
