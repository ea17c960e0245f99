import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkAt, network } from '../../../../../shared/network/csr.ts'
import { meetings } from '../../../../../shared/network/ways/meetings.ts'
import { arrivals, stepsTo } from '../../../../../shared/network/ways/reach.ts'

describe('steps and arrivals', () => {
  it('count steps to the nearest end, past nobody who is avoided', () => {
    const net = network(5, [
      { a: 0, b: 1, weight: 1 },
      { a: 1, b: 2, weight: 1 },
      { a: 2, b: 3, weight: 1 },
    ])
    expect([...stepsTo(net, [3])]).toEqual([3, 2, 1, 0, Infinity])
    expect([...stepsTo(net, [3], Uint8Array.of(0, 1, 0, 0, 0))]).toEqual([Infinity, Infinity, 1, 0, Infinity])
  })

  it('follow the direction', () => {
    const net = network(3, [{ a: 0, b: 1, weight: 1 }], true)
    expect([...stepsTo(net, [1])]).toEqual([1, 0, Infinity])
    expect([...arrivals(net, new Map([[1, 0]]), new Uint8Array(3))]).toEqual([Infinity, 0, Infinity])
  })

  it('in time, arrive as soon as any order of the events allows', () => {
    const call = fc.record({ a: fc.nat(5), b: fc.nat(5), start: fc.nat(40), length: fc.nat(6) })
    fc.assert(
      fc.property(fc.array(call, { maxLength: 30 }), (all) => {
        const calls = all.filter(({ a, b }) => a !== b)
        const net = network(
          6,
          calls.map(({ a, b }) => ({ a, b, weight: 1 })),
          true,
        )
        const timed = Array.from(net.targets, () => [] as { start: number; end: number; event: number }[])
        for (const [event, { a, b, start, length }] of calls.entries()) timed[linkAt(net, a, b)]!.push({ start, end: start + length, event })
        const found = arrivals(net, new Map([[0, 0]]), new Uint8Array(6), timed.map(meetings))
        // By hand: over and over until nothing arrives sooner.
        const soonest = [0, ...Array.from({ length: 5 }, () => Infinity)]
        for (let round = 0; round < 6; round++)
          for (const { a, b, start, length } of calls) if (start >= soonest[a]!) soonest[b] = Math.min(soonest[b]!, start + length)
        expect([...found]).toEqual(soonest)
      }),
    )
  })
})
