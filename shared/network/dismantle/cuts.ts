import type { Network } from '../csr.ts'

/** What is to be broken: the largest component, or the pairs of people that are still connected (Borgatti 2006, "Identifying sets of key players"). */
export const OBJECTIVES = ['largest', 'pairs'] as const
export type Objective = (typeof OBJECTIVES)[number]

/** Both objectives after each removal, and now. */
export interface Cuts {
  largest: number
  pairs: number
  /** Largest component once this node is gone, too; by node, of those that are there. */
  largestWithout: Float64Array
  pairsWithout: Float64Array
}

type Look = (alive: Uint8Array) => Cuts

const pairsIn = (size: number): number => (size * (size - 1)) / 2

/**
 * Gives a function that says, for the nodes that are still there, what the removal of each one would leave: one depth-first walk finds the pieces that
 * hang on each node (Hopcroft and Tarjan 1973). Its answer is overwritten by the next. The network must be undirected.
 */
export function cutter({ n, offsets, targets }: Network): Look {
  const [found, low, size, next, parent] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Uint32Array(n), new Int32Array(n)]
  const order = new Uint32Array(n)
  /** Of the pieces that fall off with a node: nodes, largest, pairs. */
  const [off, offLargest, offPairs] = [new Int32Array(n), new Int32Array(n), new Float64Array(n)]
  const component = new Uint32Array(n)
  const answer: Cuts = { largest: 0, pairs: 0, largestWithout: new Float64Array(n), pairsWithout: new Float64Array(n) }
  const sizes: number[] = []

  const walk = (root: number, begin: number): number => {
    let end = begin
    const enter = (node: number, from: number): void => {
      found[node] = low[node] = end
      order[end++] = node
      size[node] = 1
      next[node] = offsets[node]!
      parent[node] = from
      off[node] = offLargest[node] = offPairs[node] = 0
    }
    enter(root, -1)
    for (let node = root; node !== -1;) {
      if (next[node]! < offsets[node + 1]!) {
        const other = targets[next[node]!++]!
        if (found[other] === -1) {
          enter(other, node)
          node = other
        } else if (found[other]! >= 0 && found[other]! < low[node]!) low[node] = found[other]!
        continue
      }
      const above = parent[node]!
      if (above !== -1) {
        size[above]! += size[node]!
        if (low[node]! < low[above]!) low[above] = low[node]!
        if (low[node]! >= found[above]!) {
          off[above]! += size[node]!
          if (size[node]! > offLargest[above]!) offLargest[above] = size[node]!
          offPairs[above]! += pairsIn(size[node]!)
        }
      }
      node = above
    }
    return end
  }

  return (alive) => {
    for (let i = 0; i < n; i++) found[i] = alive[i] === 1 ? -1 : -2
    sizes.length = 0
    answer.pairs = 0
    let [end, first, second] = [0, 0, 0]
    for (let root = 0; root < n; root++) {
      if (found[root] !== -1) continue
      const begin = end
      end = walk(root, begin)
      for (let i = begin; i < end; i++) component[order[i]!] = sizes.length
      const own = end - begin
      sizes.push(own)
      answer.pairs += pairsIn(own)
      if (own > first) [first, second] = [own, first]
      else if (own > second) second = own
    }
    answer.largest = first
    for (let i = 0; i < end; i++) {
      const node = order[i]!
      const whole = sizes[component[node]!]!
      const rest = whole - 1 - off[node]!
      answer.pairsWithout[node] = answer.pairs - pairsIn(whole) + offPairs[node]! + pairsIn(rest)
      const elsewhere = whole === first ? second : first
      answer.largestWithout[node] = Math.max(rest, offLargest[node]!, elsewhere)
    }
    return answer
  }
}

/** Both objectives for the nodes that are still there. */
export function left({ n, offsets, targets }: Network, alive: Uint8Array): Record<Objective, number> {
  const seen = new Uint8Array(n)
  const stack: number[] = []
  const value = { largest: 0, pairs: 0 }
  for (let root = 0; root < n; root++) {
    if (alive[root] === 0 || seen[root] === 1) continue
    seen[root] = 1
    stack.push(root)
    let size = 0
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      size += 1
      for (let i: number = offsets[node]!; i < offsets[node + 1]!; i++) {
        const other = targets[i]!
        if (alive[other] === 0 || seen[other] === 1) continue
        seen[other] = 1
        stack.push(other)
      }
    }
    value.largest = Math.max(value.largest, size)
    value.pairs += pairsIn(size)
  }
  return value
}
