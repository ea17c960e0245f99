import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralities } from '../../../../shared/network/betweenness.ts'
import { components } from '../../../../shared/network/components.ts'
import { cores } from '../../../../shared/network/core.ts'
import { linkCount, network, type Tie } from '../../../../shared/network/csr.ts'
import { centralization, degrees, density, strengths } from '../../../../shared/network/degree.ts'
import { eigenvector, pagerank } from '../../../../shared/network/spectral.ts'

const tie = (a: number, b: number, weight = 1): Tie => ({ a, b, weight })
const star = network(5, [tie(0, 1), tie(0, 2), tie(0, 3), tie(0, 4)])
const path = network(4, [tie(0, 1), tie(1, 2), tie(2, 3)])

describe('measures of small networks, worked by hand', () => {
  it('drops loops and sums equal ties', () => {
    const net = network(3, [tie(0, 1), tie(1, 0, 2), tie(2, 2)])
    expect(linkCount(net)).toBe(1)
    expect([...strengths(net)]).toEqual([3, 3, 0])
  })

  it('star: everything runs through the middle', () => {
    const { betweenness, closeness } = centralities(star)
    expect([...(betweenness ?? [])]).toEqual([1, 0, 0, 0, 0])
    expect(closeness?.[0]).toBe(1)
    expect(closeness?.[1]).toBeCloseTo(4 / 7)
    expect(centralization(degrees(star))).toBe(1)
    expect(density(star)).toBe(0.4)
    expect(eigenvector(star)?.[1]).toBeCloseTo(0.5, 9)
  })

  it('path: betweenness by pairs', () => {
    expect([...(centralities(path).betweenness ?? [])].map((x) => Math.round(x * 3))).toEqual([0, 2, 2, 0])
  })

  it('takes the way of many events where ties are weighed', () => {
    // 0-2 directly once; 0-1-2 by ties of ten events: 0.2 long against 1.
    const net = network(3, [tie(0, 2, 1), tie(0, 1, 1 / 10), tie(1, 2, 1 / 10)])
    expect(centralities(net, true).betweenness?.[1]).toBe(1)
  })

  it('keeps direction', () => {
    const net = network(3, [tie(0, 1), tie(1, 2)], true)
    expect(centralities(net).betweenness?.[1]).toBe(0.5)
    expect(centralities(net).closeness?.[0]).toBe(0)
    expect([...degrees(net)]).toEqual([1, 2, 1])
    expect(components(net).sizes).toEqual([3])
  })

  it('is null where a measure is undefined', () => {
    const one = network(1, [])
    expect(centralities(one)).toEqual({ betweenness: null, closeness: null, harmonic: null })
    expect(density(one)).toBeNull()
    expect(eigenvector(one)).toBeNull()
    expect(pagerank(network(0, []))).toBeNull()
    expect(centralization(degrees(network(2, [])))).toBeNull()
  })

  it('cores: a triangle with a tail', () => {
    expect([...cores(network(5, [tie(0, 1), tie(1, 2), tie(2, 0), tie(2, 3), tie(3, 4)]))]).toEqual([2, 2, 2, 1, 1])
  })
})

const anyNetwork = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }).map((pairs) => ({
    n,
    net: network(
      n,
      pairs.map(([a, b]) => tie(a, b)),
    ),
  })),
)

describe('measures of any network', () => {
  it('weights all equal give the same paths as none', () => {
    fc.assert(
      fc.property(anyNetwork, ({ net }) => {
        const ones = { ...net, weights: net.weights.map(() => 1) }
        const [near, far] = [centralities(ones), centralities(ones, true)]
        near.betweenness?.forEach((value, i) => expect(far.betweenness?.[i]).toBeCloseTo(value, 9))
        near.closeness?.forEach((value, i) => expect(far.closeness?.[i]).toBeCloseTo(value, 9))
      }),
    )
  })

  it('pagerank shares out one whole; components hold every node; a core is no more than a degree', () => {
    fc.assert(
      fc.property(anyNetwork, ({ n, net }) => {
        expect((pagerank(net) ?? new Float64Array()).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9)
        expect(components(net).sizes.reduce((sum, size) => sum + size, 0)).toBe(n)
        const degree = degrees(net)
        cores(net).forEach((core, i) => expect(core).toBeLessThanOrEqual(degree[i] ?? 0))
      }),
    )
  })
})
