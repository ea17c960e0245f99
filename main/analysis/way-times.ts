import type { Filter } from '../../shared/model/chart.ts'
import type { Network } from '../../shared/network/csr.ts'
import { linkAt } from '../../shared/network/csr.ts'
import type { Meetings } from '../../shared/network/ways/meetings.ts'
import { meetingsOf, NO_MEETINGS } from '../../shared/network/ways/meetings.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { mergesOf } from './identity/merges.ts'
import { selectorId } from './ids.ts'
import { growing, orderByTime } from './order.ts'
import { firstOf, packed, scan, secondOf } from './scan.ts'
import { TIMED } from './timed.ts'
import type { Turns } from './turns.ts'

type Row = [event: number, start: number, seconds: number | null, parties: number]

/** Events of each link of the network, in its order. Undirected, an event leads both ways; directed, only the way it is known to run. */
export async function timesOf(
  read: ReadableDB,
  horizon: Horizon,
  filter: Filter,
  net: Network,
  index: ReadonlyMap<string, number>,
  pace: Turns,
): Promise<Meetings[]> {
  const { of } = mergesOf(read)
  const nodes = new Map<number, number>()
  const nodeOf = (row: number): number => {
    const known = nodes.get(row)
    if (known !== undefined) return known
    const node = index.get(of(selectorId(row))) ?? -1
    nodes.set(row, node)
    return node
  }
  const [link, start, end, event] = [growing(), growing(), growing(), growing()]
  const question = {
    filter,
    rows: 'events' as const,
    columns: ['o.id', 'o.start', 'o.seconds', packed('o.caller', 'o.callee')] as const,
    which: `o.caller IS NOT NULL AND o.callee IS NOT NULL AND o.caller <> o.callee AND ${TIMED}${net.directed ? ' AND o.direction <> 0' : ''}`,
  }
  await scan<Row>(read, horizon, question, pace, ([id, begin, seconds, parties]) => {
    const [a, b] = [nodeOf(firstOf(parties)), nodeOf(secondOf(parties))]
    if (a === -1 || b === -1 || a === b) return
    // Undirected, both ways share the events of the one that begins at the lower node.
    const at = net.directed || a < b ? linkAt(net, a, b) : linkAt(net, b, a)
    if (at === -1) return
    link.push(at)
    start.push(begin)
    end.push(begin + (seconds ?? 0) * 1_000)
    event.push(id)
  })
  return byLink(net, { link: link.taken(), start: start.taken(), end: end.taken(), event: event.taken() }, pace)
}

type Columns = Record<'link' | 'start' | 'end' | 'event', Float64Array>

/** The events of each link beside each other, by their start, their end, and the order in which they were read. */
async function byLink(net: Network, { link, start, end, event }: Columns, pace: Turns): Promise<Meetings[]> {
  const n = link.length
  const order = await orderByTime(start, pace, (a, b) => end[a]! - end[b]!)
  const begins = new Uint32Array(net.targets.length + 1)
  for (let i = 0; i < n; i += 1) begins[link[i]! + 1]! += 1
  for (let i = 0; i < net.targets.length; i += 1) begins[i + 1]! += begins[i]!
  const next = begins.slice()
  const [starts, ends, events] = [new Float64Array(n), new Float64Array(n), new Uint32Array(n)]
  for (let i = 0; i < n; i += 1) {
    const from = order[i]!
    const at = next[link[from]!]!++
    starts[at] = start[from]!
    ends[at] = end[from]!
    events[at] = event[from]!
    if (i % 16_384 === 0 && pace.due()) await pace.pause()
  }
  const found: Meetings[] = []
  for (let a = 0; a < net.n; a += 1) {
    for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i += 1) {
      const b = net.targets[i]!
      const shared = net.directed || a < b ? i : -1
      const [from, until] = [begins[i]!, begins[i + 1]!]
      if (shared === -1) found.push(found[linkAt(net, b, a)]!)
      else found.push(from === until ? NO_MEETINGS : meetingsOf(starts.subarray(from, until), ends.subarray(from, until), events.subarray(from, until)))
    }
    if (a % 64 === 0 && pace.due()) await pace.pause()
  }
  return found
}
