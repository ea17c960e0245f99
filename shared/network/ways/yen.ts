import type { Network } from '../csr.ts'
import { linkAt } from '../csr.ts'
import { heap, pop, push } from '../heap.ts'
import type { Steps } from '../steps.ts'

export interface Way {
  nodes: number[]
  /** Of all its links together. */
  length: number
}

/**
 * The shortest ways from one node to another, shortest first, at most `most`, no node twice (Yen 1971, "Finding the K shortest loopless paths in a
 * network"). Weights are lengths and above 0. Equal lengths stand in the order of their nodes. Nodes marked in `avoiding` are not passed.
 */
export function* shortestWays(net: Network, from: number, to: number, most: number, avoiding: Uint8Array = new Uint8Array(net.n)): Steps<Way[]> {
  const find = finder(net, to)
  const first = find([from], avoiding, new Set())
  if (!first || from === to) return []
  const found: Way[] = [first]
  const waiting: Way[] = []
  const known = new Set([first.nodes.join()])
  const banned = avoiding.slice()
  while (found.length < most) {
    const last = found.at(-1)!
    for (let at = 0; at < last.nodes.length - 1; at++) {
      const root = last.nodes.slice(0, at + 1)
      // Every way already found that begins alike goes on elsewhere from here.
      const taken = new Set(found.filter(({ nodes }) => root.every((node, i) => nodes[i] === node)).map(({ nodes }) => nodes[at + 1]!))
      banned.set(avoiding)
      for (const node of root.slice(0, -1)) banned[node] = 1
      const way = find(root, banned, taken)
      const key = way?.nodes.join() ?? ''
      if (way && !known.has(key)) {
        known.add(key)
        waiting.push(way)
      }
      yield found.length / most
    }
    if (waiting.length === 0) break
    waiting.sort(byLength)
    found.push(waiting.shift()!)
  }
  return found
}

/** Lengths that differ in their last bits only are the same. */
const SAME = 1e-9

function byLength(a: Way, b: Way): number {
  if (Math.abs(a.length - b.length) > SAME) return a.length - b.length
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i])
  return (a.nodes[at] ?? -1) - (b.nodes[at] ?? -1)
}

/** Finds the shortest way to `to` that begins with these nodes and passes no banned one, nor goes on from the last of them to a taken one. */
function finder(net: Network, to: number): (root: number[], banned: Uint8Array, taken: ReadonlySet<number>) => Way | null {
  const { n, offsets, targets, weights } = net
  const distance = new Float64Array(n)
  const before = new Int32Array(n)
  const done = new Uint8Array(n)
  const waiting = heap(targets.length + 1)
  return (root, banned, taken) => {
    const start = root.at(-1)!
    distance.fill(Infinity)
    done.fill(0)
    waiting.size = 0
    distance[start] = 0
    push(waiting, 0, start)
    for (let node = pop(waiting); node !== -1 && node !== to; node = pop(waiting)) {
      if (done[node] === 1) continue
      done[node] = 1
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const other = targets[i]!
        if (done[other] === 1 || banned[other] === 1 || (node === start && taken.has(other))) continue
        const length = distance[node]! + weights[i]!
        if (length >= distance[other]! - SAME && !(length < distance[other]! + SAME && node < before[other]!)) continue
        distance[other] = length
        before[other] = node
        push(waiting, length, other)
      }
    }
    if (distance[to] === Infinity) return null
    const tail: number[] = []
    for (let node = to; node !== start; node = before[node]!) tail.push(node)
    const nodes = [...root, ...tail.reverse()]
    return { nodes, length: nodes.slice(1).reduce((sum, node, i) => sum + lengthOf(net, nodes[i]!, node), 0) }
  }
}

export const lengthOf = (net: Network, a: number, b: number): number => net.weights[linkAt(net, a, b)] ?? Infinity
