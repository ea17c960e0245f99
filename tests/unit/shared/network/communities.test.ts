import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communities, communitiesInSteps } from '../../../../shared/network/communities.ts'
import { components } from '../../../../shared/network/components.ts'
import { network } from '../../../../shared/network/csr.ts'
import { modularity } from '../../../../shared/network/modularity.ts'
import { seeded } from '../../../../shared/network/random.ts'
import { anyNetwork, ones, tie, ties } from './fixtures.ts'

/** Two cliques of five that one link joins. */
const cliques = network(10, [
  ...[0, 5].flatMap((first) => [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].flatMap((b) => (a < b ? [tie(first + a, first + b)] : [])))),
  tie(0, 5),
])

describe('modularity', () => {
  it('is .45238 for two cliques that one link joins, as igraph prints it', () => {
    expect(modularity(cliques, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).toBeCloseTo(0.45238, 5)
    expect(modularity(cliques, new Uint8Array(10))).toBeCloseTo(0, 12)
  })

  it('regards direction: what points to the same is expected more', () => {
    // By hand: of 4 links 2 lie inside; out strengths 1,2,1,0 and in 1,1,1,1 give (3 x 2 + 1 x 2) / 16.
    const net = network(4, ties('0-1 1-0 1-2 2-3'), true)
    expect(modularity(net, [0, 0, 1, 1])).toBeCloseTo(3 / 4 - 8 / 16, 12)
  })

  it('is null without links', () => {
    expect(modularity(network(3, []), [0, 1, 2])).toBeNull()
    expect(communities(network(3, []))).toEqual({ of: Uint32Array.of(1, 2, 3), sizes: [1, 1, 1], quality: null })
    expect(communities(network(0, []))).toEqual({ of: new Uint32Array(), sizes: [], quality: null })
  })
})

/** The best modularity of all divisions of a small network. */
function best(n: number, quality: (of: number[]) => number | null): number {
  let most = -Infinity
  const divide = (of: number[], groups: number): void => {
    if (of.length === n) most = Math.max(most, quality(of) ?? -Infinity)
    else for (let group = 0; group <= groups; group++) divide([...of, group], Math.max(groups, group + 1))
  }
  divide([], 0)
  return most
}

describe('communities', () => {
  it('finds the cliques, the first as community 1', () => {
    expect([...communities(cliques).of]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    expect(communities(cliques).quality).toBeCloseTo(0.45238, 5)
  })

  it('makes smaller ones where resolution is higher, and one where it is low', () => {
    expect(communities(cliques, { resolution: 0.05 }).sizes).toEqual([10])
    expect(communities(cliques, { resolution: 5 }).sizes.length).toBeGreaterThan(2)
  })

  it('follows weights', () => {
    const net = network(4, ties('0-1*9 1-2*1 2-3*9 3-0*1'))
    expect([...communities(net).of]).toEqual([1, 1, 2, 2])
  })

  it('states the quality of what it gives, repeats itself, and keeps communities in one piece', () => {
    fc.assert(
      fc.property(anyNetwork(30, 60), fc.nat(1_000), (net, seed) => {
        const found = communities(net, { seed, runs: 2 })
        expect(communities(net, { seed, runs: 2 })).toEqual(found)
        expect(found.quality).toBe(modularity(net, found.of))
        expect(found.sizes.toSorted((a, b) => b - a)).toEqual(found.sizes)
        for (let group = 1; group <= found.sizes.length; group++) {
          const own = [...found.of.keys()].filter((i) => found.of[i] === group)
          const within = network(
            own.length,
            own.flatMap((a, i) => own.flatMap((b, j) => (i < j && net.targets.slice(net.offsets[a], net.offsets[a + 1]).includes(b) ? [tie(i, j)] : []))),
          )
          expect(components(within).sizes).toHaveLength(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('finds planted groups in a network that is not begun many times, whatever the seed, and repeats itself', () => {
    const random = seeded(4)
    const [n, groups] = [400, 10]
    const links = Array.from({ length: 6_000 }, () => {
      const [a, far] = [Math.floor(random() * n), random() < 0.3]
      const b = Math.floor(random() * n)
      return tie(a, far ? b : b - (b % groups) + (a % groups))
    })
    const net = ones(network(n, links))
    const planted = modularity(
      net,
      Uint32Array.from({ length: n }, (_, i) => i % groups),
    )!
    for (const seed of [1, 2, 3, 4, 5]) {
      const found = communities(net, { seed })
      expect(found.sizes).toEqual(Array.from({ length: groups }, () => n / groups))
      expect(found.quality).toBeCloseTo(planted, 12)
      expect(communities(net, { seed })).toEqual(found)
    }
  })

  it('tells its progress from nothing to the whole, and never backwards', () => {
    const random = seeded(5)
    const net = network(
      300,
      Array.from({ length: 900 }, () => tie(Math.floor(random() * 300), Math.floor(random() * 300))),
    )
    const shares = [...communitiesInSteps(net)]
    expect(shares.length).toBeGreaterThan(10)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })

  it.each([false, true])('reaches the best division of small networks (directed: %s)', (directed) => {
    let [reached, tried] = [0, 0]
    fc.assert(
      fc.property(anyNetwork(7, 14, directed), (net) => {
        const found = communities(ones(net))
        if (found.quality === null) return
        tried += 1
        const most = best(net.n, (of) => modularity(net, of))
        expect(found.quality).toBeLessThanOrEqual(most + 1e-12)
        if (found.quality > most - 1e-12) reached += 1
      }),
      { numRuns: 60, seed: 5 },
    )
    expect(reached / tried).toBeGreaterThan(0.95)
  })
})
