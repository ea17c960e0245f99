import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridges } from '../../../../shared/network/bridges.ts'
import { components } from '../../../../shared/network/components.ts'
import type { Network } from '../../../../shared/network/csr.ts'
import { network } from '../../../../shared/network/csr.ts'
import { tiesOf } from '../../../../shared/network/rewired.ts'
import { without } from '../../../../shared/network/without.ts'
import { anyNetwork, ties } from './fixtures.ts'

const cutAt = (net: Network, a: number, b: number): number => bridges(net)[net.targets.indexOf(b, net.offsets[a])]!

describe('ties that hold together', () => {
  it('says how many are cut off, the smaller part', () => {
    const net = network(7, ties('0-1 1-2 2-0 2-3 3-4 4-5 5-3'))
    expect([cutAt(net, 2, 3), cutAt(net, 3, 2), cutAt(net, 0, 1)]).toEqual([3, 3, 0])
  })

  it('agrees with taking each tie away and counting', () => {
    fc.assert(
      fc.property(anyNetwork(14, 24), (net) => {
        const found = bridges(net)
        for (const { a, b } of tiesOf(net)) {
          const left = network(
            net.n,
            tiesOf(net).filter((one) => one.a !== a || one.b !== b),
          )
          const { of, sizes } = components(left)
          const expected = of[a] === of[b] ? 0 : Math.min(sizes[of[a]!]!, sizes[of[b]!]!)
          expect([found[net.targets.indexOf(b, net.offsets[a])], found[net.targets.indexOf(a, net.offsets[b])]]).toEqual([expected, expected])
        }
      }),
    )
  })
})

describe('a network without one node', () => {
  it('falls into the pieces that its component has left, the largest first', () => {
    const { piece, sizes } = without(network(8, ties('0-1 1-2 0-3 3-4 4-5 6-7')), 0)
    expect(sizes).toEqual([3, 2])
    expect([...piece]).toEqual([-1, 1, 1, 0, 0, 0, -1, -1])
    expect(without(network(2, []), 1).sizes).toEqual([])
  })

  it('holds what its component held, but for the node', () => {
    fc.assert(
      fc.property(anyNetwork(14, 20), fc.nat(13), (net, at) => {
        const node = at % net.n
        const { of, sizes } = components(net)
        expect(without(net, node).sizes.reduce((sum, size) => sum + size, 0)).toBe(sizes[of[node]!]! - 1)
      }),
    )
  })
})

describe('a network on typed arrays', () => {
  it('holds each pair once, in order, with the sum of its ties', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
        fc.boolean(),
        (n, given, directed) => {
          const all = given.filter(([a, b]) => a < n && b < n).map(([a, b, weight]) => ({ a, b, weight }))
          const net = network(n, all, directed)
          const expected = new Map<string, number>()
          for (const { a, b, weight } of all)
            for (const [x, y] of directed
              ? [[a, b]]
              : [
                  [a, b],
                  [b, a],
                ])
              if (x !== y) expected.set(`${x} ${y}`, (expected.get(`${x} ${y}`) ?? 0) + weight)
          const found: [string, number][] = []
          for (let a = 0; a < n; a++) {
            const row = Array.from(net.targets.subarray(net.offsets[a], net.offsets[a + 1]))
            expect(row).toEqual(row.toSorted((x, y) => x - y))
            row.forEach((b, i) => found.push([`${a} ${b}`, net.weights[net.offsets[a]! + i]!]))
          }
          expect(new Map(found)).toEqual(expected)
          expect(found).toHaveLength(expected.size)
        },
      ),
    )
  })
})
