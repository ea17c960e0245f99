import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../../shared/network/csr.ts'
import { judged } from '../../../../../shared/network/dismantle/greedy.ts'
import { recovery } from '../../../../../shared/network/dismantle/recovery.ts'
import { anyNetwork, ties } from '../fixtures.ts'

// A leader (0) with a deputy (1) who knows two of the three others; 4 leads on to 5.
const net = network(6, ties('0-1 0-2 0-3 0-4 1-2 1-3 4-5'))
const problem = { net, remove: 1, objective: 'largest', removable: new Uint8Array(6).fill(1) } as const

describe('who would fill the gap', () => {
  it('is who knows most of the circle, and then holds it together', () => {
    const { heirs, after } = recovery(problem, [0])
    // The circle is 0 to 4: the deputy knows 0, 1, 2, 3 of it.
    expect(heirs[0]?.[0]).toEqual({ node: 1, known: 4 / 5 })
    expect([judged(problem, [0]).value, after]).toEqual([3, 5])
  })

  it('is nobody protected, and nobody who is gone', () => {
    const removable = Uint8Array.of(1, 0, 1, 1, 1, 1)
    expect(recovery({ ...problem, removable }, [0]).heirs[0]?.map(({ node }) => node)).toEqual([2, 3, 4])
    expect(
      recovery(problem, [0, 1])
        .heirs.flat()
        .map(({ node }) => node),
    ).not.toContain(1)
    expect(recovery({ ...problem, net: network(2, []), removable: Uint8Array.of(1, 1) }, [0])).toEqual({ heirs: [[]], after: 1 })
  })

  it('never leaves a network more broken than the removal did', () => {
    fc.assert(
      fc.property(anyNetwork(12, 30), fc.uniqueArray(fc.nat(11), { maxLength: 4 }), (any, drawn) => {
        const set = drawn.filter((node) => node < any.n)
        const one = { net: any, remove: set.length, objective: 'pairs', removable: new Uint8Array(any.n).fill(1) } as const
        const { after } = recovery(one, set)
        expect(after).toBeGreaterThanOrEqual(judged(one, set).value)
        expect(after).toBeLessThanOrEqual(((any.n - set.length) * (any.n - set.length - 1)) / 2)
      }),
    )
  })
})
