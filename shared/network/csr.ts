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

/** Builds it from ties between nodes 0 to n - 1. Equal ties are summed in their order, loops dropped; undirected ties count both ways. */
export function network(n: number, ties: readonly Tie[], directed = false): Network {
  const most = ties.length * (directed ? 1 : 2)
  const [from, to, weight] = [new Uint32Array(most), new Uint32Array(most), new Float64Array(most)]
  let arcs = 0
  const add = (a: number, b: number, by: number): void => {
    from[arcs] = a
    to[arcs] = b
    weight[arcs++] = by
  }
  for (const tie of ties) {
    if (tie.a === tie.b) continue
    add(tie.a, tie.b, tie.weight)
    if (!directed) add(tie.b, tie.a, tie.weight)
  }
  const order = sortedBy(from, n, sortedBy(to, n, null, arcs), arcs)
  const offsets = new Uint32Array(n + 1)
  const [targets, weights] = [new Uint32Array(arcs), new Float64Array(arcs)]
  let [end, row] = [0, 0]
  for (let i = 0; i < arcs; i++) {
    const at = order[i]!
    while (row < from[at]!) offsets[++row] = end
    if (end > offsets[row]! && targets[end - 1] === to[at]) weights[end - 1]! += weight[at]!
    else {
      targets[end] = to[at]!
      weights[end++] = weight[at]!
    }
  }
  while (row < n) offsets[++row] = end
  return { n, offsets, targets: targets.slice(0, end), weights: weights.slice(0, end), directed }
}

/** Places of keys below `n` in rising order, equal ones as they stood in `order`: a sort by counting. */
function sortedBy(keys: Uint32Array, n: number, order: Uint32Array | null, count: number): Uint32Array {
  const next = new Uint32Array(n + 1)
  for (let i = 0; i < count; i++) next[keys[i]! + 1]! += 1
  for (let key = 0; key < n; key++) next[key + 1]! += next[key]!
  const sorted = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const at = order ? order[i]! : i
    sorted[next[keys[at]!]!++] = at
  }
  return sorted
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
