import type { Flow } from './flow.ts'
import { aggregate } from './flow.ts'
import { move } from './move.ts'
import { refine } from './refine.ts'
import type { Steps } from '../steps.ts'

/**
 * One iteration of Leiden (Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities"): nodes move, communities
 * are split into well-connected parts, parts become nodes, and so on until nothing changes. Changes `of`; true where anything moved. A piece a level and step;
 * the shares that it yields are those of nodes that are done with, by level.
 */
export function* iterate(flow: Flow, of: Uint32Array, resolution: number, random: () => number): Steps<boolean> {
  let level = flow
  let groups: Uint32Array = of.slice()
  /** The node of this level that each node of the network is part of. */
  let within: Uint32Array = Uint32Array.from({ length: flow.n }, (_, i) => i)
  let moved = false
  for (;;) {
    moved = move(level, groups, resolution, random) || moved
    yield 1 - level.n / flow.n
    if (new Set(groups).size === level.n) break
    const { parts, count } = refine(level, groups, resolution, random)
    if (count === level.n) break
    yield 1 - level.n / flow.n
    const above = new Uint32Array(count)
    for (let i = 0; i < level.n; i++) above[parts[i]!] = groups[i]!
    within = within.map((node) => parts[node]!)
    level = aggregate(level, parts, count)
    groups = compact(above)
  }
  for (let i = 0; i < flow.n; i++) of[i] = groups[within[i]!]!
  return moved
}

/** Communities by numbers below the number of nodes of the level. */
function compact(groups: Uint32Array): Uint32Array {
  const names = new Map<number, number>()
  return groups.map((group) => {
    const known = names.get(group) ?? names.size
    names.set(group, known)
    return known
  })
}
