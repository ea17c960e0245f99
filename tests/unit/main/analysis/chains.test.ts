import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainTimes } from '../../../../main/analysis/chain-times.ts'
import { chains } from '../../../../main/analysis/chains.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C, D, E] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104', '+212692000105'] as const
const DAY = 24 * 60
const ask = (test: TestCase, more: Partial<Parameters<typeof chains>[3]> = {}) =>
  chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3, ...more })
const rowOf = async (test: TestCase, ...path: string[]) => (await ask(test)).rows.find((row) => row.path.join() === path.join())

/** Thirty days: A calls B at an hour of its own every third day, and B passes it on to C within minutes; B calls E every evening, whatever A does. */
function passedOn(): TestCase {
  const test = testCase()
  for (let day = 0; day < 30; day += 1) {
    if (day % 3 === 0) {
      test.row({ from: A, to: B, start: minutes(day * DAY + ((day * 37) % 400)), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + ((day * 37) % 400) + 4), seconds: 60 })
    }
    test.row({ from: A, to: D, start: minutes(day * DAY + 600), seconds: 60 })
    test.row({ from: D, to: E, start: minutes(day * DAY + 605), seconds: 60 })
  }
  return test
}

describe('chains of somebody', () => {
  it('are whole, though he takes no part in every call', async () => {
    const test = passedOn()
    const all = (await ask(test)).rows.filter(({ path }) => path.includes(A))
    expect(all.length).toBeGreaterThan(0)
    const { rows } = await chains(test.read, test.horizon, { of: [test.id(A)] }, { within: 10 * 60_000, least: 3 })
    expect(rows.map(({ path }) => path)).toEqual(all.map(({ path }) => path))
    const [first] = rows
    expect(chainTimes(test.read, test.horizon, { of: [test.id(A)] }, first?.ids ?? [], 10 * 60_000)).toHaveLength(first?.times ?? 0)
  })
})

describe('chains and chance', () => {
  it('tells what was passed on from what both do every day anyway', async () => {
    const test = passedOn()
    const planned = await rowOf(test, A, B, C)
    expect(planned).toMatchObject({ times: 10, verdict: 'beyond', ids: [test.id(A), test.id(B), test.id(C)] })
    expect(planned?.expected).toBeLessThan(2)
    // Every day at the same hour: on whatever day A calls D, D calls E then.
    const habit = await rowOf(test, A, D, E)
    expect(habit).toMatchObject({ times: 30, verdict: 'usual' })
    expect(habit?.expected).toBeCloseTo(30, 5)
  })

  it('puts first what chance explains least where it is asked to', async () => {
    const test = passedOn()
    expect((await ask(test)).rows[0]?.path).toEqual([A, D, E])
    expect((await ask(test, { order: 'chance' })).rows[0]?.path).toEqual([A, B, C])
  })

  it('says nothing of chance where few days are known', async () => {
    const test = testCase()
    for (let day = 0; day < 4; day += 1) {
      test.row({ from: A, to: B, start: minutes(day * DAY), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + 4), seconds: 60 })
    }
    expect(await rowOf(test, A, B, C)).toMatchObject({ times: 4, expected: null, verdict: 'unknown' })
  })

  it('expects as many as the days shifted against each other show', async () => {
    const call = fc.record({ day: fc.integer({ min: 0, max: 9 }), minute: fc.integer({ min: 0, max: 300 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 3, maxLength: 14 }), fc.array(call, { minLength: 3, maxLength: 14 }), async (ab, bc) => {
        const test = testCase()
        // Somebody that B calls every day, far from these hours: so B's days are known to be ten.
        for (let day = 0; day < 10; day += 1) test.row({ from: B, to: E, start: minutes(day * DAY + 800), seconds: 0 })
        for (const one of ab) test.row({ from: A, to: B, start: minutes(one.day * DAY + one.minute), seconds: 0 })
        for (const one of bc) test.row({ from: B, to: C, start: minutes(one.day * DAY + one.minute), seconds: 0 })
        const found = (await ask(test, { least: 1 })).rows.find((row) => row.path.join() === [A, B, C].join())
        if (!found) return
        // By hand: each day of A's calls laid on every other day of B's.
        const firsts = ab.map(({ day, minute }) => day * DAY + minute).toSorted((a, b) => a - b)
        const expected = firsts.reduce((sum, at, i) => {
          const until = Math.min(at + 10 + 1e-9, firsts[i + 1] ?? Infinity)
          const days = new Set(
            bc
              .filter((one) => [...Array(21).keys()].some((k) => k !== 10 && inside(one.day * DAY + one.minute - (k - 10) * DAY, at, until)))
              .map(({ day, minute }) => Math.floor((day * DAY + minute - at) / DAY)),
          )
          return sum + Math.min(1, days.size / 9)
        }, 0)
        expect(found.expected).toBeCloseTo(expected, 6)
      }),
      { numRuns: 40 },
    )
  })
})

const inside = (at: number, from: number, until: number): boolean => at >= from && at < until

describe('each time that a chain was seen', () => {
  it('are as many as were counted, with their calls', async () => {
    const test = passedOn()
    const rows = chainTimes(test.read, test.horizon, {}, [test.id(A), test.id(B), test.id(C)], 10 * 60_000)
    expect(rows).toHaveLength(10)
    expect(rows.every(({ calls }) => calls.length === 2)).toBe(true)
    expect(rows.at(-1)?.calls.map(({ start }) => start)).toEqual(['2024-05-12T08:00:00Z', '2024-05-12T08:04:00Z'])
  })

  it('of random calls among five, as many as `chains` says of each path', async () => {
    const who = [A, B, C, D, E]
    const call = fc.record({ from: fc.nat(4), to: fc.nat(4), at: fc.integer({ min: 0, max: 90 }), seconds: fc.nat(400) })
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 40 }), async (calls) => {
        const test = testCase()
        for (const { from, to, at, seconds } of calls.toSorted((a, b) => a.at - b.at))
          if (from !== to) test.row({ from: who[from]!, to: who[to]!, start: minutes(at), seconds })
        for (const row of (await ask(test, { least: 1 })).rows)
          expect(chainTimes(test.read, test.horizon, {}, row.ids, 10 * 60_000), row.path.join()).toHaveLength(row.times)
      }),
      { numRuns: 40 },
    )
  })

  it('is nothing for those the case does not have', () => {
    const test = passedOn()
    expect(chainTimes(test.read, test.horizon, {}, ['s998', 's999', test.id(A)], 60_000)).toEqual([])
  })
})
