import type { Network } from '../../../shared/network/csr.ts'
import type { Steps } from '../../../shared/network/steps.ts'
import { without } from '../../../shared/network/without.ts'

/** What a node is to the groups round it. */
export interface Connecting {
  /** Groups in which it has a tie, its own among them. */
  touches: number
  /** Pairs of groups whose ties all end at it. */
  pairs: number
  /** Groups apart from most others without it, and nodes apart from the largest piece. */
  severed: number
  cutOff: number
}

/**
 * For these nodes of an undirected network, which groups they touch, join alone, and cut off. Of two groups that have ties, one joins them alone where
 * every tie between them ends at it. Without it, a group lies where more than half of its members lie, if they do; those that do not lie in the piece with
 * most groups are cut off. `group`: of each node, 0 for none.
 */
export function* connecting(net: Network, group: Uint32Array, nodes: readonly number[]): Steps<Connecting[]> {
  const alone = joinedAlone(net, group)
  const found: Connecting[] = []
  for (const [i, node] of nodes.entries()) {
    const touched = new Set<number>()
    if (group[node]! > 0) touched.add(group[node]!)
    for (let at = net.offsets[node]!; at < net.offsets[node + 1]!; at++) if (group[net.targets[at]!]! > 0) touched.add(group[net.targets[at]!]!)
    found.push({ touches: touched.size, pairs: alone.get(node) ?? 0, ...cutBy(net, group, node) })
    yield (i + 1) / nodes.length
  }
  return found
}

/** For each pair of groups, the one or two nodes at which all ties between them end. */
function joinedAlone({ n, offsets, targets }: Network, group: Uint32Array): Map<number, number> {
  const between = new Map<number, readonly number[]>()
  for (let a = 0; a < n; a++)
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const b = targets[i]!
      const [g, h] = [group[a]!, group[b]!]
      if (g === 0 || h === 0 || g >= h) continue
      const key = g * (n + 1) + h
      between.set(
        key,
        (between.get(key) ?? [a, b]).filter((one) => one === a || one === b),
      )
    }
  const alone = new Map<number, number>()
  for (const ends of between.values()) for (const node of ends) alone.set(node, (alone.get(node) ?? 0) + 1)
  return alone
}

function cutBy(net: Network, group: Uint32Array, node: number): { severed: number; cutOff: number } {
  const { piece, sizes } = without(net, node)
  if (sizes.length < 2) return { severed: 0, cutOff: 0 }
  /** Members of each group by the piece they lie in. */
  const members = new Map<number, Map<number, number>>()
  for (let i = 0; i < net.n; i++) {
    if (piece[i] === -1 || group[i] === 0) continue
    const counts = members.get(group[i]!) ?? new Map<number, number>()
    counts.set(piece[i]!, (counts.get(piece[i]!) ?? 0) + 1)
    members.set(group[i]!, counts)
  }
  const groups = new Map<number, number>()
  let standing = 0
  for (const counts of members.values()) {
    const [lies, size] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
    // A group that only it held together is no group any more that could be cut off.
    if (2 * size <= [...counts.values()].reduce((sum, n) => sum + n, 0)) continue
    standing += 1
    groups.set(lies, (groups.get(lies) ?? 0) + 1)
  }
  const most = [...groups.values()].reduce((a, b) => Math.max(a, b), 0)
  return { severed: standing - most, cutOff: sizes.slice(1).reduce((sum, size) => sum + size, 0) }
}
