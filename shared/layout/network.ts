import type { LayoutInput } from './types.ts'

/** The links of an input as neighbour lists: loops dropped, parallel links summed. */
export interface Network {
  size: number
  neighbours: Map<number, number>[]
  /** Events of each node: the sum of its links' weights. */
  busy: number[]
}

export function networkOf(input: LayoutInput): Network {
  const size = input.ids.length
  const neighbours = Array.from({ length: size }, () => new Map<number, number>())
  const busy = Array.from({ length: size }, () => 0)
  for (const { a, b, weight } of input.links) {
    if (a === b || !neighbours[a] || !neighbours[b]) continue
    const events = Math.max(0, weight)
    neighbours[a].set(b, (neighbours[a].get(b) ?? 0) + events)
    neighbours[b].set(a, (neighbours[b].get(a) ?? 0) + events)
    busy[a]! += events
    busy[b]! += events
  }
  return { size, neighbours, busy }
}

/** Node indices, busiest first; equals keep the order of the input. */
export const byBusy = (network: Network, members: number[]): number[] =>
  members.toSorted((a, b) => network.busy[b]! - network.busy[a]! || network.neighbours[b]!.size - network.neighbours[a]!.size || a - b)

/** Connected components, each busiest node first then outwards; larger components first. */
export function components(network: Network): number[][] {
  const seen = new Uint8Array(network.size)
  const found: number[][] = []
  for (const root of byBusy(network, [...network.neighbours.keys()])) {
    if (seen[root]) continue
    seen[root] = 1
    const members = [root]
    for (let at = 0; at < members.length; at++) {
      for (const next of network.neighbours[members[at]!]!.keys()) {
        if (seen[next]) continue
        seen[next] = 1
        members.push(next)
      }
    }
    found.push(members)
  }
  return found.toSorted((a, b) => b.length - a.length)
}
