import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../../shared/network/csr.ts'
import { cutter, left, OBJECTIVES } from '../../../../../shared/network/dismantle/cuts.ts'
import { dismantle } from '../../../../../shared/network/dismantle/dismantle.ts'
import type { Problem } from '../../../../../shared/network/dismantle/problem.ts'
import { seeded } from '../../../../../shared/network/random.ts'
import { finish } from '../../../../../shared/network/steps.ts'
import { anyNetwork, tie, ties } from '../fixtures.ts'
import { leastBy, leftBy } from './brute.ts'

const everybody = (n: number): Uint8Array => new Uint8Array(n).fill(1)
const problem = (net: Problem['net'], remove: number, more: Partial<Problem> = {}): Problem => ({
  net,
  remove,
  objective: 'largest',
  removable: everybody(net.n),
  ...more,
})

/** Two stars of four leaves, whose middles are tied through a go-between. */
const stars = network(11, ties('0-1 0-2 0-3 0-4 5-6 5-7 5-8 5-9 0-10 10-5'))

describe('what each removal leaves', () => {
  it('is found in one walk, as it is by counting', () => {
    fc.assert(
      fc.property(anyNetwork(14, 30), fc.uint8Array({ minLength: 14, maxLength: 14, max: 3 }), (net, dice) => {
        const alive = Uint8Array.from({ length: net.n }, (_, i) => (dice[i] === 0 ? 0 : 1))
        const gone = [...alive.keys()].filter((i) => alive[i] === 0)
        const cuts = cutter(net)(alive)
        expect({ largest: cuts.largest, pairs: cuts.pairs }).toEqual(leftBy(net, new Set(gone)))
        expect(left(net, alive)).toEqual(leftBy(net, new Set(gone)))
        for (let i = 0; i < net.n; i++) {
          if (alive[i] === 0) continue
          expect({ largest: cuts.largestWithout[i], pairs: cuts.pairsWithout[i] }).toEqual(leftBy(net, new Set([...gone, i])))
        }
      }),
    )
  })
})

describe('dismantling', () => {
  it('one by one takes the go-between first; together, the middles', () => {
    const found = finish(dismantle(problem(stars, 2)))
    expect(found).toMatchObject({ before: 11, set: [0, 5], value: 1, proven: true, bound: 1 })
    expect(found.order).toEqual([
      { node: 10, value: 5 },
      { node: 0, value: 5 },
    ])
  })

  it('says by pairs how many are still connected', () => {
    expect(finish(dismantle(problem(stars, 1, { objective: 'pairs' })))).toMatchObject({ before: 55, set: [0], value: 15, proven: true })
  })

  it('never suggests the protected', () => {
    const removable = everybody(11)
    removable[0] = 0
    const { set, order, value } = finish(dismantle(problem(stars, 2, { removable })))
    expect([...set, ...order.map(({ node }) => node)]).not.toContain(0)
    expect(value).toBe(5)
    expect(finish(dismantle(problem(stars, 2, { removable: new Uint8Array(11) })))).toMatchObject({ set: [], order: [], value: 11, proven: true })
  })

  it('removes all there are where more are asked for, and nothing from nothing', () => {
    expect(finish(dismantle(problem(network(3, ties('0-1 1-2')), 9)))).toMatchObject({ value: 0, proven: true })
    expect(finish(dismantle(problem(network(0, []), 2)))).toMatchObject({ before: 0, set: [], value: 0, proven: true })
  })

  it.each(OBJECTIVES)('%s: proves the optimum that trying every set finds, and falls behind no published way', (objective) => {
    fc.assert(
      fc.property(anyNetwork(11, 26), fc.integer({ min: 1, max: 5 }), fc.uint8Array({ minLength: 11, maxLength: 11, max: 5 }), (net, remove, dice) => {
        const removable = Uint8Array.from({ length: net.n }, (_, i) => (dice[i] === 0 ? 0 : 1))
        const may = [...removable.keys()].filter((i) => removable[i] === 1)
        const found = finish(dismantle(problem(net, remove, { objective, removable })))
        expect(found).toMatchObject({ proven: true, bound: found.value, value: leastBy(net, may, remove)[objective] })
        expect(leftBy(net, new Set(found.set))[objective]).toBe(found.value)
        expect(new Set(found.set).size).toBe(Math.min(remove, may.length))
        for (const { value } of found.baselines) expect(value).toBeGreaterThanOrEqual(found.value)
        for (const { value } of found.order.slice(-1)) expect(value).toBeGreaterThanOrEqual(found.value)
      }),
      { numRuns: 150 },
    )
  })

  it.each(OBJECTIVES)('%s: told that time is up, it keeps within its bound and says that nothing is proven', (objective) => {
    const random = seeded(3)
    const net = network(
      120,
      Array.from({ length: 360 }, () => tie(Math.floor(random() * 120), Math.floor(random() * 120))),
    )
    const whole = finish(dismantle(problem(net, 4, { objective })))
    expect(whole.proven).toBe(true)
    const steps = dismantle(problem(net, 4, { objective }))
    let state = steps.next()
    while (!state.done) state = steps.next(true)
    expect(state.value.bound).toBeLessThanOrEqual(whole.value)
    expect(state.value.value).toBeGreaterThanOrEqual(whole.value)
    expect(state.value.proven).toBe(state.value.bound === state.value.value)
  })

  it.each(OBJECTIVES)('%s: told so at once, it is no worse than any way to choose that it looked at, and leaves out those that take long', (objective) => {
    const random = seeded(6)
    const net = network(
      1_500,
      Array.from({ length: 3_000 }, () => tie(Math.floor(random() * 1_500), Math.floor(random() ** 2 * 1_500))),
    )
    const steps = dismantle(problem(net, 8, { objective }))
    let [state, pieces] = [steps.next(), 0]
    for (; !state.done; pieces++) state = steps.next(true)
    const { value, set, baselines, order, busiest } = state.value
    expect([set.length, order.length, busiest.length]).toEqual([8, 8, 8])
    const names = baselines.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['adaptive-degree', 'corehd', 'degree', 'k-core']))
    expect(names.filter((name) => name.endsWith('betweenness'))).toEqual([])
    for (const one of [...baselines, ...order.slice(-1)]) expect(one.value).toBeGreaterThanOrEqual(value)
    expect(pieces).toBeLessThan(60)
  })

  it('tells how far it is, and never less than before', () => {
    const random = seeded(7)
    const net = network(
      400,
      Array.from({ length: 700 }, () => tie(Math.floor(random() * 400), Math.floor(random() * 400))),
    )
    const shares = [...dismantle(problem(net, 3))]
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
  })
})
