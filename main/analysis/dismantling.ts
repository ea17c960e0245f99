import type { Objective } from '../../shared/network/dismantle/cuts.ts'
import { degreeOf } from '../../shared/network/dismantle/problem.ts'
import { recovery } from '../../shared/network/dismantle/recovery.ts'
import type { Dismantled } from '../../shared/network/dismantle/dismantle.ts'
import { dismantle } from '../../shared/network/dismantle/dismantle.ts'
import { strengths } from '../../shared/network/degree.ts'
import type { Steps } from '../../shared/network/steps.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { selectorId } from './ids.ts'
import { labelsOf } from './labels.ts'
import { networkOf } from './network-measures.ts'
import type { Ties } from './network.ts'
import { partiesOf } from './parties.ts'
import { protectionOf } from './protection.ts'

export interface DismantleQuestion {
  remove: number
  objective: Objective
  /** Public ids of those who must not be suggested, beside the protected; a person stands for their numbers too. */
  protect: readonly string[]
}

/** Somebody to remove. `degree` and `strength`: how many others, and how many events and stated weights, tie them into the network. */
export interface Target {
  id: string
  label: string
  degree: number
  strength: number
}

export interface Dismantling extends Omit<Dismantled, 'order' | 'set'> {
  objective: Objective
  order: (Target & { value: number })[]
  /** `heirs`: who could fill the gap, likeliest first; `known`, the share of the circle of whoever is gone that they know already. */
  set: (Target & { heirs: { id: string; label: string; known: number }[] })[]
  /** The objective once the first heir of each has taken over: an assumption to compare by. */
  after: number
  /** How many in the network are not suggested, because they are protected or were named. */
  spared: number
}

/**
 * Whose removal breaks a network most. Victims, witnesses, minors and sources, and all that leads to them (docs/decisions/0090), are never suggested,
 * whether or not they are revealed. In pieces, for it may take long.
 */
export function* dismantling(read: ReadableDB, horizon: Horizon, ties: Ties, { remove, objective, protect }: DismantleQuestion): Steps<Dismantling> {
  const net = networkOf(ties, false)
  const named = new Set([...protect, ...partiesOf(read, horizon, protect).selectors.map(selectorId)])
  const removable = Uint8Array.from(ties.ids, (id) => (named.has(id) || protectionOf(read, id) ? 0 : 1))
  const problem = { net, remove, objective, removable }
  const found = yield* dismantle(problem)
  const { heirs, after } = recovery(problem, found.set)
  const told = [...found.set, ...found.order.map(({ node }) => node), ...heirs.flat().map(({ node }) => node)]
  const labels = labelsOf(
    read,
    told.map((node) => ties.ids[node]!),
  )
  const labelled = (node: number) => ({ id: ties.ids[node]!, label: labels.get(ties.ids[node]!)?.label ?? '' })
  const strength = strengths(net)
  const target = (node: number): Target => ({ ...labelled(node), degree: degreeOf(net, node), strength: strength[node]! })
  return {
    objective,
    before: found.before,
    order: found.order.map(({ node, value }) => ({ ...target(node), value })),
    set: found.set.map((node, i) => ({ ...target(node), heirs: heirs[i]!.map((heir) => ({ ...labelled(heir.node), known: heir.known })) })),
    value: found.value,
    after,
    proven: found.proven,
    bound: found.bound,
    baselines: found.baselines,
    spared: removable.reduce((sum, may) => sum + 1 - may, 0),
  }
}
