import type { z } from 'zod'
import type { Guard } from '../../../shared/api/answers.ts'
import type { Connector, MeasuredNode, MeasuredTie, networkMethods, Sampled, measuredWhole } from '../../../shared/api/network.ts'
import { bridges } from '../../../shared/network/bridges.ts'
import type { Horizon, ReadableDB } from '../../case/types.ts'
import { inTurns } from '../in-turns.ts'
import { measuringLinks } from '../network-measures.ts'
import { connecting } from './connecting.ts'
import type { Asking, Question } from './known.ts'
import { measured } from './known.ts'
import { thingsOf } from './named.ts'
import { sampledIn } from './sampled.ts'

type Whole = z.output<typeof measuredWhole>

/** An answer before what it rests on is said: `total` counts rows left out by `limit` as well. */
export interface Found<T> {
  rows: T[]
  total: number
  guards: Guard[]
  whole: Whole
}

const byId = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1)
const descending = (a: number | null, b: number | null): number => (b ?? -1) - (a ?? -1)

/** Every measure of every node, those with most ties first. Throws `cancelled`. */
export async function measuresOf(
  read: ReadableDB,
  horizon: Horizon,
  question: Question,
  asking: Asking & { limit: number },
): Promise<Found<MeasuredNode> & { sampled: Sampled }> {
  const { nodes, group, whole } = await measured(read, horizon, question, asking)
  const sorted = nodes
    .map((node, i) => ({ ...node, group: group[i] || null }))
    .toSorted((a, b) => b.degree - a.degree || b.strength - a.strength || byId(a.id, b.id))
  const rows = sorted.slice(0, asking.limit)
  const name = thingsOf(
    read,
    rows.map(({ id }) => id),
  )
  const sampled = sampledIn(
    read,
    sorted.map(({ id }) => id),
  )
  return { rows: rows.map((row) => ({ ...name(row.id), ...row })), total: sorted.length, guards: ['central-not-leader', ...cautions(sampled)], whole, sampled }
}

type Connectors = Found<Connector> & Pick<z.output<(typeof networkMethods)['network.connectors']['result']>, 'sampled' | 'groups'>

/** Who stands between groups: by betweenness, with the groups that each touches, joins alone and cuts off. Throws `cancelled`. */
export async function connectorsOf(read: ReadableDB, horizon: Horizon, question: Question, asking: Asking & { limit: number }): Promise<Connectors> {
  const { nodes, group, sizes, whole, plain } = await measured(read, horizon, question, asking)
  const order = [...nodes.keys()].toSorted(
    (a, b) => descending(nodes[a]!.betweenness, nodes[b]!.betweenness) || nodes[b]!.degree - nodes[a]!.degree || byId(nodes[a]!.id, nodes[b]!.id),
  )
  // Whoever stands on no way between two others connects nothing.
  const between = order.filter((i) => (nodes[i]!.betweenness ?? 0) > 0)
  const shown = between.slice(0, asking.limit)
  const found = await inTurns(connecting(plain, group, shown), asking.signal)
  const name = thingsOf(
    read,
    shown.map((i) => nodes[i]!.id),
  )
  const sampled = sampledIn(
    read,
    order.map((i) => nodes[i]!.id),
  )
  const rows = shown.map((i, at) => {
    const { id, degree, betweenness } = nodes[i]!
    return { ...name(id), degree, betweenness, group: group[i] || null, ...found[at]! }
  })
  const groups = sizes.map((_, i) => ({ group: i + 1, members: nodes.flatMap(({ id }, at) => (group[at] === i + 1 ? [id] : [])) }))
  return { rows, total: between.length, guards: ['central-not-leader', ...cautions(sampled)], whole, sampled, groups }
}

/** Which ties hold most together: by betweenness of ties, with who is cut off without each. Throws `cancelled`. */
export async function tiesOf(read: ReadableDB, horizon: Horizon, question: Question, asking: Asking & { limit: number }): Promise<Found<MeasuredTie>> {
  const { ties, nets, plain, group, whole } = await measured(read, horizon, question, asking)
  const links = await inTurns(measuringLinks(ties, question, nets), asking.signal, asking)
  const place = new Map(ties.ids.map((id, i) => [id, i]))
  const sorted = links.toSorted((a, b) => descending(a.betweenness, b.betweenness) || b.strength - a.strength || byId(a.from, b.from) || byId(a.to, b.to))
  const rows = sorted.slice(0, asking.limit)
  const cut = question.directed ? null : bridges(plain)
  const name = thingsOf(read, [...new Set(rows.flatMap(({ from, to }) => [from, to]))])
  return {
    rows: rows.map(({ from, to, strength, betweenness }) => {
      const [a, b] = [place.get(from)!, place.get(to)!]
      const at = plain.targets.indexOf(b, plain.offsets[a])
      return { from: name(from), to: name(to), strength, betweenness, cutOff: cut ? (cut[at] ?? 0) : null, groups: [group[a] || null, group[b] || null] }
    }),
    total: sorted.length,
    guards: ['central-not-leader', 'absence-not-absence', 'subscriber-not-user'],
    whole,
  }
}

/** Whoever's records were asked for looks central: said first where it holds of most whom the reader looks at. */
function cautions({ subjects, top }: Sampled): Guard[] {
  const rest: Guard[] = ['absence-not-absence', 'subscriber-not-user']
  return subjects > 0 && top > 0 ? ['files-of-few', ...rest] : rest
}
