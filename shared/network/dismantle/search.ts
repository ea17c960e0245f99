import { seeded } from '../random.ts'
import type { Steps } from '../steps.ts'
import { cutter } from './cuts.ts'
import { bestNext, judged } from './greedy.ts'
import type { Found, Problem } from './problem.ts'
import { isBetter } from './problem.ts'

/** Nodes and links that the search may look at, about, and exchanges for each node of the set; the same on every machine, so that a question has one answer. */
const BUDGET = 40_000_000
const EXCHANGES = 1_000
const PIECE = 1_000_000

/**
 * Betters the best of these sets: takes one back, removes whoever leaves least instead, until no exchange helps; then exchanges a few by chance and
 * begins again (iterated local search). Never gives a worse one than it was given.
 */
export function* search(problem: Problem, begin: readonly (readonly number[])[], seed = 1): Steps<Found> {
  const { net, remove, removable } = problem
  const cost = net.n + net.targets.length
  const random = seeded(seed)
  const look = cutter(net)
  const alive = new Uint8Array(net.n).fill(1)
  const candidates = [...removable.keys()].filter((node) => removable[node] === 1)
  const most = Math.min(remove, candidates.length)
  const budget = Math.min(BUDGET, EXCHANGES * most * cost)
  let [spent, paused, over] = [0, 0, false]

  function* better(from: Found): Steps<Found> {
    let found = from
    const set = [...found.set]
    alive.fill(1)
    for (const node of set) alive[node] = 0
    const put = (at: number): void => {
      const { node, value, second } = bestNext(problem, alive, look(alive))
      alive[node] = 0
      set[at] = node
      spent += cost
      if (isBetter({ value, second }, found)) found = { set: [...set], value, second }
    }
    while (set.length < most) put(set.length)
    // Sets shorter than asked were judged before they were filled.
    if (found.set.length < set.length) found = judged(problem, set)
    for (let since = 0, at = 0; since < set.length; at = (at + 1) % set.length) {
      const before = found
      alive[set[at]!] = 1
      put(at)
      since = found === before ? since + 1 : 0
      if (spent - paused < PIECE) continue
      paused = spent
      over = (yield Math.min(1, spent / budget)) === true
      if (over) break
    }
    return found
  }

  let best: Found | null = null
  for (const set of begin) {
    const start = judged(problem, set.slice(0, most))
    const found: Found = yield* better(start)
    if (best === null || isBetter(found, best)) best = found
    // Even then none that it was given is better.
    if (over) return begin.map((one) => judged(problem, one.slice(0, most))).reduce((least, one) => (isBetter(one, least) ? one : least), best)
  }
  best ??= yield* better(judged(problem, []))
  if (most === 0 || most === candidates.length) return best
  let now = best
  while (spent < budget && !over) {
    const set = [...now.set]
    const changes = 1 + Math.floor(random() * Math.min(3, most))
    for (let i = 0; i < changes; i++) {
      const node = candidates[Math.floor(random() * candidates.length)]!
      if (!set.includes(node)) set[Math.floor(random() * set.length)] = node
    }
    const found: Found = yield* better(judged(problem, set))
    spent += cost
    if (!isBetter(now, found)) now = found
    if (isBetter(found, best)) best = found
  }
  return best
}
