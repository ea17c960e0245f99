/** Fewer make no group: two who talk are a pair. */
export const LEAST_GROUP = 3

export interface Groups {
  /** Group of each node, from 1, the largest first; 0 for a node of none. */
  group: Uint32Array
  /** Nodes of each group: of group g at place g - 1. */
  sizes: number[]
}

/** Communities of three nodes or more, by the numbers they have: communities are numbered from 1 with the largest first. */
export function groupsOf(communities: ArrayLike<number>): Groups {
  const sizes = new Map<number, number>()
  for (let i = 0; i < communities.length; i++) sizes.set(communities[i]!, (sizes.get(communities[i]!) ?? 0) + 1)
  const large = [...sizes].filter(([community, size]) => community > 0 && size >= LEAST_GROUP).toSorted(([a], [b]) => a - b)
  const name = new Map(large.map(([community], i) => [community, i + 1]))
  return { group: Uint32Array.from(communities, (community) => name.get(community) ?? 0), sizes: large.map(([, size]) => size) }
}
