import type { Objective } from '../../shared/network/dismantle/cuts.ts'
import { degreeOf } from '../../shared/network/dismantle/problem.ts'
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
  set: Target[]
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
  const found = yield* dismantle({ net, remove, objective, removable })
  const labels = labelsOf(
    read,
    [...found.set, ...found.order.map(({ node }) => node)].map((node) => ties.ids[node]!),
  )
  const strength = strengths(net)
  const target = (node: number): Target => {
    const id = ties.ids[node]!
    return { id, label: labels.get(id)?.label ?? '', degree: degreeOf(net, node), strength: strength[node]! }
  }
  return {
    objective,
    before: found.before,
    order: found.order.map(({ node, value }) => ({ ...target(node), value })),
    set: found.set.map(target),
    value: found.value,
    proven: found.proven,
    bound: found.bound,
    baselines: found.baselines,
    spared: removable.reduce((sum, may) => sum + 1 - may, 0),
  }
}
