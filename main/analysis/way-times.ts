import type { Filter } from '../../shared/model/chart.ts'
import type { Network } from '../../shared/network/csr.ts'
import { linkAt } from '../../shared/network/csr.ts'
import type { Meetings, Timed } from '../../shared/network/ways/meetings.ts'
import { meetings } from '../../shared/network/ways/meetings.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import type { Turns } from './turns.ts'

/** Events of each link of the network, in its order. Undirected, an event leads both ways; directed, only the way it is known to run. */
export async function timesOf(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  net: Network,
  index: ReadonlyMap<string, number>,
  pace: Turns,
): Promise<Meetings[]> {
  const timed: Timed[][] = Array.from(net.targets, () => [])
  const { of } = mergesOf(read)
  const nodes = new Map<number, number>()
  const nodeOf = (row: number): number => {
    const known = nodes.get(row)
    if (known !== undefined) return known
    const node = index.get(of(selectorId(row))) ?? -1
    nodes.set(row, node)
    return node
  }
  const question = {
    filter,
    rows: 'events' as const,
    columns: ['o.id', 'o.start', 'o.seconds', packed('o.caller', 'o.callee')] as const,
    which: `o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee${net.directed ? ' AND o.direction <> 0' : ''}`,
  }
  await scan<[number, number, number | null, number]>(read, horizon, question, pace, ([event, start, seconds, parties]) => {
    const [a, b] = [nodeOf(firstOf(parties)), nodeOf(secondOf(parties))]
    if (a === -1 || b === -1 || a === b) return
    const one = { start, end: start + (seconds ?? 0) * 1_000, event }
    timed[linkAt(net, a, b)]?.push(one)
    if (!net.directed) timed[linkAt(net, b, a)]?.push(one)
  })
  const found: Meetings[] = []
  for (const [i, ones] of timed.entries()) {
    found.push(meetings(ones))
    if (i % 64 === 0 && pace.due()) await pace.pause()
  }
  return found
}
