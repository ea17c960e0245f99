/**
 * A network on typed arrays: for node i, its links are `targets[offsets[i] .. offsets[i + 1])` with weights beside them.
 * Simple: no link of a node to itself, one link a pair and direction.
 */
export interface Network {
  n: number
  offsets: Uint32Array
  targets: Uint32Array
  weights: Float64Array
  directed: boolean
}

export interface Tie {
  a: number
  b: number
  weight: number
}

/** Builds it from ties between nodes 0 to n - 1. Equal ties are summed, loops dropped; undirected ties count both ways. */
export function network(n: number, ties: readonly Tie[], directed = false): Network {
  const rows: Map<number, number>[] = Array.from({ length: n }, () => new Map())
  const add = (a: number, b: number, weight: number): unknown => rows[a]?.set(b, (rows[a].get(b) ?? 0) + weight)
  for (const { a, b, weight } of ties) {
    if (a === b) continue
    add(a, b, weight)
    if (!directed) add(b, a, weight)
  }
  const offsets = new Uint32Array(n + 1)
  rows.forEach((row, i) => (offsets[i + 1] = (offsets[i] ?? 0) + row.size))
  const targets = new Uint32Array(offsets[n] ?? 0)
  const weights = new Float64Array(offsets[n] ?? 0)
  rows.forEach((row, i) => {
    let at = offsets[i] ?? 0
    for (const [b, weight] of [...row].sort(([x], [y]) => x - y)) {
      targets[at] = b
      weights[at++] = weight
    }
  })
  return { n, offsets, targets, weights, directed }
}

/** The same links the other way round. */
export function reversed(net: Network): Network {
  if (!net.directed) return net
  const ties: Tie[] = []
  for (let a = 0; a < net.n; a++) for (let i = net.offsets[a]!; i < net.offsets[a + 1]!; i++) ties.push({ a: net.targets[i]!, b: a, weight: net.weights[i]! })
  return network(net.n, ties, true)
}

/** Links, each pair once where undirected. */
export const linkCount = (net: Network): number => (net.directed ? net.targets.length : net.targets.length / 2)

/** The place in `targets` of the link from a to b; -1 where there is none. */
export function linkAt({ offsets, targets }: Network, a: number, b: number): number {
  let [low, high] = [offsets[a]!, offsets[a + 1]!]
  const end = high
  while (low < high) {
    const middle = (low + high) >> 1
    if (targets[middle]! < b) low = middle + 1
    else high = middle
  }
  return low < end && targets[low] === b ? low : -1
}
