import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../shared/network/csr.ts'
import { triangles, twins } from '../../../../shared/network/triangles.ts'
import { anyNetwork, tie } from './fixtures.ts'
import { cpuClock } from '../../cpu.ts'

describe('triangles', () => {
  it('visits each once, with its links; a link knows its other way', () => {
    fc.assert(
      fc.property(anyNetwork(12, 50), (net) => {
        const has = (a: number, b: number): boolean => net.targets.subarray(net.offsets[a], net.offsets[a + 1]).includes(b)
        const wanted = new Set<string>()
        for (let a = 0; a < net.n; a++)
          for (let b = a + 1; b < net.n; b++) for (let c = b + 1; c < net.n; c++) if (has(a, b) && has(b, c) && has(a, c)) wanted.add(`${a} ${b} ${c}`)
        const found: string[] = []
        const twin = twins(net)
        triangles(net, (a, b, c, ab, ac, bc) => {
          found.push([a, b, c].toSorted((x, y) => x - y).join(' '))
          expect([net.targets[ab], net.targets[ac], net.targets[bc]]).toEqual([b, c, c])
          expect([net.targets[twin[ab]!], net.targets[twin[ac]!], net.targets[twin[bc]!]]).toEqual([a, a, b])
        })
        expect(found.toSorted()).toEqual([...wanted].toSorted())
      }),
    )
  })

  it('is not slowed by somebody with a hundred thousand contacts', () => {
    const star = network(
      100_001,
      Array.from({ length: 100_000 }, (_, i) => tie(0, i + 1)),
    )
    const took = cpuClock()
    triangles(star, () => expect.unreachable())
    expect(took()).toBeLessThan(2_000)
  })
})
