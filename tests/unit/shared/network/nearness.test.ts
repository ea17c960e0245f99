import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centralities } from '../../../../shared/network/betweenness.ts'
import { network } from '../../../../shared/network/csr.ts'
import type { Network } from '../../../../shared/network/csr.ts'
import { nearness, nearnessInSteps } from '../../../../shared/network/nearness.ts'
import { seeded } from '../../../../shared/network/random.ts'
import { tie } from './fixtures.ts'

/** More nodes than walk together, some of them apart; lengths of two digits, so that ways differ. */
const networks = fc.record({ n: fc.integer({ min: 2, max: 75 }), directed: fc.boolean() }).chain(({ n, directed }) =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 30 })), { maxLength: 2 * n }).map((links) =>
    network(
      n,
      links.map(([a, b, length]) => tie(a, b, length / 10)),
      directed,
    ),
  ),
)

const same = (net: Network, lengths: boolean): void => {
  const [alone, joint] = [nearness(net, lengths), centralities(net, lengths)]
  for (const measure of ['closeness', 'harmonic'] as const) {
    expect(alone[measure]).toHaveLength(net.n)
    alone[measure]?.forEach((value, i) => expect(value, `${measure} of ${i}`).toBeCloseTo(joint[measure]![i]!, 10))
  }
}

describe('closeness and harmonic alone', () => {
  it('on a path, by hand, over more nodes than walk together', () => {
    const n = 70
    const net = network(
      n,
      Array.from({ length: n - 1 }, (_, i) => tie(i, i + 1)),
    )
    const { closeness, harmonic } = nearness(net)
    const inverse = Array.from({ length: n - 1 }, (_, i) => 1 / (i + 1)).reduce((sum, x) => sum + x, 0)
    for (const end of [0, n - 1]) {
      expect(closeness?.[end]).toBeCloseTo(2 / n, 12)
      expect(harmonic?.[end]).toBeCloseTo(inverse / (n - 1), 12)
    }
    expect(closeness?.[35]).toBeCloseTo((n - 1) / ((35 * 36) / 2 + (34 * 35) / 2), 12)
  })

  it('are those of being reached, where directed', () => {
    const { closeness, harmonic } = nearness(network(3, [tie(0, 1), tie(1, 2)], true))
    expect([...closeness!]).toEqual([0, 0.5, 2 / 3])
    expect([...harmonic!]).toEqual([0, 0.5, 0.75])
  })

  it('are undefined under two nodes, and 0 without links', () => {
    expect(nearness(network(1, []))).toEqual({ closeness: null, harmonic: null })
    expect(nearness(network(2, []))).toEqual({ closeness: Float64Array.of(0, 0), harmonic: Float64Array.of(0, 0) })
  })

  it('are what the walk for betweenness finds', () => {
    fc.assert(
      fc.property(networks, fc.boolean(), (net, lengths) => same(net, lengths)),
      { numRuns: 60 },
    )
  })

  it('stop now and then, so that others are answered', () => {
    const random = seeded(2)
    const net = network(
      3_000,
      Array.from({ length: 12_000 }, () => tie(Math.floor(random() * 3_000), Math.floor(random() * 3_000))),
    )
    expect([...nearnessInSteps(net)].length).toBeGreaterThan(5)
  })
})
