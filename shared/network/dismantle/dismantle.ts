import type { Steps } from '../steps.ts'
import { scaled } from '../steps.ts'
import type { Baseline } from './baselines.ts'
import { baselines } from './baselines.ts'
import type { Step } from './greedy.ts'
import { judged, oneByOne } from './greedy.ts'
import type { Found, Problem } from './problem.ts'
import { prove } from './prove.ts'
import { search } from './search.ts'

export interface Dismantled {
  /** The objective before anybody is removed. */
  before: number
  /** One by one, each time whoever's removal leaves least. */
  order: Step[]
  /** The best set found, all together, by how much each alone weighs in it; and what it leaves. */
  set: number[]
  value: number
  /** No set of so many leaves less than `value`. */
  proven: boolean
  /** What no set of so many goes below; `value` where that is proven. */
  bound: number
  /** What published ways to choose leave. */
  baselines: { name: Baseline; value: number }[]
  /** Whoever has most ties first, with what is left after each: what removing the busiest would do. */
  busiest: Step[]
}

/**
 * Whom to remove so that the objective is least: one by one, and the best set together, which no published way to choose (baselines.ts) beats. Told
 * that time is up, it ends with the best so far and a bound.
 */
export function* dismantle(problem: Problem): Steps<Dismantled> {
  const before = judged(problem, []).value
  const order = yield* scaled(oneByOne(problem), 0, 0.05)
  const others = yield* scaled(baselines(problem), 0.05, 0.25)
  const begin = [order.map(({ node }) => node), ...others.map((one) => one.order)]
  const found = yield* scaled(search(problem, begin), 0.3, 0.3)
  const { set, value, proven, bound } = yield* scaled(prove(problem, found), 0.6, 0.35)
  const busiest = others.find(({ name }) => name === 'degree')?.order ?? []
  const prefixes = yield* scaled(
    judgedEach(
      problem,
      busiest.map((_, i) => busiest.slice(0, i + 1)),
    ),
    0.95,
    0.02,
  )
  const chosen = yield* scaled(
    judgedEach(
      problem,
      others.map((one) => one.order),
    ),
    0.97,
    0.01,
  )
  const without = yield* scaled(
    judgedEach(
      problem,
      set.map((node) => set.filter((one) => one !== node)),
    ),
    0.98,
    0.02,
  )
  return {
    before,
    order,
    set: byWeight(set, without),
    value,
    proven,
    bound,
    baselines: others.map(({ name }, i) => ({ name, value: chosen[i]!.value })),
    busiest: busiest.map((node, i) => ({ node, value: prefixes[i]!.value })),
  }
}

/** What each of these sets leaves, with a pause between. */
function* judgedEach(problem: Problem, sets: readonly (readonly number[])[]): Steps<Found[]> {
  const found: Found[] = []
  for (const set of sets) {
    found.push(judged(problem, set))
    yield found.length / sets.length
  }
  return found
}

/** First those without whose removal the set would leave most: `without` says of each in its place what the set leaves without them. */
function byWeight(set: readonly number[], without: readonly Found[]): number[] {
  const left = new Map(set.map((node, i) => [node, without[i]!]))
  return set.toSorted((a, b) => {
    const [x, y] = [left.get(a)!, left.get(b)!]
    return y.value - x.value || y.second - x.second || a - b
  })
}
