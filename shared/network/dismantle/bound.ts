import type { Network } from '../csr.ts'
import type { Objective } from './cuts.ts'
import type { Steps } from '../steps.ts'

/**
 * How little the best removal of so many could leave, while some nodes are sure to stay.
 *
 * Let X be a connected group of nodes that stay, and w another node of its component. If w is cut off from X then w itself was removed, or all its
 * neighbours nearer to X were cut off. So, with one neighbour's loss bounded by shares of removed nodes, w's is bounded by its own removal plus the mean of
 * its neighbours' bounds; a neighbour of X is lost only by its own removal, and so is a node with more such neighbours than may be removed. Summed over all
 * w, every node u gets a credit: the removal of a set cuts off no more than the sum of the credits of its nodes.
 */
export interface Bound {
  /** No set of `remove` nodes leaves less. */
  least: number
  /** The node of the largest component with the highest credit, of those that may go; -1 where none may. */
  branch: number
}

/** What is decided: who is left, who of them will stay (1), who may be branched on, and how many may still be removed. */
export interface State {
  alive: Uint8Array
  stays: Uint8Array
  open: (node: number) => boolean
  remove: number
}

export interface Bounder {
  bound: (state: State) => Steps<Bound>
}

const pairsIn = (size: number): number => (size <= 1 ? 0 : (size * (size - 1)) / 2)
/** Credits are sums of fractions; what is less than this above a whole number is rounding. */
const SLACK = 1e-9
/** Nodes above which a bound that nobody is sure for is taken from as few as will do. */
const LARGE = 1_000
/** Nodes and links looked at between two pauses. */
const PIECE = 1_000_000

export function bounder({ n, offsets, targets }: Network, objective: Objective): Bounder {
  const every = Math.max(1, Math.floor(PIECE / (4 * (n + targets.length))))
  const component = new Int32Array(n)
  const group = new Int32Array(n)
  const queue = new Uint32Array(n)
  const place = new Int32Array(n)
  const sure = new Uint8Array(n)
  const shares = new Float64Array(n)
  const credit = new Float64Array(n)

  /** Numbers what hangs together among nodes that pass; gives the sizes. */
  const number = (into: Int32Array, passes: (node: number) => boolean): number[] => {
    const sizes: number[] = []
    into.fill(-1)
    for (let root = 0; root < n; root++) {
      if (into[root] !== -1 || !passes(root)) continue
      let [head, end] = [0, 0]
      into[root] = sizes.length
      queue[end++] = root
      while (head < end) {
        const node = queue[head++]!
        for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
          const other = targets[i]!
          if (into[other] !== -1 || !passes(other)) continue
          into[other] = sizes.length
          queue[end++] = other
        }
      }
      sizes.push(end)
    }
    return sizes
  }

  /** The highest credits in a component around those for which `inside` holds, which are connected, and the open node that has the highest. */
  const credits = ({ alive, stays, open, remove }: State, inside: (node: number) => boolean): { top: number[]; branch: number } => {
    let end = 0
    place.fill(-1)
    for (let node = 0; node < n; node++)
      if (alive[node] === 1 && inside(node)) {
        place[node] = end
        queue[end++] = node
      }
    const core = end
    for (let at = 0; at < end; at++) {
      const node = queue[at]!
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const other = targets[i]!
        if (alive[other] === 0 || place[other] !== -1) continue
        place[other] = end
        queue[end++] = other
      }
    }
    for (let at = core; at < end; at++) {
      const node = queue[at]!
      let [near, surely, touches] = [0, 0, false]
      for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
        const before = place[targets[i]!]!
        if (before === -1 || before >= at) continue
        if (before < core) touches = true
        near += 1
        surely += sure[targets[i]!]!
      }
      sure[node] = touches || surely > remove ? 1 : 0
      shares[node] = sure[node] === 1 ? 0 : 1 / near
      credit[node] = 1
    }
    for (let at = end - 1; at >= core; at--) {
      const node = queue[at]!
      const share = credit[node]! * shares[node]!
      if (share > 0)
        for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
          const before = place[targets[i]!]!
          if (before !== -1 && before < at) credit[targets[i]!]! += share
        }
    }
    const top: number[] = []
    let branch = -1
    for (let at = core; at < end; at++) {
      const node = queue[at]!
      if (stays[node] === 1) continue
      const own = credit[node]!
      if ((branch === -1 || own > credit[branch]!) && open(node)) branch = node
      if (top.length === remove && own <= top[remove - 1]!) continue
      if (top.length === remove) top.pop()
      let place = top.length
      while (place > 0 && top[place - 1]! < own) place -= 1
      top.splice(place, 0, own)
    }
    return { top, branch }
  }

  /** The objective when the component keeps all but the credits of those removed in it, and other components lose what removals are left. */
  const leastOf = (whole: number, top: readonly number[], others: readonly number[], remove: number): number => {
    if (objective === 'largest') {
      const rest = top.reduce((sum, own) => sum - own, whole)
      return Math.max(Math.ceil(rest - SLACK), others[remove] ?? 0)
    }
    let outside = others.reduce((sum, size) => sum + pairsIn(size), 0)
    let kept = top.reduce((sum, own) => sum - own, whole)
    let least = Infinity
    for (let there = 0; there <= remove; there++) {
      // `there` removals fall on other components, and end the largest of them.
      if (there > 0) {
        outside -= pairsIn(others[there - 1] ?? 0)
        kept += top[remove - there] ?? 0
      }
      least = Math.min(least, pairsIn(Math.ceil(kept - SLACK)) + outside)
    }
    return least
  }

  return {
    *bound(state) {
      const { alive, stays, open, remove } = state
      const sizes = number(component, (node) => alive[node] === 1)
      let largest = 0
      for (let c = 1; c < sizes.length; c++) if (sizes[c]! > sizes[largest]!) largest = c
      const others = sizes.toSpliced(largest, 1).sort((a, b) => b - a)
      const whole = sizes[largest] ?? 0
      const groups = number(group, (node) => component[node] === largest && stays[node] === 1)
      if (groups.length > 0) {
        let core = 0
        for (let g = 1; g < groups.length; g++) if (groups[g]! > groups[core]!) core = g
        const { top, branch } = credits(state, (node) => group[node] === core)
        return { least: leastOf(whole, top, others, remove), branch }
      }
      // Nobody is sure to stay; but of one more than may be removed, one stays.
      const busiest: number[] = []
      for (let node = 0; node < n; node++) if (component[node] === largest) busiest.push(node)
      busiest.sort((a, b) => offsets[b + 1]! - offsets[b]! - (offsets[a + 1]! - offsets[a]!) || a - b)
      const tried = busiest.slice(0, (n > LARGE ? 1 : 3) * (remove + 1))
      const around: number[] = []
      for (const node of tried) {
        around.push(leastOf(whole, credits(state, (one) => one === node).top, others, remove))
        if (around.length % every === 0) yield 0
      }
      return { least: around.sort((a, b) => b - a)[remove] ?? 0, branch: busiest.find(open) ?? -1 }
    },
  }
}
