import type { Line } from './line.ts'
import { residual } from './residual.ts'

/** The most ways that can run side by side, and how often each node stands on them. Overwritten by the next answer. */
export interface Ways {
  count: number
  use: Uint8Array
}

export interface Walker {
  /** The ways among the nodes that are there. */
  walk: (alive: Uint8Array) => Ways
  /** How many ways run without this one of those there; the last answer stands. */
  without: (node: number) => number
  /** That one way less runs without this node is certain at once; false says nothing. */
  isNarrow: (node: number) => boolean
  /** The ways of the last answer, each from its first node to its last; whoever has several stages in a row stands there once. */
  paths: () => number[][]
}

/**
 * How many ways can run side by side from the first stage to the last, through every stage in order. A way goes from neighbour to neighbour. Between two
 * stages it keeps to those of the stage it has reached and to go-betweens, who have no stage; so it never goes back. Nobody stands on two ways in one
 * stage; a go-between counts once between each two stages, as does whoever has several. Ways are found one after the other, each as short as can be, and
 * may take back parts of earlier ones, until no more can be (Menger 1927; Ford and Fulkerson 1956; Edmonds and Karp 1972).
 */
export function walker(line: Line): Walker {
  const { n } = line.net
  const flow = residual(line)
  const ways: Ways = { count: 0, use: new Uint8Array(n) }
  const there = new Uint8Array(n).fill(1)
  const counted = (alive: Uint8Array): number => {
    flow.keep(alive)
    while (flow.augment()) continue
    return flow.count()
  }
  return {
    walk(alive) {
      there.set(alive)
      ways.count = counted(there)
      ways.use.fill(0)
      flow.eachState((node) => (ways.use[node]! += 1))
      return ways
    },
    without(node) {
      const back = flow.save()
      there[node] = 0
      const count = counted(there)
      there[node] = 1
      back()
      return count
    },
    isNarrow: (node) => flow.isNarrow(node),
    paths: () => flow.paths().map((path) => path.filter((node, i) => node !== path[i - 1])),
  }
}
