import type { Network } from '../csr.ts'
import type { Steps } from '../steps.ts'
import { bounder } from './bound.ts'
import { cutter } from './cuts.ts'
import { bestNext } from './greedy.ts'
import type { Found, Problem } from './problem.ts'
import { isBetter } from './problem.ts'
import { scaled } from '../steps.ts'

export interface Proof extends Found {
  proven: boolean
  /** No set leaves less. */
  bound: number
}

interface Frame {
  node: number
  /** The node is gone in the first half, stays in the second. */
  half: 1 | 2
  least: number
  /** How many nodes were known to stay before the second half. */
  before: number
}

const PIECE = 1_000_000

/**
 * Looks for a better set until none can be (branch and bound): each node in turn is removed, then kept; a branch ends where its bound (bound.ts) says it
 * holds nothing better, and the last removal is the best of all. A node whose neighbours are all neighbours of another is removed only if that other is,
 * which loses no optimum: in any set, the other would do as well. Told that time is up, gives the best so far and what is certain of it.
 */
export function* prove(problem: Problem, begin: Found): Steps<Proof> {
  const { net, remove, removable } = problem
  const { n } = net
  const most = Math.min(
    remove,
    removable.reduce((sum, one) => sum + one, 0),
  )
  if (most === 0) return { ...begin, proven: true, bound: begin.value }
  const [look, bounds] = [cutter(net), bounder(net, problem.objective)]
  const above = yield* dominated(net, removable)
  const under: number[][] = Array.from({ length: n }, () => [])
  above.forEach((ones, node) => ones.forEach((one) => under[one]!.push(node)))
  const alive = new Uint8Array(n).fill(1)
  const stays = removable.map((may) => 1 - may)
  const open = (node: number): boolean => stays[node] === 0 && above[node]!.every((one) => alive[one] === 0)
  const kept: number[] = []
  const set: number[] = []
  const stack: Frame[] = []
  const cost = 4 * (n + net.targets.length)
  let [best, spent] = [begin, 0]

  const keep = (node: number): void => {
    if (stays[node] === 1) return
    stays[node] = 1
    kept.push(node)
    for (const below of under[node]!) if (alive[below] === 1) keep(below)
  }

  /** Looks at what is left; true where it must be branched on, and then the first half is begun. */
  function* enter(): Steps<boolean> {
    spent += cost
    if (set.length === most - 1) {
      const { node, value, second } = bestNext(problem, alive, look(alive))
      if (node !== -1 && isBetter({ value, second }, best)) best = { set: [...set, node], value, second }
      return false
    }
    const { least, branch } = yield* scaled(bounds.bound({ alive, stays, open, remove: most - set.length }), explored(stack), 0)
    if (least >= best.value || branch === -1) return false
    stack.push({ node: branch, half: 1, least, before: kept.length })
    alive[branch] = 0
    set.push(branch)
    return true
  }

  for (let down = yield* enter(); ;) {
    if (spent > PIECE) {
      spent = 0
      const over = yield explored(stack)
      if (over === true) {
        const least = Math.min(
          best.value,
          ...stack.filter(({ half }) => half === 1).map((frame) => frame.least),
          ...stack.slice(-1).map((frame) => frame.least),
        )
        return { ...best, proven: least >= best.value, bound: least }
      }
    }
    if (down) {
      down = yield* enter()
      continue
    }
    const frame = stack.at(-1)
    if (!frame) return { ...best, proven: true, bound: best.value }
    if (frame.half === 1) {
      alive[frame.node] = 1
      set.pop()
      frame.half = 2
      if (frame.least >= best.value) continue
      keep(frame.node)
      down = yield* enter()
    } else {
      while (kept.length > frame.before) stays[kept.pop()!] = 0
      stack.pop()
    }
  }
}

const explored = (stack: readonly Frame[]): number => stack.reduce((sum, { half }, depth) => sum + (half === 2 ? 0.5 ** (depth + 1) : 0), 0)

/**
 * For each node, those that may go and would do as well in its place: neighbours of all its neighbours, or their fellow. Of two alike, the first. They
 * only shorten the search: once time is up, none are looked for.
 */
function* dominated({ n, offsets, targets }: Network, removable: Uint8Array): Steps<number[][]> {
  const mark = new Int32Array(n)
  let stamp = 0
  const all: number[][] = Array.from({ length: n }, () => [])
  let looked = 0
  for (let node = 0; node < n; node++) {
    const own = targets.subarray(offsets[node], offsets[node + 1])
    if (own.length === 0) continue
    const found = all[node]!
    // Whoever stands above is the first neighbour itself, or one of its neighbours.
    const first = own[0]!
    for (const above of [first, ...targets.subarray(offsets[first], offsets[first + 1])]) {
      if (above === node || removable[above] === 0) continue
      const theirs = targets.subarray(offsets[above], offsets[above + 1])
      stamp += 1
      for (const one of theirs) mark[one] = stamp
      mark[above] = stamp
      looked += theirs.length + own.length
      const covers = own.every((one) => mark[one] === stamp)
      const alike = covers && theirs.length === own.length
      if (covers && (!alike || above < node)) found.push(above)
    }
    if (looked < PIECE) continue
    looked = 0
    if ((yield 0) === true) return all
  }
  return all
}
