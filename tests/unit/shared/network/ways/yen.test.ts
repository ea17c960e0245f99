import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../../shared/network/csr.ts'
import { finish } from '../../../../../shared/network/steps.ts'
import { lengthOf, shortestWays } from '../../../../../shared/network/ways/yen.ts'
import { tie, ties } from '../fixtures.ts'
import { everyWay } from './brute.ts'

describe('shortest ways', () => {
  // A square with a diagonal, and a detour.
  const net = network(5, ties('0-1 1-2*5 0-3 3-2 0-2*3 3-4 4-2'))

  it('gives the shortest first, with their lengths', () => {
    expect(finish(shortestWays(net, 0, 2, 9))).toEqual([
      { nodes: [0, 3, 2], length: 2 },
      { nodes: [0, 2], length: 3 },
      { nodes: [0, 3, 4, 2], length: 3 },
      { nodes: [0, 1, 2], length: 6 },
    ])
    expect(finish(shortestWays(net, 0, 2, 1))).toHaveLength(1)
  })

  it('passes nobody who is to be avoided', () => {
    expect(finish(shortestWays(net, 0, 2, 9, Uint8Array.of(0, 0, 0, 1, 0))).map(({ nodes }) => nodes)).toEqual([
      [0, 2],
      [0, 1, 2],
    ])
  })

  it('finds none where there is none', () => {
    expect(finish(shortestWays(network(3, ties('0-1')), 0, 2, 3))).toEqual([])
    expect(finish(shortestWays(net, 1, 1, 3))).toEqual([])
    expect(finish(shortestWays(network(2, ties('0-1'), true), 1, 0, 3))).toEqual([])
  })

  it('leaves out no way that is shorter than one it gives', () => {
    const arcs = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 6 })), { maxLength: 22 })
    fc.assert(
      fc.property(arcs, fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.uint8Array({ minLength: 8, maxLength: 8, max: 6 }), (links, directed, most, dice) => {
        const any = network(
          8,
          links.map(([a, b, weight]) => tie(a, b, weight)),
          directed,
        )
        const avoiding = dice.map((side, i) => (i > 1 && side === 0 ? 1 : 0))
        const length = (nodes: number[]): number => nodes.slice(1).reduce((sum, node, i) => sum + lengthOf(any, nodes[i]!, node), 0)
        const lengths = everyWay(any, 0, 1, avoiding)
          .map(length)
          .toSorted((a, b) => a - b)
        const found = finish(shortestWays(any, 0, 1, most, avoiding))
        expect(found.map((way) => way.length)).toEqual(lengths.slice(0, most))
        expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length)
        for (const { nodes, length: stated } of found) expect(length(nodes)).toBe(stated)
      }),
      { numRuns: 300 },
    )
  })
})
