import type { Filter } from '../../shared/model/chart.ts'
import type { Network } from '../../shared/network/csr.ts'
import type { Meetings } from '../../shared/network/ways/meetings.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { netInTurns, type TiedPairs } from './network-in-turns.ts'
import { partiesOf } from './parties.ts'
import type { Turns } from './turns.ts'
import { timesOf } from './way-times.ts'

/** The network that ways are looked for in, with the ends and whom to pass or not as its nodes. */
export interface Ground {
  ties: TiedPairs
  net: Network
  index: ReadonlyMap<string, number>
  from: number[]
  to: number[]
  /** All nodes of each; none for one who is tied to nobody. */
  through: number[][]
  avoiding: Uint8Array
}

export interface Asked {
  from: string
  to: string
  through: readonly string[]
  avoiding: readonly string[]
  directed: boolean
}

/** Ids of the nodes that this thing stands for, whether or not they are in a network. */
export function standsFor(read: ReadableDB, horizon: Horizon, id: string): string[] {
  const { of } = mergesOf(read)
  return [...new Set([id, ...partiesOf(read, horizon, [id]).selectors.map(selectorId)].map(of))]
}

export async function groundOf(
  read: ReadableDB,
  horizon: Horizon,
  ties: TiedPairs,
  { from, to, through, avoiding, directed }: Asked,
  pace: Turns,
): Promise<Ground> {
  const index = new Map(ties.ids.map((id, i) => [id, i]))
  const nodesOf = (id: string): number[] => standsFor(read, horizon, id).flatMap((one) => index.get(one) ?? [])
  const marked = new Uint8Array(ties.ids.length)
  for (const node of avoiding.flatMap(nodesOf)) marked[node] = 1
  return {
    ties,
    net: await netInTurns(ties, directed, pace),
    index,
    from: nodesOf(from),
    to: nodesOf(to),
    through: through.map(nodesOf),
    avoiding: marked,
  }
}

/** The events of each link of the ground's network. */
export const timesFor = (
  { read, horizon, pace }: { read: ReadableDB; horizon: Horizon; pace: Turns },
  filter: Filter,
  { net, index }: Pick<Ground, 'net' | 'index'>,
): Promise<Meetings[]> => timesOf(read, horizon, filter, net, index, pace)
