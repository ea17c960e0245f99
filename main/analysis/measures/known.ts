import type { Filter } from '../../../shared/model/chart.ts'
import type { LinkKind } from '../../../shared/model/entity.ts'
import type { Network } from '../../../shared/network/csr.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { inTurns } from '../in-turns.ts'
import { netInTurns, networkInTurns } from '../network-in-turns.ts'
import { measuring, netsFrom } from '../network-measures.ts'
import type { Nets } from '../network-measures.ts'
import type { Ties } from '../network.ts'
import { turns } from '../turns.ts'
import { groupsOf } from './groups-of.ts'

/** How a network is taken and measured. */
export interface Question {
  filter: Filter
  links?: readonly LinkKind[] | undefined
  weighted: boolean
  directed: boolean
}

export interface Asking {
  signal: AbortSignal
  /** Told the share that is done, 0 to 1. */
  progress?: (share: number) => void
}

export interface Measured {
  ties: Ties
  nets: Nets
  /** Without direction: for groups, and for what is cut off. */
  plain: Network
  whole: ReturnType<typeof wholeOf>
  nodes: MeasuredById[]
  /** Group of each node by its place, 0 for those of none. */
  group: Uint32Array
  sizes: number[]
}

type Measures = ReturnType<typeof measuring> extends Generator<number, infer R, boolean | undefined> ? R : never
type MeasuredById = Measures['nodes'][number]
const wholeOf = ({ whole }: Measures, groups: number) => ({ ...whole, groups })

/** Networks that are remembered: several questions ask about one. They hold ids and figures, no names. */
const KEPT = 2
const known = new WeakMap<ReadableDB, { key: string; measured: Measured }[]>()

/** What a network rests on changes only with what the log of the case says. */
const keyOf = (read: ReadableDB, horizon: Horizon, question: Question): string =>
  JSON.stringify([horizon.observation, horizon.link, read.prepare('SELECT max(id), total_changes() FROM audit').raw().get(), question])

/** A network with all its measures, from memory where it was measured already. Throws `cancelled`, or the signal's reason. */
export async function measured(read: ReadableDB, horizon: Horizon, { filter, links, weighted, directed }: Question, asking: Asking): Promise<Measured> {
  const key = keyOf(read, horizon, { filter, links, weighted, directed })
  const held = known.get(read)?.find((one) => one.key === key)
  if (held) return held.measured
  const pace = turns(asking.signal)
  const ties = await networkInTurns(read, horizon, filter, links, pace)
  const nets = netsFrom(await netInTurns(ties, directed, pace), weighted)
  const found = await inTurns(measuring(ties, { weighted, directed }, nets), asking.signal, asking)
  const { sizes, group } = groupsOf(found.nodes.map(({ community }) => community ?? 0))
  const made: Measured = {
    ties,
    nets,
    plain: directed ? await netInTurns(ties, false, pace) : nets.summed,
    whole: wholeOf(found, sizes.length),
    nodes: found.nodes,
    group,
    sizes,
  }
  known.set(read, [{ key, measured: made }, ...(known.get(read) ?? []).filter((one) => one.key !== key)].slice(0, KEPT))
  return made
}
