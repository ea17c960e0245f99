import type { Steps } from '../steps.ts'
import type { Baseline } from './baselines.ts'
import { baselines } from './baselines.ts'
import type { Step } from './greedy.ts'
import { judged, oneByOne } from './greedy.ts'
import type { Problem } from './problem.ts'
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
  const order = yield* oneByOne(problem)
  const others = yield* baselines(problem)
  const found = yield* search(problem, [order.map(({ node }) => node), ...others.map((one) => one.order)])
  const { set, value, proven, bound } = yield* prove(problem, found)
  const busiest = others.find(({ name }) => name === 'degree')?.order ?? []
  return {
    before,
    order,
    set: byWeight(problem, set),
    value,
    proven,
    bound,
    baselines: others.map(({ name, order }) => ({ name, value: judged(problem, order).value })),
    busiest: busiest.map((node, i) => ({ node, value: judged(problem, busiest.slice(0, i + 1)).value })),
  }
}

/** First those without whose removal the set would leave most. */
function byWeight(problem: Problem, set: readonly number[]): number[] {
  const without = new Map(
    set.map((node) => [
      node,
      judged(
        problem,
        set.filter((one) => one !== node),
      ),
    ]),
  )
  return set.toSorted((a, b) => {
    const [x, y] = [without.get(a)!, without.get(b)!]
    return y.value - x.value || y.second - x.second || a - b
  })
}
