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
    expect(heirs[0]?.[0]).toEqual({ node: 1, known: 4 / 5, shared: 2, of: 3, direct: true, sameStage: false, risk: 4 / 5 })
    expect([judged(problem, [0]).value, after]).toEqual([3, 5])
  })

  it('says how near each is: the contacts that both have, and whether they are in touch', () => {
    fc.assert(
      fc.property(anyNetwork(9, 20), fc.nat(8), (any, drawn) => {
        const node = drawn % any.n
        const contacts = (of: number): number[] => [...any.targets.subarray(any.offsets[of], any.offsets[of + 1])]
        for (const heir of recovery({ net: any, remove: 1, objective: 'largest', removable: new Uint8Array(any.n).fill(1) }, [node]).heirs[0] ?? []) {
          const others = contacts(node).filter((one) => one !== heir.node)
          expect(heir).toMatchObject({ direct: contacts(node).includes(heir.node), of: others.length })
          expect(heir.shared).toBe(others.filter((one) => contacts(heir.node).includes(one)).length)
        }
      }),
    )
  })

  it('is rather whoever has the same stage', () => {
    const orders = [
      [2, 0, 2, 0, 0, 0],
      [2, 0, 0, 0, 0, 0],
    ].map((parts) => recovery(problem, [0], parts).heirs[0]?.map(({ node, sameStage, risk }) => [node, sameStage, risk]))
    expect(orders).toEqual([
      [
        [1, false, 4 / 5],
        [2, true, (1 + 3 / 5) / 2],
        [3, false, 3 / 5],
      ],
      [
        [1, false, 4 / 5],
        [2, false, 3 / 5],
        [3, false, 3 / 5],
      ],
    ])
    // With one contact less in common, the deputy would stand behind.
    const apart = { ...problem, net: network(6, ties('0-1 0-2 0-3 0-4 1-2 4-5')) }
    expect(recovery(apart, [0], [2, 0, 0, 2, 0, 0]).heirs[0]?.[0]).toMatchObject({ node: 3, sameStage: true, shared: 0 })
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
