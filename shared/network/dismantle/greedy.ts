import { cutter, left } from './cuts.ts'
import type { Cuts, Objective } from './cuts.ts'
import type { Found, Problem } from './problem.ts'
import { degreeOf, isBetter, other } from './problem.ts'
import type { Steps } from '../steps.ts'

export interface Step {
  node: number
  /** The objective after this and all earlier removals. */
  value: number
}

const valuesAfter = (cuts: Cuts, objective: Objective, node: number): Pick<Found, 'value' | 'second'> =>
  objective === 'largest'
    ? { value: cuts.largestWithout[node]!, second: cuts.pairsWithout[node]! }
    : { value: cuts.pairsWithout[node]!, second: cuts.largestWithout[node]! }

/** The node whose removal leaves least, of those who may go; the busier of equals, then the first. -1 where nobody may. */
export function bestNext({ net, objective, removable }: Problem, alive: Uint8Array, cuts: Cuts): { node: number; value: number; second: number } {
  let best = { node: -1, value: Infinity, second: Infinity }
  for (let node = 0; node < net.n; node++) {
    if (alive[node] === 0 || removable[node] === 0) continue
    const after = valuesAfter(cuts, objective, node)
    if (isBetter(after, best) || (after.value === best.value && after.second === best.second && degreeOf(net, node) > degreeOf(net, best.node)))
      best = { node, ...after }
  }
  return best
}

/** One by one, each time whoever's removal leaves least. */
export function* oneByOne(problem: Problem): Steps<Step[]> {
  const look = cutter(problem.net)
  const alive = new Uint8Array(problem.net.n).fill(1)
  const order: Step[] = []
  while (order.length < problem.remove) {
    const { node, value } = bestNext(problem, alive, look(alive))
    if (node === -1) break
    alive[node] = 0
    order.push({ node, value })
    yield order.length / problem.remove
  }
  return order
}

/** What the removal of these leaves. */
export function judged({ net, objective }: Problem, set: readonly number[]): Found {
  const alive = new Uint8Array(net.n).fill(1)
  for (const node of set) alive[node] = 0
  const values = left(net, alive)
  return { set: [...set], value: values[objective], second: values[other(objective)] }
}
