import type { z } from 'zod'
import type { GroupMember, GroupRow, networkMethods } from '../../../shared/api/network.ts'
import { communitiesInSteps } from '../../../shared/network/communities.ts'
import type { Network } from '../../../shared/network/csr.ts'
import { stabilityInSteps } from '../../../shared/network/stability.ts'
import { scaled } from '../../../shared/network/steps.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { inTurns } from '../in-turns.ts'
import { netInTurns, networkInTurns } from '../network-in-turns.ts'
import { netsFrom } from '../network-measures.ts'
import { turns } from '../turns.ts'
import { groupsOf } from './groups-of.ts'
import type { Asking, Question } from './known.ts'
import { thingsOf } from './named.ts'
import { subjects } from './sampled.ts'

const HOLDERS = 3

type Answer = Omit<z.output<(typeof networkMethods)['network.groups']['result']>, 'coverage'>

function* dividing(taken: Network, seed: number) {
  const found = yield* scaled(communitiesInSteps(taken, { seed }), 0, 0.3)
  return { found, stability: yield* scaled(stabilityInSteps(taken, found, { seed }), 0.3, 0.7) }
}

/**
 * Which groups there are: communities by Leiden of three nodes or more, what runs inside and between them, who holds each together (most ties inside),
 * and how sure membership is. `limit` bounds the members named. Throws `cancelled`.
 */
export async function groupsIn(
  read: ReadableDB,
  horizon: Horizon,
  { filter, links, weighted, directed, seed }: Question & { seed: number },
  asking: Asking & { limit: number },
): Promise<Answer> {
  const pace = turns(asking.signal)
  const ties = await networkInTurns(read, horizon, filter, links, pace)
  const { summed, taken } = netsFrom(await netInTurns(ties, directed, pace), weighted)
  const plain = directed ? await netInTurns(ties, false, pace) : summed
  const { found, stability } = await inTurns(dividing(taken, seed), asking.signal, asking)
  const { group, sizes } = groupsOf(found.of)
  const inside = insideOf(plain, group)
  const held = subjects(read)
  const members = sizes.map((_, i) => [...group.keys()].filter((node) => group[node] === i + 1))
  const order = members.map((nodes) => nodes.toSorted((a, b) => inside[b]! - inside[a]! || degree(plain, b) - degree(plain, a) || a - b))
  const named = order.flat().slice(0, asking.limit)
  const name = thingsOf(
    read,
    [...new Set([...named, ...order.flatMap((nodes) => nodes.slice(0, HOLDERS))])].map((node) => ties.ids[node]!),
  )
  const rows = order.map((nodes, i): GroupRow => {
    const sums = sumsOf(plain, group, i + 1, nodes)
    return {
      group: i + 1,
      size: nodes.length,
      ...sums,
      density: sums.innerTies / ((nodes.length * (nodes.length - 1)) / 2),
      holders: nodes.slice(0, HOLDERS).map((node) => ({ ...name(ties.ids[node]!), ties: inside[node]! })),
      subjects: nodes.filter((node) => held.has(ties.ids[node]!)).length,
      again: mean(nodes, stability.again),
      thinned: mean(nodes, stability.thinned),
    }
  })
  const all = order.flat()
  return {
    rows,
    total: rows.length,
    nodes: ties.ids.length,
    members: named.map((node): GroupMember => ({
      ...name(ties.ids[node]!),
      group: group[node]!,
      inside: inside[node]!,
      outside: degree(plain, node) - inside[node]!,
      again: stability.again[node]!,
      thinned: stability.thinned[node]!,
    })),
    alone: ties.ids.length - all.length,
    quality: found.quality,
    byChance: stability.byChance,
    again: mean(all, stability.again),
    thinned: mean(all, stability.thinned),
    seed,
    runs: stability.runs,
    guards: ['groups-by-contact', ...(held.size > 0 ? (['files-of-few'] as const) : []), 'absence-not-absence', 'subscriber-not-user'],
  }
}

const degree = ({ offsets }: Network, node: number): number => offsets[node + 1]! - offsets[node]!
const mean = (nodes: readonly number[], of: Float64Array): number =>
  nodes.length === 0 ? 1 : Math.min(1, nodes.reduce((sum, node) => sum + of[node]!, 0) / nodes.length)

/** Ties of each node to others of its group. */
function insideOf({ n, offsets, targets }: Network, group: Uint32Array): Uint32Array {
  const inside = new Uint32Array(n)
  for (let a = 0; a < n; a++) for (let i = offsets[a]!; i < offsets[a + 1]!; i++) if (group[a]! > 0 && group[targets[i]!] === group[a]) inside[a]! += 1
  return inside
}

/** What runs inside a group, and to which others. */
function sumsOf(
  { offsets, targets, weights }: Network,
  group: Uint32Array,
  own: number,
  nodes: readonly number[],
): Pick<GroupRow, 'inner' | 'outer' | 'innerTies' | 'others'> {
  let [inner, outer, ends] = [0, 0, 0]
  const others = new Map<number, { strength: number; ties: number }>()
  for (const node of nodes)
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = group[targets[i]!]!
      if (other === own) {
        inner += weights[i]!
        ends += 1
        continue
      }
      outer += weights[i]!
      if (other === 0) continue
      const known = others.get(other) ?? { strength: 0, ties: 0 }
      others.set(other, { strength: known.strength + weights[i]!, ties: known.ties + 1 })
    }
  return {
    inner: inner / 2,
    outer,
    innerTies: ends / 2,
    others: [...others].map(([other, sums]) => ({ group: other, ...sums })).toSorted((a, b) => b.strength - a.strength || a.group - b.group),
  }
}
