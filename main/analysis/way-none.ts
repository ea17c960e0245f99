import type { NoWay, Obstacle } from '../../shared/api/ways.ts'
import { components } from '../../shared/network/components.ts'
import type { Network } from '../../shared/network/csr.ts'
import { arrivals, stepsTo } from '../../shared/network/ways/reach.ts'
import { formatUtc } from '../../shared/time/format.ts'
import type { Horizon, ReadableDB } from '../case/types.ts'
import { labelsOf } from './labels.ts'
import { netInTurns, networkInTurns } from './network-in-turns.ts'
import type { Turns } from './turns.ts'
import { groundOf, timesFor, type Ground } from './way-ground.ts'
import { touchesBetween } from './way-touches.ts'
import type { WaysQuestion } from './ways.ts'

interface Here {
  read: ReadableDB
  horizon: Horizon
  pace: Turns
}

const BUSIEST = 3
const REACHED = 3

/** Why there is no way: what keeps the two apart, which piece of the network each is in, how far one gets, and by what the pieces come close. */
export async function whyNone(here: Here, question: WaysQuestion, ground: Ground): Promise<NoWay> {
  const { read } = here
  const net = question.directed ? await netInTurns(ground.ties, false, here.pace) : ground.net
  const { of } = components(net)
  const [from, to] = [ground.from, ground.to].map((nodes) => nodes.map((node) => of[node]!))
  const same = from!.some((one) => to!.includes(one))
  const reached = same ? await reachedBy(here, question, ground, net) : []
  return {
    pieces: { from: pieceOf(read, ground, net, of, from!), to: pieceOf(read, ground, net, of, to!), same },
    ...(await opening(here, question)),
    reached,
    touches: same ? [] : await touchesBetween(here, question, ground, net),
  }
}

function pieceOf(read: ReadableDB, { ties }: Ground, net: Network, of: Uint32Array, pieces: readonly number[]): NoWay['pieces']['from'] {
  if (pieces.length === 0) return null
  const inside = [...of.keys()].filter((node) => pieces.includes(of[node]!))
  const degree = (node: number): number => net.offsets[node + 1]! - net.offsets[node]!
  const busiest = inside.toSorted((a, b) => degree(b) - degree(a) || a - b).slice(0, BUSIEST)
  const labels = labelsOf(
    read,
    busiest.map((node) => ties.ids[node]!),
  )
  return {
    nodes: inside.length,
    ties: inside.reduce((sum, node) => sum + degree(node), 0) / 2,
    busiest: busiest.map((node) => ({ id: ties.ids[node]!, label: labels.get(ties.ids[node]!)?.label ?? '', ties: degree(node) })),
  }
}

/** How far one gets under all settings: of those reached, who has fewest ties on to the end. */
async function reachedBy(here: Here, question: WaysQuestion, ground: Ground, whole: Network): Promise<NoWay['reached']> {
  const { net, from, to, avoiding, ties } = ground
  const times = question.inOrder ? await timesFor(here, question.filter, ground) : undefined
  const arrival = arrivals(net, new Map(from.map((node) => [node, -Infinity])), avoiding, times)
  const left = stepsTo(whole, to)
  const nodes = [...arrival.keys()]
    .filter((node) => arrival[node] !== Infinity && left[node] !== Infinity && !from.includes(node))
    .toSorted((a, b) => left[a]! - left[b]! || arrival[a]! - arrival[b]! || a - b)
    .slice(0, REACHED)
  const labels = labelsOf(
    here.read,
    nodes.map((node) => ties.ids[node]!),
  )
  return nodes.map((node) => ({
    id: ties.ids[node]!,
    label: labels.get(ties.ids[node]!)?.label ?? '',
    steps: left[node]!,
    at: times ? formatUtc(arrival[node]!) : null,
  }))
}

/** The question without one of what keeps ways out. */
const LIFTED: Record<Obstacle, (question: WaysQuestion) => WaysQuestion | null> = {
  order: (question) => (question.inOrder ? { ...question, inOrder: false } : null),
  directed: (question) => (question.directed ? { ...question, directed: false } : null),
  avoiding: (question) => (question.avoiding.length > 0 ? { ...question, avoiding: [] } : null),
  through: (question) => (question.through.length > 0 ? { ...question, through: [] } : null),
  period: ({ filter: { from, until, ...filter }, ...question }) => (from !== undefined || until !== undefined ? { ...question, filter } : null),
  kinds: ({ filter: { kinds, ...filter }, ...question }) => (kinds ? { ...question, filter } : null),
  sources: ({ filter: { sources, ...filter }, ...question }) => (sources ? { ...question, filter } : null),
  least: ({ filter: { least, ...filter }, ...question }) => ((least ?? 1) > 1 ? { ...question, filter } : null),
}

/** Which settings keep the two apart, each by itself, or all of them together. */
async function opening(here: Here, question: WaysQuestion): Promise<Pick<NoWay, 'without' | 'together'>> {
  const set = (Object.keys(LIFTED) as Obstacle[]).filter((obstacle) => LIFTED[obstacle](question) !== null)
  const without: Obstacle[] = []
  for (const obstacle of set) if (await isWay(here, LIFTED[obstacle](question)!)) without.push(obstacle)
  if (without.length > 0 || set.length < 2) return { without, together: false }
  const open = set.reduce((asked, obstacle) => LIFTED[obstacle](asked) ?? asked, question)
  return (await isWay(here, open)) ? { without: set, together: true } : { without: [], together: false }
}

/** Whether there is a way at all; one that may pass somebody twice where it is to go through others. */
async function isWay(here: Here, question: WaysQuestion): Promise<boolean> {
  const { read, horizon, pace } = here
  const ground = await groundOf(read, horizon, await networkInTurns(read, horizon, question.filter, question.links, pace), question, pace)
  const { net, from, to, through, avoiding } = ground
  if (from.length === 0 || to.length === 0 || through.some((nodes) => nodes.length === 0)) return false
  const times = question.inOrder ? await timesFor(here, question.filter, ground) : undefined
  let at = new Map(from.map((node) => [node, -Infinity]))
  for (const stop of [...through, to]) {
    const arrival = arrivals(net, at, avoiding, times)
    at = new Map(stop.filter((node) => arrival[node] !== Infinity).map((node) => [node, arrival[node]!]))
  }
  return at.size > 0
}
