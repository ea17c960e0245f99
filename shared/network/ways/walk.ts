import type { Network } from '../csr.ts'
import type { Steps } from '../steps.ts'
import type { Meetings } from './meetings.ts'
import { lastBefore, nextAfter } from './meetings.ts'
import { stepsTo } from './reach.ts'

export interface WalkQuestion {
  net: Network
  from: readonly number[]
  to: readonly number[]
  most: number
  /** Nodes not to pass: 1. */
  avoiding: Uint8Array
  /** To be passed, in this order: of each of these lists one node. */
  through: readonly (readonly number[])[]
  /** Events of each link, in the order of `net.targets`: only ways whose events follow one another, each beginning when the one before has ended. */
  times?: readonly Meetings[]
}

export interface Walked {
  nodes: number[]
  /** Of each link, the place of its event among its meetings; each the one that ends first of those that can follow. */
  at: number[]
}

export interface Walks {
  ways: Walked[]
  /** False where the search ended before all ways were seen: too many, too long, or time is up. */
  complete: boolean
}

const [LONGEST, PIECE, BUDGET, ENOUGH] = [20, 20_000, 5_000_000, 2_000]
/** Links looked at in one piece. */
const LINKS = 20_000

/**
 * Ways without a node twice, nor from one begin over another, those of fewest steps first, all of a length before any longer one, until there are `most`. Depth-first to a depth that
 * grows, leaving early wherever the end is too far in steps or, in time, out of reach.
 */
export function* walks(question: WalkQuestion): Steps<Walks> {
  const { net, from, to, through, avoiding, times, most } = question
  const { n, offsets, targets } = net
  const [isStart, isEnd] = [marked(n, from), marked(n, to)]
  const isStop = through.map((nodes) => marked(n, nodes))
  // Whoever is the only one to be passed later cannot be passed before.
  const later = through.map((_, i) => new Set(through.slice(i).flatMap((nodes) => (nodes.length === 1 ? nodes : []))))
  const stops = [...through.map((nodes) => stepsTo(net, nodes, avoiding)), stepsTo(net, to, avoiding)]
  /** Steps from each stop on to the end, at least. */
  const onward = stops.map((_, i) => through.slice(i).reduce((sum, nodes, j) => sum + Math.min(...nodes.map((node) => stops[i + j + 1]![node]!)), 0))
  const latest = times ? yield* latestTimes(net, to, avoiding, times) : null
  const until = (left: number): Float64Array => latest![Math.min(left, latest!.length - 1)]!
  const ways: Walked[] = []
  const on = new Uint8Array(n)
  let [spent, over] = [0, false]

  function* deeper(node: number, left: number, stop: number, time: number, nodes: number[], at: number[]): Generator<number, void, boolean | undefined> {
    if (stop === through.length && isEnd[node] === 1) {
      if (left === 0) ways.push({ nodes: [...nodes], at: [...at] })
      return
    }
    on[node] = 1
    for (let i = offsets[node]!; i < offsets[node + 1]! && !over; i++) {
      const next = targets[i]!
      if (on[next] === 1 || avoiding[next] === 1 || (isEnd[next] === 1 && left > 1)) continue
      const then = isStop[stop]?.[next] === 1 ? stop + 1 : stop
      if (then === stop && (isStart[next] === 1 || later[stop]?.has(next))) continue
      if (stops[then]![next]! + onward[then]! > left - 1) continue
      const event = times ? nextAfter(times[i]!, time) : -1
      if (times && (event === -1 || times[i]!.ends[event]! > until(left - 1)[next]!)) continue
      if (++spent % PIECE === 0) over = (yield Math.min(1, spent / BUDGET)) === true || spent >= BUDGET
      yield* deeper(next, left - 1, then, times ? times[i]!.ends[event]! : 0, [...nodes, next], times ? [...at, event] : at)
      if (ways.length >= ENOUGH) over = true
    }
    on[node] = 0
  }

  const starts = from.filter((node) => avoiding[node] === 0 && isEnd[node] === 0)
  const least = Math.min(...starts.map((node) => stops[0]![node]! + onward[0]!))
  if (least === Infinity) return { ways, complete: true }
  const longest = Math.min(n - 1, LONGEST)
  if (latest && latest.length <= LONGEST && starts.every((node) => until(longest)[node] === -Infinity)) return { ways, complete: true }
  for (let length = Math.max(1, least); length <= longest && ways.length < most && !over; length++)
    for (const node of starts) {
      if (stops[0]![node]! + onward[0]! > length || (latest && until(length)[node] === -Infinity)) continue
      yield* deeper(node, length, 0, -Infinity, [node], [])
    }
  return { ways, complete: !over && (ways.length >= most || longest === n - 1) }
}

const marked = (n: number, nodes: readonly number[]): Uint8Array => {
  const marks = new Uint8Array(n)
  for (const node of nodes) marks[node] = 1
  return marks
}

/** By steps that are left: until when one may be at each node and still reach the end. Ends where more steps allow no more. */
function* latestTimes({ n, offsets, targets }: Network, to: readonly number[], avoiding: Uint8Array, times: readonly Meetings[]): Steps<Float64Array[]> {
  const none = new Float64Array(n).fill(-Infinity)
  for (const node of to) none[node] = Infinity
  const latest = [none]
  let looked = 0
  for (let left = 1; left <= LONGEST; left++) {
    const before = latest[left - 1]!
    const now = before.slice()
    for (let a = 0; a < n; a++) {
      if (avoiding[a] === 1 || now[a] === Infinity) continue
      for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
        if (++looked % LINKS === 0) yield 0
        const until = before[targets[i]!]!
        if (until !== -Infinity && avoiding[targets[i]!] === 0) now[a] = Math.max(now[a]!, lastBefore(times[i]!, until))
      }
    }
    if (now.every((time, node) => time === before[node])) break
    latest.push(now)
  }
  return latest
}
