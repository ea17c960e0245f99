import type { Filter } from '../../../shared/model/chart.ts'
import type { LinkKind } from '../../../shared/model/entity.ts'
import type { Network } from '../../../shared/network/csr.ts'
import type { Line } from '../../../shared/network/dismantle/flow/line.ts'
import { lineOf } from '../../../shared/network/dismantle/flow/line.ts'
import type { Walker } from '../../../shared/network/dismantle/flow/ways.ts'
import { walker } from '../../../shared/network/dismantle/flow/ways.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { networkOf } from '../network-measures.ts'
import { networkUnder } from '../network.ts'
import type { Ties } from '../network.ts'
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

/** The network under a filter; the last one is held until the case changes, so that striking somebody out need not read it again. */
export function heldNetwork(read: ReadableDB, horizon: Horizon, filter: Filter, kinds?: readonly LinkKind[]): Held {
  const version = String(read.prepare('SELECT total_changes()').pluck().get())
  const key = JSON.stringify([version, horizon, filter, kinds])
  const known = held.get(read)
  if (known?.key === key) return known.network
  const ties = networkUnder(read, horizon, filter, kinds)
  const net = networkOf(ties, false)
  const bits = stageBits(read, horizon, ties.ids)
  const line = lineOf(net, bits)
  const network: Held = { ties, net, index: new Map(ties.ids.map((id, i) => [id, i])), bits, line, walker: line && walker(line) }
  held.set(read, { key, network })
  return network
}
