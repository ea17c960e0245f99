import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../../shared/network/csr.ts'
import type { Network } from '../../../../../shared/network/csr.ts'
import { finish } from '../../../../../shared/network/steps.ts'
import { lastBefore, meetings, nextAfter } from '../../../../../shared/network/ways/meetings.ts'
import type { Timed } from '../../../../../shared/network/ways/meetings.ts'
import { walks } from '../../../../../shared/network/ways/walk.ts'
import { tie, ties } from '../fixtures.ts'
import { everyWay } from './brute.ts'

const nobody = (net: Network): Uint8Array => new Uint8Array(net.n)
const call = (a: number, b: number, start: number, seconds = 1): [number, number, Timed] => [a, b, { start, end: start + seconds, event: start }]

/** A network of calls, each of which leads both ways. */
function called(n: number, calls: readonly [number, number, Timed][]) {
  const net = network(
    n,
    calls.map(([a, b]) => tie(a, b)),
  )
  const times = [...net.targets].map((b, i) => {
    const a = net.offsets.findIndex((end, row) => row > 0 && end > i) - 1
    return meetings(calls.flatMap(([x, y, timed]) => ((x === a && y === b) || (x === b && y === a) ? [timed] : [])))
  })
  return { net, times }
}

describe('meetings', () => {
  const three = meetings([
    { start: 5, end: 50, event: 1 },
    { start: 6, end: 7, event: 2 },
    { start: 20, end: 20, event: 3 },
  ])

  it('knows the next to end, and the last to have ended', () => {
    expect([-Infinity, 5, 6, 7, 21].map((time) => three.events[nextAfter(three, time)])).toEqual([2, 2, 2, 3, undefined])
    expect([6, 7, 49, 50, Infinity].map((time) => lastBefore(three, time))).toEqual([-Infinity, 6, 20, 20, 20])
  })
})

describe('ways in depth', () => {
  const net = network(6, ties('0-1 1-2 0-3 3-2 3-4 4-2 0-5'))
  const ask = (more: object) => finish(walks({ net, from: [0], to: [2], most: 9, avoiding: nobody(net), through: [], ...more }))

  it('gives those of fewest steps first', () => {
    const { ways, complete } = ask({})
    expect(ways.map(({ nodes }) => nodes)).toEqual([
      [0, 1, 2],
      [0, 3, 2],
      [0, 3, 4, 2],
    ])
    expect(complete).toBe(true)
  })

  it('goes through those named, in their order, and past those to avoid', () => {
    expect(ask({ through: [[4]] }).ways.map(({ nodes }) => nodes)).toEqual([[0, 3, 4, 2]])
    expect(ask({ through: [[3], [4]] }).ways).toHaveLength(1)
    expect(ask({ through: [[4], [3]] })).toEqual({ ways: [], complete: true })
    expect(ask({ through: [[5]] })).toEqual({ ways: [], complete: true })
    expect(ask({ avoiding: Uint8Array.of(0, 0, 0, 1, 0, 0) }).ways.map(({ nodes }) => nodes)).toEqual([[0, 1, 2]])
  })

  it('begins and ends anywhere among several, without passing another end', () => {
    expect(ask({ to: [2, 3] }).ways.map(({ nodes }) => nodes)).toEqual([
      [0, 3],
      [0, 1, 2],
    ])
  })

  it('passes one of several, not over another begin', () => {
    expect(ask({ through: [[5, 4]] }).ways.map(({ nodes }) => nodes)).toEqual([[0, 3, 4, 2]])
    expect(ask({ from: [0, 3] }).ways.map(({ nodes }) => nodes)).toEqual([
      [3, 2],
      [0, 1, 2],
      [3, 4, 2],
    ])
  })

  it('finds every way through some of several in order, for random networks', () => {
    const pair = fc.tuple(fc.nat(6), fc.nat(6)).filter(([a, b]) => a !== b)
    const stop = fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 16 }), fc.array(stop, { minLength: 1, maxLength: 2 }), (pairs, through) => {
        const random = network(
          7,
          pairs.map(([a, b]) => tie(a, b)),
        )
        const found = finish(walks({ net: random, from: [0], to: [1], most: 10_000, avoiding: nobody(random), through })).ways.map(({ nodes }) => nodes.join())
        const isInOrder = (nodes: readonly number[]): boolean => {
          let at = 0
          for (const node of nodes) if (through[at]?.includes(node)) at += 1
          return at === through.length
        }
        const wanted = everyWay(random, 0, 1, nobody(random)).filter(isInOrder)
        expect(found.toSorted()).toEqual(wanted.map((nodes) => nodes.join()).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  it('says so when it had to stop', () => {
    const whole = network(14, Array.from({ length: 14 }, (_, a) => Array.from({ length: a }, (_, b) => tie(a, b))).flat())
    const found = finish(walks({ net: whole, from: [0], to: [1], most: 1e9, avoiding: nobody(whole), through: [] }))
    expect(found.complete).toBe(false)
    expect(found.ways.length).toBeGreaterThan(1_000)
  })
})

describe('ways in order of time', () => {
  it('takes only calls that follow one another', () => {
    const { net, times } = called(4, [call(0, 1, 10), call(1, 2, 5), call(0, 3, 20), call(3, 2, 30, 5), call(3, 2, 31, 2)])
    const found = finish(walks({ net, times, from: [0], to: [2], most: 5, avoiding: nobody(net), through: [] }))
    expect(found).toEqual({ ways: [{ nodes: [0, 3, 2], at: [0, 1] }], complete: true })
  })

  it('lets a call begin only when the one before has ended', () => {
    const { net, times } = called(3, [call(0, 1, 10, 60), call(1, 2, 30)])
    expect(finish(walks({ net, times, from: [0], to: [2], most: 5, avoiding: nobody(net), through: [] }))).toEqual({ ways: [], complete: true })
  })

  it('gives just those ways that some choice of calls makes possible', () => {
    const calls = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(20), fc.nat(6)), { maxLength: 16 })
    fc.assert(
      fc.property(calls, (drawn) => {
        const { net, times } = called(
          6,
          drawn.filter(([a, b]) => a !== b).map(([a, b, start, seconds]) => call(a, b, start, seconds)),
        )
        const possible = (nodes: number[], time: number): boolean =>
          nodes.length < 2 ||
          drawn.some(
            ([a, b, start, seconds]) =>
              ((a === nodes[0] && b === nodes[1]) || (b === nodes[0] && a === nodes[1])) && start >= time && possible(nodes.slice(1), start + seconds),
          )
        const wanted = everyWay(net, 0, 1, nobody(net)).filter((nodes) => possible(nodes, -1))
        const { ways, complete } = finish(walks({ net, times, from: [0], to: [1], most: 1_000, avoiding: nobody(net), through: [] }))
        expect(complete).toBe(true)
        expect(ways.map(({ nodes }) => nodes.join()).toSorted()).toEqual(wanted.map((nodes) => nodes.join()).toSorted())
        expect(ways.map(({ nodes }) => nodes.length)).toEqual(wanted.map((nodes) => nodes.length).toSorted((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })
})
