import type { Network, Tie } from '../csr.ts'
import { network } from '../csr.ts'
import { judged } from './greedy.ts'
import type { Problem } from './problem.ts'
import { degreeOf } from './problem.ts'

/** Somebody who could fill the gap. */
export interface Heir {
  node: number
  /** The share of the circle of whoever is gone, themselves included, that this one knows already, 0 to 1. */
  known: number
  /** Of the `of` contacts of whoever is gone, how many are this one's as well; this one does not count. */
  shared: number
  of: number
  /** In touch with whoever is gone. */
  direct: boolean
  /** Has a part in the same stage. */
  sameStage: boolean
  /** How near this one is to taking over: `known`, and half of what lacks where it is the same stage. It compares; it is no probability. */
  risk: number
}

export interface Recovery {
  /** For each of the set, in its order, those likeliest to take over, best first. */
  heirs: Heir[][]
  /** The objective once the first heir of each has taken over the ties of whoever is gone. */
  after: number
}

const MOST_HEIRS = 3

/** Stages of each node as bits; nobody has any where nothing is said. */
export type Parts = ArrayLike<number>

/**
 * How a network could mend itself: networks of smugglers fill gaps from the circle of whoever is gone (Duijn, Kashirin and Sloot 2014, "The relative
 * ineffectiveness of criminal network disruption"). Heirs are those within two steps who know most of the circle already; of equals, who has more ties.
 * An assumption to compare sets by, no forecast. The protected are not named as heirs.
 */
export function recovery(problem: Problem, set: readonly number[], parts: Parts = []): Recovery {
  const heirs = heirsOf(problem, set, parts)
  return { heirs, after: judged({ ...problem, net: mended(problem.net, set, heirs) }, set).value }
}

/** For each of the set, in its order, who could take over, likeliest first. */
export function heirsOf({ net, removable }: Pick<Problem, 'net' | 'removable'>, set: readonly number[], parts: Parts = []): Heir[][] {
  const gone = new Set(set)
  return set.map((node) => heirsOfOne(net, node, parts, (one) => !gone.has(one) && removable[one] === 1))
}

/** The network once the first heir of each has taken over the ties of whoever is gone, to those who are left. */
export function mended(net: Network, set: readonly number[], heirs: readonly Heir[][]): Network {
  const gone = new Set(set)
  const ties: Tie[] = []
  for (let a = 0; a < net.n; a++) for (const b of neighbours(net, a)) if (a < b) ties.push({ a, b, weight: 1 })
  set.forEach((node, i) => {
    const first = heirs[i]?.[0]
    if (first) for (const b of neighbours(net, node)) if (!gone.has(b)) ties.push({ a: first.node, b, weight: 1 })
  })
  return network(net.n, ties)
}

const neighbours = ({ offsets, targets }: Network, node: number): Uint32Array => targets.subarray(offsets[node], offsets[node + 1])

function heirsOfOne(net: Network, node: number, parts: Parts, may: (node: number) => boolean): Heir[] {
  const contacts = neighbours(net, node)
  const circle = [node, ...contacts]
  const known = new Map<number, number>()
  for (const one of circle) for (const who of [one, ...neighbours(net, one)]) if (who !== node && may(who)) known.set(who, (known.get(who) ?? 0) + 1)
  const direct = new Set(contacts)
  return [...known]
    .map(([who, count]): Heir => {
      const share = count / circle.length
      const sameStage = ((parts[who] ?? 0) & (parts[node] ?? 0)) !== 0
      // Whoever is in touch stands in the circle, and knows two of it by that: the one who is gone, and themselves.
      const isDirect = direct.has(who)
      return {
        node: who,
        known: share,
        shared: isDirect ? count - 2 : count,
        of: contacts.length - (isDirect ? 1 : 0),
        direct: isDirect,
        sameStage,
        risk: sameStage ? (1 + share) / 2 : share,
      }
    })
    .sort((a, b) => b.risk - a.risk || degreeOf(net, b.node) - degreeOf(net, a.node) || a.node - b.node)
    .slice(0, MOST_HEIRS)
}
