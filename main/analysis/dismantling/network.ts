import type { Filter } from '../../../shared/model/chart.ts'
import type { LinkKind } from '../../../shared/model/entity.ts'
import type { Network } from '../../../shared/network/csr.ts'
import type { Line } from '../../../shared/network/dismantle/flow/line.ts'
import { lineOf } from '../../../shared/network/dismantle/flow/line.ts'
import type { Walker } from '../../../shared/network/dismantle/flow/ways.ts'
import { walker } from '../../../shared/network/dismantle/flow/ways.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { netInTurns, networkInTurns } from '../network-in-turns.ts'
import type { Ties } from '../network.ts'
import type { Turns } from '../turns.ts'
import { stageBits } from './stages.ts'

/** A network that is asked again and again. */
export interface Held {
  ties: Ties
  net: Network
  index: ReadonlyMap<string, number>
  bits: Uint8Array
  line: Line | null
  /** Null where fewer than two stages are known. */
  walker: Walker | null
}

const held = new WeakMap<ReadableDB, { key: string; network: Held }>()

/**
 * The network under a filter, read in turns; the last one is held until the case changes, so that striking somebody out need not read it again. Throws the
 * signal's reason once it is aborted.
 */
export async function heldNetwork(read: ReadableDB, horizon: Horizon, filter: Filter, kinds: readonly LinkKind[] | undefined, pace: Turns): Promise<Held> {
  const version = String(read.prepare('SELECT total_changes()').pluck().get())
  const key = JSON.stringify([version, horizon, filter, kinds])
  const known = held.get(read)
  if (known?.key === key) return known.network
  const ties = await networkInTurns(read, horizon, filter, kinds, pace)
  const net = await netInTurns(ties, false, pace)
  const bits = stageBits(read, horizon, ties.ids)
  const line = lineOf(net, bits)
  const network: Held = { ties, net, index: new Map(ties.ids.map((id, i) => [id, i])), bits, line, walker: line && walker(line) }
  held.set(read, { key, network })
  return network
}
