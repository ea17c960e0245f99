import type { Network } from './csr.ts'
import { reversed } from './csr.ts'

/**
 * Core numbers: the largest k such that the node belongs to a part in which everybody has k neighbours (Batagelj and
 * Zaveršnik 2003, "An O(m) algorithm for cores decomposition of networks"). Where directed, links in and out count, as
 * networkx counts them.
 */
export function cores(net: Network): Uint32Array {
  const sides = net.directed ? [net, reversed(net)] : [net]
  const { n } = net
  const core = new Uint32Array(n)
  for (const side of sides) for (let i = 0; i < n; i++) core[i]! += side.offsets[i + 1]! - side.offsets[i]!
  const most = core.reduce((a, b) => Math.max(a, b), 0)
  const starts = new Uint32Array(most + 2)
  for (const degree of core) starts[degree + 1]! += 1
  for (let d = 0; d <= most; d++) starts[d + 1]! += starts[d]!
  const order = new Uint32Array(n)
  const place = new Uint32Array(n)
  const next = starts.slice()
  for (let i = 0; i < n; i++) {
    place[i] = next[core[i]!]!++
    order[place[i]!] = i
  }
  for (let at = 0; at < n; at++) {
    const node = order[at]!
    for (const side of sides)
      for (let i = side.offsets[node]!; i < side.offsets[node + 1]!; i++) {
        const other = side.targets[i]!
        if (core[other]! <= core[node]!) continue
        const first = Math.max(starts[core[other]!]!, at + 1)
        const swapped = order[first]!
        order[first] = other
        order[place[other]!] = swapped
        place[swapped] = place[other]!
        place[other] = first
        starts[core[other]!] = first + 1
        core[other]! -= 1
      }
  }
  return core
}
