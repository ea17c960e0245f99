import { MasarError } from '../../../shared/api/errors.ts'
import { LINE } from '../../../shared/model/stage.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import type { Aim } from '../../../shared/network/dismantle/aims.ts'
import type { Dismantled } from '../../../shared/network/dismantle/dismantle.ts'
import { dismantle } from '../../../shared/network/dismantle/dismantle.ts'
import { dismantleFlow } from '../../../shared/network/dismantle/flow/flow.ts'
import { flowRecovery } from '../../../shared/network/dismantle/flow/recovery.ts'
import { degreeOf } from '../../../shared/network/dismantle/problem.ts'
import type { Heir } from '../../../shared/network/dismantle/recovery.ts'
import { recovery } from '../../../shared/network/dismantle/recovery.ts'
import { strengths } from '../../../shared/network/degree.ts'
import type { Steps } from '../../../shared/network/steps.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { rowsOf, selectorId } from '../ids.ts'
import { mergesOf } from '../identity/merges.ts'
import { labelsOf } from '../labels.ts'
import type { Label } from '../labels.ts'
import { partiesOf } from '../parties.ts'
import { protectionOf } from '../protection.ts'
import { servicesAmong } from '../services.ts'
import type { Held } from './network.ts'

export interface DismantleQuestion {
  remove: number
  objective: Aim
  /** Public ids of those who must not be suggested, beside the protected; a person stands for their numbers too. */
  protect: readonly string[]
}

/** Somebody to remove. `degree` and `strength`: how many others, and how many events and stated weights, tie them into the network. */
export interface Target {
  id: string
  label: string
  kind: Label['kind']
  degree: number
  strength: number
  stages: Stage[]
}

/** Somebody who could fill the gap: see shared/network/dismantle/recovery.ts. */
export type TargetHeir = Omit<Heir, 'node'> & Pick<Target, 'id' | 'label' | 'kind'>

export interface Dismantling extends Omit<Dismantled, 'order' | 'set' | 'busiest'> {
  objective: Aim
  order: (Target & { value: number })[]
  /** `heirs`: who could fill the gap, likeliest first; `known`, the share of the circle of whoever is gone that they know already. `risk`: the first one's. */
  set: (Target & { heirs: TargetHeir[]; risk: number })[]
  /** Whoever has most ties first, with what is left after each. */
  busiest: (Target & { value: number })[]
  /** The objective once the first heir of each has taken over: an assumption to compare by. */
  after: number
  /** How many in the network are not suggested, because they are protected, services of operators, or were named; and of these the protected, and the services. */
  spared: number
  protected: number
  services: number
  nodes: number
}

/**
 * Whose removal breaks a network most. Victims, witnesses, minors and sources, and all that leads to them (docs/decisions/0090), are never suggested,
 * whether or not they are revealed; nor are services. In pieces, for it may take long. Throws `stages-missing` where the flow is asked for and fewer than two stages are known.
 */
export function* dismantling(
  read: ReadableDB,
  horizon: Horizon,
  { ties, net, bits, line: ofStages }: Pick<Held, 'ties' | 'net' | 'bits' | 'line'>,
  { remove, objective, protect }: DismantleQuestion,
): Steps<Dismantling> {
  const guarded = Uint8Array.from(ties.ids, (id) => (protectionOf(read, id) ? 1 : 0))
  const named = sparedBy(read, horizon, protect)
  const services = servicesAmong(read, rowsOf('selector', ties.ids))
  // Voicemail joins everybody, and nobody can arrest it.
  const served = Uint8Array.from(ties.ids, (id, i) => (guarded[i] === 0 && rowsOf('selector', [id]).some((row) => services.has(row)) ? 1 : 0))
  const removable = Uint8Array.from(ties.ids, (id, i) => (guarded[i] === 1 || served[i] === 1 || named.has(id) ? 0 : 1))
  const common = { net, remove, removable }
  const line = objective === 'flow' ? ofStages : null
  if (objective === 'flow' && !line) throw new MasarError('stages-missing')
  const found = yield* line ? dismantleFlow({ ...common, line }) : dismantle({ ...common, objective: objective === 'pairs' ? 'pairs' : 'largest' })
  const { heirs, after } = line
    ? flowRecovery({ ...common, line }, found.set)
    : recovery({ ...common, objective: objective === 'pairs' ? 'pairs' : 'largest' }, found.set, bits)
  const told = [...found.set, ...[...found.order, ...found.busiest].map(({ node }) => node), ...heirs.flat().map(({ node }) => node)]
  const labels = labelsOf(
    read,
    told.map((node) => ties.ids[node]!),
  )
  const labelled = (node: number) => {
    const id = ties.ids[node]!
    const { label, kind } = labels.get(id) ?? { label: id, kind: 'other' as const }
    return { id, label, kind }
  }
  const strength = strengths(net)
  const target = (node: number): Target => ({
    ...labelled(node),
    degree: degreeOf(net, node),
    strength: strength[node]!,
    stages: LINE.filter((_, i) => (bits[node]! & (1 << i)) !== 0),
  })
  const heir = ({ node, ...known }: Heir): TargetHeir => ({ ...labelled(node), ...known })
  return {
    objective,
    before: found.before,
    order: found.order.map(({ node, value }) => ({ ...target(node), value })),
    set: found.set.map((node, i) => ({ ...target(node), heirs: heirs[i]!.map(heir), risk: heirs[i]![0]?.risk ?? 0 })),
    busiest: found.busiest.map(({ node, value }) => ({ ...target(node), value })),
    value: found.value,
    after,
    proven: found.proven,
    bound: found.bound,
    baselines: found.baselines,
    spared: removable.reduce((sum, may) => sum + 1 - may, 0),
    protected: guarded.reduce((sum, one) => sum + one, 0),
    services: served.reduce((sum, one) => sum + one, 0),
    nodes: net.n,
  }
}

/** Nodes that these ids stand for. */
function sparedBy(read: ReadableDB, horizon: Horizon, ids: readonly string[]): Set<string> {
  const { of } = mergesOf(read)
  return new Set([...ids, ...partiesOf(read, horizon, ids).selectors.map(selectorId)].map(of))
}
