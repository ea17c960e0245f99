import type { Network } from '../csr.ts'
import { reversed } from '../csr.ts'
import { heap, pop, push } from '../heap.ts'
import type { Meetings } from './meetings.ts'
import { nextAfter } from './meetings.ts'

/** Steps from each node to the nearest of these; Infinity where there is no way. Nodes marked in `avoiding` are not passed. */
export function stepsTo(net: Network, ends: readonly number[], avoiding: Uint8Array = new Uint8Array(net.n)): Float64Array {
  const back = reversed(net)
  const steps = new Float64Array(net.n).fill(Infinity)
  const queue = ends.filter((node) => avoiding[node] === 0)
  for (const node of queue) steps[node] = 0
  for (const node of queue)
    for (let i = back.offsets[node]!; i < back.offsets[node + 1]!; i++) {
      const before = back.targets[i]!
      if (steps[before] !== Infinity || avoiding[before] === 1) continue
      steps[before] = steps[node]! + 1
      queue.push(before)
    }
  return steps
}

/**
 * When something that starts at these nodes, each with the time it is there, is first at every other: handed on by events that begin once it has come
 * (`times`, in the order of `net.targets`), or at once where there are none. Infinity where it never comes.
 */
export function arrivals(net: Network, from: ReadonlyMap<number, number>, avoiding: Uint8Array, times?: readonly Meetings[]): Float64Array {
  const arrival = new Float64Array(net.n).fill(Infinity)
  const waiting = heap(net.targets.length + from.size + 1)
  for (const [node, at] of from) {
    if (avoiding[node] === 1) continue
    arrival[node] = at
    push(waiting, at, node)
  }
  const done = new Uint8Array(net.n)
  for (let node = pop(waiting); node !== -1; node = pop(waiting)) {
    if (done[node] === 1) continue
    done[node] = 1
    for (let i = net.offsets[node]!; i < net.offsets[node + 1]!; i++) {
      const next = net.targets[i]!
      if (done[next] === 1 || avoiding[next] === 1) continue
      const event = times ? nextAfter(times[i]!, arrival[node]!) : -1
      const at = times ? (event === -1 ? Infinity : times[i]!.ends[event]!) : arrival[node]!
      if (!(at < arrival[next]!)) continue
      arrival[next] = at
      push(waiting, at, next)
    }
  }
  return arrival
}
