import type { Network } from '../csr.ts'
import { reversed } from '../csr.ts'

/**
 * What communities are looked for in: for each pair the weight both ways together, and each node's strength out and in. Of an undirected network, each
 * link counts both ways, so that one formula serves both: the gain of node i in community C is
 * weight(i, C) - resolution (out_i in_C + in_i out_C) / total.
 */
export interface Flow {
  n: number
  offsets: Uint32Array
  targets: Uint32Array
  weights: Float64Array
  out: Float64Array
  into: Float64Array
  total: number
}

export function flowOf(net: Network): Flow {
  const { n } = net
  const [out, into] = [new Float64Array(n), new Float64Array(n)]
  let total = 0
  for (let a = 0; a < n; a++)
    for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) {
      out[a]! += net.weights[i]!
      into[net.targets[i]!]! += net.weights[i]!
      total += net.weights[i]!
    }
  if (!net.directed) return { n, offsets: net.offsets, targets: net.targets, weights: net.weights.map((weight) => 2 * weight), out, into, total }
  const back = reversed(net)
  const groups = Uint32Array.from({ length: n }, (_, i) => i)
  return { ...collected(n, n, groups, [net, back]), out, into, total }
}

/** The flow between groups of nodes: links inside a group are gone, those between two groups are one. */
export function aggregate(flow: Flow, groups: Uint32Array, count: number): Flow {
  const [out, into] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < flow.n; i++) {
    out[groups[i]!]! += flow.out[i]!
    into[groups[i]!]! += flow.into[i]!
  }
  return { ...collected(flow.n, count, groups, [flow]), out, into, total: flow.total }
}

type Links = Pick<Flow, 'offsets' | 'targets' | 'weights'>

function collected(n: number, count: number, groups: Uint32Array, sides: readonly Links[]): Links & { n: number } {
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < n; i++) starts[groups[i]! + 1]! += 1
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!
  const members = new Uint32Array(n)
  const next = starts.slice()
  for (let i = 0; i < n; i++) members[next[groups[i]!]!++] = i
  const most = sides.reduce((sum, { targets }) => sum + targets.length, 0)
  const offsets = new Uint32Array(count + 1)
  const [targets, weights] = [new Uint32Array(most), new Float64Array(most)]
  const sum = new Float64Array(count)
  let end = 0
  for (let g = 0; g < count; g++) {
    const begin = end
    for (let m = starts[g]!; m < starts[g + 1]!; m++)
      for (const side of sides)
        for (let i = side.offsets[members[m]!]!; i < side.offsets[members[m]! + 1]!; i++) {
          const other = groups[side.targets[i]!]!
          if (other === g) continue
          if (sum[other] === 0) targets[end++] = other
          sum[other]! += side.weights[i]!
        }
    for (let i = begin; i < end; i++) {
      weights[i] = sum[targets[i]!]!
      sum[targets[i]!] = 0
    }
    offsets[g + 1] = end
  }
  return { n: count, offsets, targets: targets.slice(0, end), weights: weights.slice(0, end) }
}
