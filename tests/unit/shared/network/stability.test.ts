import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communities } from '../../../../shared/network/communities.ts'
import { network } from '../../../../shared/network/csr.ts'
import { degrees } from '../../../../shared/network/degree.ts'
import { seeded } from '../../../../shared/network/random.ts'
import { rewiredInSteps, thinned, tiesOf } from '../../../../shared/network/rewired.ts'
import { addShares, stabilityInSteps } from '../../../../shared/network/stability.ts'
import { finish } from '../../../../shared/network/steps.ts'
import { anyNetwork, tie } from './fixtures.ts'

const clique = (first: number, size: number) => Array.from({ length: size }, (_, a) => Array.from({ length: a }, (__, b) => tie(first + a, first + b))).flat()
const three = network(24, [...clique(0, 8), ...clique(8, 8), ...clique(16, 8), tie(0, 8), tie(8, 16), tie(16, 0)])
const random = network(60, ((next) => Array.from({ length: 150 }, () => tie(Math.floor(next() * 60), Math.floor(next() * 60), 1)))(seeded(7)))
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('networks by chance', () => {
  it('leave everybody as many ties as before, and no two between two', () => {
    fc.assert(
      fc.property(anyNetwork(20, 60), fc.boolean(), fc.nat(99), (net, directed, seed) => {
        const given = directed ? network(net.n, tiesOf(net), true) : net
        const by = finish(rewiredInSteps(given, seeded(seed)))
        expect(degrees(by)).toEqual(degrees(given))
        expect(tiesOf(by)).toHaveLength(tiesOf(given).length)
        expect(tiesOf(by).every(({ a, b }) => a !== b)).toBe(true)
      }),
    )
  })

  it('lose the order of the network', () => {
    expect(communities(finish(rewiredInSteps(three, seeded(3)))).quality).toBeLessThan(communities(three).quality! - 0.2)
  })

  it('are thinned by the share that is asked for, about', () => {
    const ties = tiesOf(thinned(random, 0.5, seeded(1))).length
    expect(ties / tiesOf(random).length).toBeGreaterThan(0.35)
    expect(ties / tiesOf(random).length).toBeLessThan(0.65)
    expect(thinned(random, 0, seeded(1))).toEqual(random)
  })
})

describe('how sure communities are', () => {
  it('shares of fellows, by hand', () => {
    const into = new Float64Array(4)
    addShares(into, Uint32Array.of(1, 1, 1, 2), Uint32Array.of(1, 1, 2, 2))
    // 0 and 1 stand with {0,1,2} and {0,1}: 2 of 3; 2 with {0,1,2} and {2,3}: 1 of 4; 3 with {3} and {2,3}: 1 of 2.
    expect([...into]).toEqual([2 / 3, 2 / 3, 1 / 4, 1 / 2])
  })

  it('is whole for cliques, which stand far above chance', () => {
    const found = communities(three)
    const sure = finish(stabilityInSteps(three, found))
    expect([mean(sure.again), mean(sure.thinned)]).toEqual([1, 1])
    expect(found.quality! - sure.byChance!).toBeGreaterThan(0.2)
  })

  it('is low where ties are random, and no higher than chance', () => {
    const found = communities(random)
    const sure = finish(stabilityInSteps(random, found))
    expect(mean(sure.thinned)).toBeLessThan(0.8)
    expect(Math.abs(found.quality! - sure.byChance!)).toBeLessThan(0.06)
  })

  it('repeats itself, tells its share of the work in order, and says nothing of a network without ties', () => {
    const found = communities(random)
    const shares: number[] = []
    const steps = stabilityInSteps(random, found, { seed: 4 })
    let state = steps.next()
    for (; !state.done; state = steps.next()) shares.push(state.value)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(finish(stabilityInSteps(random, found, { seed: 4 }))).toEqual(state.value)
    const none = network(3, [])
    expect(finish(stabilityInSteps(none, communities(none)))).toMatchObject({ runs: 0, byChance: null })
  })
})
