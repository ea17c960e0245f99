import type { Steps } from '../../steps.ts'
import { scaled } from '../../steps.ts'
import { baselines } from '../baselines.ts'
import { cutter, left } from '../cuts.ts'
import type { Dismantled } from '../dismantle.ts'
import type { Step } from '../greedy.ts'
import type { Found, Problem } from '../problem.ts'
import { degreeOf, isBetter } from '../problem.ts'
import type { Line } from './line.ts'
import { walker } from './ways.ts'

/** Whom to remove so that as few ways as can be still run from the first stage to the last. */
export interface FlowProblem extends Omit<Problem, 'objective'> {
  line: Line
}

/** What a set leaves: `value`, ways side by side (ways.ts); `second`, pairs still connected, which decides between equals. */
export interface Flow {
  judged: (set: readonly number[]) => Found
  /** Of those that may go and are there, whose removal leaves least; -1 where nobody may. */
  bestNext: (alive: Uint8Array) => Steps<{ node: number; value: number; second: number }>
  /** Ways among those there, and of `most` removals the least they can leave; with the one of them that may go and stands on most. */
  bound: (alive: Uint8Array, stays: Uint8Array, most: number) => { count: number; least: number; branch: number }
}

/** Of those who may or may not take a way away, how many are tried where another is sure to. */
const FEW = 12
/** Nodes and links looked at between two pauses. */
const PIECE = 1_000_000

export function flowOf({ net, removable, line }: FlowProblem): Flow {
  const ways = walker(line)
  const look = cutter(net)
  const cost = 4 * line.stages * (net.n + net.targets.length)
  const gone = new Uint8Array(net.n)
  let spent = 0

  return {
    judged(set) {
      gone.fill(1)
      for (const node of set) gone[node] = 0
      return { set: [...set], value: ways.walk(gone).count, second: left(net, gone).pairs }
    },
    *bestNext(alive) {
      const { count, use } = ways.walk(alive)
      const value = new Map<number, number>()
      const single: number[] = []
      for (let node = 0; node < net.n; node++) {
        // Removing whoever stands on no way takes none away.
        if (use[node] === 0 || alive[node] === 0 || removable[node] === 0) continue
        if (use[node] === 1 && ways.isNarrow(node)) value.set(node, count - 1)
        else if (use[node] === 1) single.push(node)
        else value.set(node, Infinity)
      }
      const several = [...value].flatMap(([node, left]) => (left === Infinity ? [node] : []))
      // Whoever stands on one way takes away one at most: where somebody is sure to, the others need not be tried, but a few, for the better of equals.
      const tried = [...several, ...(value.size > several.length ? single.slice(0, FEW) : single)]
      for (const node of tried) {
        value.set(node, ways.without(node))
        spent += cost
        if (spent < PIECE) continue
        spent = 0
        if ((yield 0) === true) break
      }
      const { pairsWithout } = look(alive)
      let best = { node: -1, value: Infinity, second: Infinity }
      for (let node = 0; node < net.n; node++) {
        if (alive[node] === 0 || removable[node] === 0) continue
        const known = value.get(node) ?? count
        const after = { node, value: known === Infinity ? count : known, second: pairsWithout[node]! }
        const equal = after.value === best.value && after.second === best.second
        if (isBetter(after, best) || (equal && degreeOf(net, node) > degreeOf(net, best.node))) best = after
      }
      return best
    },
    bound(alive, stays, most) {
      const { count, use } = ways.walk(alive)
      const uses: number[] = []
      let branch = -1
      for (let node = 0; node < net.n; node++) {
        if (use[node] === 0 || stays[node] === 1) continue
        uses.push(use[node]!)
        if (branch === -1 || use[node]! > use[branch]! || (use[node] === use[branch] && degreeOf(net, node) > degreeOf(net, branch))) branch = node
      }
      // Ways on which nobody who goes stands go on.
      const lost = uses.toSorted((a, b) => b - a).slice(0, most)
      return {
        count,
        least: Math.max(
          0,
          lost.reduce((left, own) => left - own, count),
        ),
        branch,
      }
    },
  }
}

/**
 * The same as dismantle, for the ways along a line of stages: one by one, the published ways to choose, exchanges, and branch and bound, which ends with
 * a proof or, told that time is up, with a bound. The set holds nobody who need not go; where nothing is left to take away, the order ends.
 */
export function* dismantleFlow(problem: FlowProblem): Steps<Dismantled> {
  const flow = flowOf(problem)
  const order = yield* scaled(oneByOne(problem, flow), 0, 0.05)
  const others = yield* scaled(baselines({ ...problem, objective: 'pairs' }), 0.05, 0.25)
  const starts = [order.map(({ node }) => node), ...others.map((one) => one.order)].map((set) => flow.judged(set))
  const start = starts.reduce((best, one) => (isBetter(one, best) ? one : best))
  const found = yield* scaled(exchanged(problem, flow, start), 0.3, 0.1)
  const { set, value, proven, bound } = yield* scaled(proved(problem, flow, found), 0.4, 0.6)
  const busiest = others.find(({ name }) => name === 'degree')?.order ?? []
  return {
    before: flow.judged([]).value,
    order,
    set: needed(flow, byWeight(flow, set)),
    value,
    proven,
    bound,
    baselines: others.map(({ name, order: nodes }) => ({ name, value: flow.judged(nodes).value })),
    busiest: busiest.map((node, i) => ({ node, value: flow.judged(busiest.slice(0, i + 1)).value })),
  }
}

function* oneByOne({ net, remove }: FlowProblem, flow: Flow): Steps<Step[]> {
  const alive = new Uint8Array(net.n).fill(1)
  const order: Step[] = []
  while (order.length < remove) {
    const { node, value } = yield* flow.bestNext(alive)
    if (node === -1) break
    alive[node] = 0
    order.push({ node, value })
    if (value === 0) break
  }
  return order
}

/** Takes one back and removes the best instead, until that helps no more. */
function* exchanged({ net }: FlowProblem, flow: Flow, begin: Found): Steps<Found> {
  const alive = new Uint8Array(net.n).fill(1)
  for (const node of begin.set) alive[node] = 0
  let found = begin
  const set = [...begin.set]
  for (let since = 0, at = 0; since < set.length; at = (at + 1) % set.length) {
    alive[set[at]!] = 1
    const { node, value, second } = yield* flow.bestNext(alive)
    alive[node] = 0
    set[at] = node
    since = isBetter({ value, second }, found) ? 0 : since + 1
    if (since === 0) found = { set: [...set], value, second }
    if ((yield 0) === true) return found
  }
  return found
}

interface Proof extends Found {
  proven: boolean
  bound: number
}

/** Branch and bound: whoever stands on most ways is removed, then kept. Nobody else can take a way away. */
function* proved({ net, remove, removable }: FlowProblem, flow: Flow, begin: Found): Steps<Proof> {
  const most = Math.min(
    remove,
    removable.reduce((sum, one) => sum + one, 0),
  )
  const alive = new Uint8Array(net.n).fill(1)
  const stays = removable.map((may) => 1 - may)
  const set: number[] = []
  let [best, over] = [begin, false]

  /** Below this no set leaves less, as far as it was looked at. */
  function* explore(from: number, share: number): Steps<number> {
    const { count, least, branch } = flow.bound(alive, stays, most - set.length)
    if (least >= best.value || over) return least
    // The last removal is the best of all; and where nobody who may go stands on a way, no removal takes one away.
    if (set.length === most - 1 || branch === -1) return Math.min(count, yield* filled())
    over = (yield from) === true
    if (over) return least
    alive[branch] = 0
    set.push(branch)
    const without = yield* explore(from, share / 2)
    alive[branch] = 1
    set.pop()
    stays[branch] = 1
    const within = over ? least : yield* explore(from + share / 2, share / 2)
    stays[branch] = 0
    return Math.min(without, within)
  }
  /** Removes the best of all until there are so many, and puts back; gives what that leaves. */
  function* filled(): Steps<number> {
    const more: number[] = []
    let value = Infinity
    while (set.length + more.length < most) {
      const next = yield* flow.bestNext(alive)
      if (next.node === -1) break
      alive[next.node] = 0
      more.push(next.node)
      value = next.value
      if (isBetter(next, best) && set.length + more.length === most) best = { set: [...set, ...more], value: next.value, second: next.second }
    }
    for (const node of more) alive[node] = 1
    return value
  }
  const least = most === 0 ? begin.value : yield* explore(0, 1)
  return { ...best, proven: least >= best.value, bound: Math.min(least, best.value) }
}

/** The set without those who need not go: what it leaves stays the same. */
function needed(flow: Flow, set: readonly number[]): number[] {
  const { value } = flow.judged(set)
  return set.toReversed().reduce<number[]>(
    (left, node) => {
      const without = left.filter((one) => one !== node)
      return flow.judged(without).value === value ? without : left
    },
    [...set],
  )
}

/** First those without whose removal the set would leave most. */
function byWeight(flow: Flow, set: readonly number[]): number[] {
  const without = new Map(set.map((node) => [node, flow.judged(set.filter((one) => one !== node))]))
  return set.toSorted((a, b) => {
    const [x, y] = [without.get(a)!, without.get(b)!]
    return y.value - x.value || y.second - x.second || a - b
  })
}
