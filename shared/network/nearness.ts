import type { Network } from './csr.ts'
import { heap, pop, push } from './heap.ts'
import type { Steps } from './steps.ts'
import { finish } from './steps.ts'

export interface Nearness {
  /** How near the node is to all it can reach, after Wasserman and Faust; null under two nodes. */
  closeness: Float64Array | null
  /** Mean of the inverse distances from all others, 0 for one out of reach; null under two nodes. */
  harmonic: Float64Array | null
}

/** Of each node: how many others reach it, and the sums of their distances and of the inverses of these. */
export interface Sums {
  others: Float64Array
  far: Float64Array
  near: Float64Array
}

export const noSums = (n: number): Sums => ({ others: new Float64Array(n), far: new Float64Array(n), near: new Float64Array(n) })

/** Links looked at between two pauses, about: a few milliseconds of work. */
const PIECE = 500_000
/** So many sources walk together, each a bit of a number. */
const TOGETHER = 32

/**
 * Closeness and harmonic centrality alone, scaled as `centralities` has them (betweenness.ts) and several times as fast, for paths need not be counted. Where directed,
 * those of being reached. With `lengths`, the weights of `net` are the lengths of its links, above 0.
 */
export const nearness = (net: Network, lengths = false): Nearness => finish(nearnessInSteps(net, lengths))

/** The same in pieces. */
export function* nearnessInSteps(net: Network, lengths = false): Steps<Nearness> {
  const { n } = net
  const sums = noSums(n)
  const walk = lengths ? walkFar(net, sums) : walkTogether(net, sums)
  const stride = lengths ? 1 : TOGETHER
  let looked = 0
  for (let source = 0; source < n; source += stride) {
    looked += walk(source)
    if (looked < PIECE) continue
    looked = 0
    yield source / n
  }
  return nearnessFrom(sums)
}

/** Both measures from their sums. */
export function nearnessFrom({ others, far, near }: Sums): Nearness {
  const most = others.length - 1
  if (most < 1) return { closeness: null, harmonic: null }
  return {
    closeness: far.map((sum, i) => (sum > 0 ? (others[i]! / sum) * (others[i]! / most) : 0)),
    harmonic: near.map((sum) => sum / most),
  }
}

/**
 * Walks in steps from 32 sources at once: each node holds a bit a source, and a link hands on all bits with one instruction (Then et al. 2014, "The more
 * the merrier: efficient multi-source graph traversal"). Gives the links that were looked at.
 */
function walkTogether({ n, offsets, targets }: Network, { others, far, near }: Sums): (first: number) => number {
  const [seen, edge, next] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  let [now, then] = [new Uint32Array(n), new Uint32Array(n)]
  return (first) => {
    seen.fill(0)
    let count = 0
    for (let source = first; source < Math.min(n, first + TOGETHER); source++) {
      seen[source] = edge[source] = 1 << (source - first)
      now[count++] = source
    }
    let looked = n
    for (let step = 1; count > 0; step++) {
      let touched = 0
      for (let i = 0; i < count; i++) {
        const node = now[i]!
        const [bits, begin, end] = [edge[node]!, offsets[node]!, offsets[node + 1]!]
        edge[node] = 0
        looked += end - begin
        for (let at = begin; at < end; at++) {
          const other = targets[at]!
          const fresh = bits & ~seen[other]!
          if (fresh === 0) continue
          if (next[other] === 0) then[touched++] = other
          next[other]! |= fresh
        }
      }
      for (let i = 0; i < touched; i++) {
        const node = then[i]!
        const bits = next[node]!
        next[node] = 0
        edge[node] = bits
        seen[node]! |= bits
        const reached = ones(bits)
        others[node]! += reached
        far[node]! += reached * step
        near[node]! += reached / step
      }
      ;[now, then, count] = [then, now, touched]
    }
    return looked
  }
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** From one source by lengths (Dijkstra 1959, with a binary heap). Gives the links that were looked at. */
function walkFar({ n, offsets, targets, weights }: Network, { others, far, near }: Sums): (source: number) => number {
  const distance = new Float64Array(n)
  const waiting = heap(targets.length + 1)
  return (source) => {
    distance.fill(Infinity)
    distance[source] = 0
    push(waiting, 0, source)
    let looked = n
    while (waiting.size > 0) {
      const key = waiting.keys[0]!
      const node = pop(waiting)
      // It was reached by a shorter way meanwhile.
      if (key > distance[node]!) continue
      const end = offsets[node + 1]!
      looked += end - offsets[node]!
      for (let at = offsets[node]!; at < end; at++) {
        const other = targets[at]!
        const length = key + weights[at]!
        if (length >= distance[other]!) continue
        distance[other] = length
        push(waiting, length, other)
      }
      if (node === source) continue
      others[node]! += 1
      far[node]! += key
      near[node]! += 1 / key
    }
    return looked
  }
}
