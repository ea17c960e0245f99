/** Two things that are one, by their ids. */
export interface OnePair {
  a: string
  b: string
}

/** Each thing's group: all that are one with it, itself included, whatever the order of the pairs. Things of one group share one set. */
export function groupsOf(pairs: readonly OnePair[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const { a, b } of pairs) {
    const [one, other] = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])]
    const [small, large] = one.size < other.size ? [one, other] : [other, one]
    for (const id of small) large.add(id)
    for (const id of large) groups.set(id, large)
  }
  return groups
}
