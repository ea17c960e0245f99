import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../../../../../../shared/network/csr.ts'
import { dismantleFlow } from '../../../../../../shared/network/dismantle/flow/flow.ts'
import type { FlowProblem } from '../../../../../../shared/network/dismantle/flow/flow.ts'
import { flowRecovery } from '../../../../../../shared/network/dismantle/flow/recovery.ts'
import { lineOf } from '../../../../../../shared/network/dismantle/flow/line.ts'
import type { Line } from '../../../../../../shared/network/dismantle/flow/line.ts'
import { walker } from '../../../../../../shared/network/dismantle/flow/ways.ts'
import { seeded } from '../../../../../../shared/network/random.ts'
import { finish } from '../../../../../../shared/network/steps.ts'
import { anyNetwork, tie, ties } from '../../fixtures.ts'
import { sets } from '../brute.ts'
import { everyWay, mostApart } from './brute.ts'

const everybody = (n: number): Uint8Array => new Uint8Array(n).fill(1)
const made = (net: Line['net'], bits: readonly number[]): Line => {
  const line = lineOf(net, bits)
  if (!line) throw new Error('no line')
  return line
}
const problem = (line: Line, remove: number, more: Partial<FlowProblem> = {}): FlowProblem => ({
  net: line.net,
  line,
  remove,
  removable: everybody(line.net.n),
  ...more,
})
const [RECRUITS, DRIVES, LODGES, RECEIVES] = [1, 2, 4, 8]

/** Two recruiters, one driver, two who lodge, two who receive; the driver passes on to both. */
const narrow = made(network(7, ties('0-2 1-2 2-3 2-4 3-5 4-6')), [RECRUITS, RECRUITS, DRIVES, LODGES, LODGES, RECEIVES, RECEIVES])

const anyLine = fc
  .tuple(anyNetwork(7, 12), fc.array(fc.constantFrom(0, 0, 0, 1, 2, 4, 3, 6, 5), { minLength: 7, maxLength: 7 }))
  .map(([net, bits]) => lineOf(net, bits))
  .filter((line): line is Line => line !== null)

describe('ways along a line of stages', () => {
  it('are as many as the narrowest stage lets through', () => {
    expect(walker(narrow).walk(everybody(7)).count).toBe(1)
    const wide = made(network(8, ties('0-2 1-7 2-3 7-4 3-5 4-6')), [1, 1, 2, 4, 4, 8, 8, 2])
    expect(walker(wide).walk(everybody(8)).count).toBe(2)
  })

  it('take nothing for granted: a call from recruiter to receiver is no way past the driver', () => {
    const line = made(network(3, ties('0-2')), [RECRUITS, DRIVES, RECEIVES])
    expect(walker(line).walk(everybody(3)).count).toBe(0)
  })

  it('never go back: who lodges does not lead to the driver', () => {
    const line = made(network(4, ties('0-2 2-1 1-3')), [RECRUITS, DRIVES, LODGES, RECEIVES])
    expect(walker(line).walk(everybody(4)).count).toBe(0)
  })

  it('may run over go-betweens, who count once between each two stages', () => {
    const line = made(network(5, ties('0-4 4-1 4-2 3-4')), [RECRUITS, DRIVES, RECEIVES, RECRUITS, 0])
    const ways = walker(line)
    expect(ways.walk(everybody(5))).toMatchObject({ count: 1 })
    expect([...ways.walk(everybody(5)).use]).toEqual([0, 1, 1, 1, 2])
    expect(ways.paths()).toEqual([[3, 4, 1, 4, 2]])
  })

  it('stay with whoever has several stages', () => {
    const line = made(network(2, ties('0-1')), [RECRUITS + DRIVES, RECEIVES])
    const ways = walker(line)
    expect(ways.walk(everybody(2)).count).toBe(1)
    expect(ways.paths()).toEqual([[0, 1]])
  })

  it('are as many as trying all choices of all ways finds, and run as they are told', () => {
    fc.assert(
      fc.property(anyLine, fc.uint8Array({ minLength: 7, maxLength: 7, max: 4 }), (line, dice) => {
        const alive = Uint8Array.from({ length: line.net.n }, (_, i) => (dice[i] === 0 ? 0 : 1))
        const gone = new Set([...alive.keys()].filter((i) => alive[i] === 0))
        const every = everyWay(line, gone)
        fc.pre(every.length < 60)
        const ways = walker(line)
        const { count, use } = ways.walk(alive)
        expect(count).toBe(mostApart(every))
        const told = ways.paths()
        expect(told).toHaveLength(count)
        for (const path of told)
          for (const [i, node] of path.entries()) {
            expect(alive[node]).toBe(1)
            expect(use[node]).toBeGreaterThan(0)
            if (i > 0) expect(line.net.targets.slice(line.net.offsets[node], line.net.offsets[node + 1]).includes(path[i - 1]!)).toBe(true)
          }
      }),
      { numRuns: 400 },
    )
  })

  it('want two stages that anybody has', () => {
    expect(lineOf(network(2, ties('0-1')), [4, 4])).toBeNull()
    expect(lineOf(network(2, ties('0-1')), [4, 32])).toMatchObject({ stages: 2, parts: Uint8Array.of(1, 2) })
  })
})

describe('dismantling along the stages', () => {
  it('takes whoever all have to pass', () => {
    const found = finish(dismantleFlow(problem(narrow, 1)))
    expect(found).toMatchObject({ before: 1, set: [2], value: 0, proven: true, bound: 0, order: [{ node: 2, value: 0 }] })
  })

  it('spares the protected, and proves that nobody else does it', () => {
    const removable = everybody(7)
    removable[2] = 0
    expect(finish(dismantleFlow(problem(narrow, 1, { removable })))).toMatchObject({ value: 1, proven: true, bound: 1 })
    const both = finish(dismantleFlow(problem(narrow, 2, { removable })))
    expect(both).toMatchObject({ value: 0, proven: true })
    expect(both.set).not.toContain(2)
  })

  it('finds the pair that only together closes a line, where one by one sees nothing', () => {
    // Two boats, each of which all can take; two hubs off the line tempt by their many ties.
    const line = made(
      network(16, ties('0-1 0-2 1-3 2-3 4-1 4-2 5-6 5-7 5-8 5-9 10-11 10-12 10-13 10-14 10-15 5-0 10-3')),
      [1, 2, 2, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    )
    expect(finish(dismantleFlow(problem(line, 1)))).toMatchObject({ before: 1, value: 0, set: [3] })
    const removable = everybody(16)
    removable[3] = 0
    expect(finish(dismantleFlow(problem(line, 2, { removable })))).toMatchObject({ value: 0, proven: true })
  })

  it('proves the optimum that trying every set finds, and falls behind no published way', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 1, max: 3 }), fc.uint8Array({ minLength: 7, maxLength: 7, max: 4 }), (line, remove, dice) => {
        fc.pre(everyWay(line, new Set()).length < 60)
        const removable = Uint8Array.from({ length: line.net.n }, (_, i) => (dice[i] === 0 ? 0 : 1))
        const may = [...removable.keys()].filter((i) => removable[i] === 1)
        const most = Math.min(remove, may.length)
        const left = (set: readonly number[]): number => mostApart(everyWay(line, new Set(set)))
        const least = Math.min(...[...sets(may, most)].map(left))
        const found = finish(dismantleFlow(problem(line, remove, { removable })))
        expect(found).toMatchObject({ proven: true, bound: found.value, value: least })
        expect(left(found.set)).toBe(least)
        expect(new Set(found.set).size).toBeLessThanOrEqual(most)
        for (const node of found.set) expect(left(found.set.filter((one) => one !== node))).toBeGreaterThan(least)
        expect(found.set.every((node) => removable[node] === 1)).toBe(true)
        for (const { value } of [...found.baselines, ...found.busiest.slice(-1), ...found.order.slice(-1)]) expect(value).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 250 },
    )
  })

  it('says what runs again once the first heir has taken over ties and stage', () => {
    const { heirs, after } = flowRecovery(problem(narrow, 1), [2])
    expect(heirs[0]).toHaveLength(3)
    expect(after).toBe(1)
    const alone = made(network(3, ties('0-1 1-2')), [RECRUITS, DRIVES, RECEIVES])
    expect(flowRecovery(problem(alone, 1, { removable: Uint8Array.of(0, 1, 0) }), [1])).toEqual({ heirs: [[]], after: 0 })
  })

  it('told that time is up, it keeps within its bound', () => {
    const random = seeded(11)
    const net = network(
      200,
      Array.from({ length: 700 }, () => tie(Math.floor(random() * 200), Math.floor(random() * 200))),
    )
    const line = made(
      net,
      Array.from({ length: 200 }, (_, i) => (i < 60 ? 2 ** (i % 4) : 0)),
    )
    const whole = finish(dismantleFlow(problem(line, 3)))
    const steps = dismantleFlow(problem(line, 3))
    let state = steps.next()
    while (!state.done) state = steps.next(true)
    expect(state.value.bound).toBeLessThanOrEqual(whole.value)
    expect(state.value.value).toBeGreaterThanOrEqual(whole.value)
  })
})
