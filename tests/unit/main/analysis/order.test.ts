import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growing, inOrder, orderByTime } from '../../../../main/analysis/order.ts'
import { newPaths } from '../../../../main/analysis/paths-of-calls.ts'
import { firstOf, packed, scan, secondOf } from '../../../../main/analysis/scan.ts'
import { eachInTurns, turns } from '../../../../main/analysis/turns.ts'
import { minutes, testCase } from './fixture.ts'

describe('order of time', () => {
  it('is that of a stable sort, whatever the times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -1e12, max: 2e12 }), { maxLength: 300 }), async (list) => {
        const times = Float64Array.from(list)
        const order = await orderByTime(times, turns())
        const sorted = list.map((time, i) => [time, i] as const).toSorted(([a, i], [b, j]) => a - b || i - j)
        expect([...order]).toEqual(sorted.map(([, i]) => i))
        expect([...(await inOrder(times, order, turns()))]).toEqual(sorted.map(([time]) => time))
      }),
    )
  })

  it('keeps lists as they grow', () => {
    const list = growing()
    for (let i = 0; i < 10_000; i += 1) list.push(i)
    expect([...list.taken()]).toEqual(Array.from({ length: 10_000 }, (_, i) => i))
  })
})

describe('rows in turns', () => {
  it('reads every row under the filter once, in the order of ids, across strides', async () => {
    const test = testCase()
    for (let n = 0; n < 30; n += 1) test.row({ from: '+212692000101', to: '+212692000102', kind: n % 3 ? 'call' : 'sms', start: minutes(30 - n) })
    test.db.prepare('UPDATE observation SET id = id * 1000, event = event * 1000').run()
    const ids: number[] = []
    await scan<[number]>(
      test.read,
      test.horizon,
      { filter: { kinds: ['call'] }, rows: 'events', columns: ['o.id'], which: 'o.seconds > 0' },
      turns(),
      ([id]) => void ids.push(id),
    )
    expect(ids).toEqual(Array.from({ length: 30 }, (_, n) => (n + 1) * 1_000).filter((_, n) => n % 3))
  })

  it('packs two row numbers into one', () => {
    const test = testCase()
    const say = (a: number | null, b: number | null): number =>
      test.db
        .prepare(`SELECT ${packed('?', '?')}`)
        .pluck()
        .get(a, b) as number
    for (const [a, b] of [
      [2 ** 26 - 1, 2 ** 26 - 1],
      [null, 7],
      [7, null],
      [1, 2],
    ] as const)
      expect([firstOf(say(a, b)), secondOf(say(a, b))]).toEqual([a ?? 0, b ?? 0])
  })

  it('stops between two turns', async () => {
    const stop = new AbortController()
    const pace = turns(stop.signal)
    let seen = 0
    const work = eachInTurns(
      Array.from({ length: 1_000 }),
      { ...pace, due: () => true },
      () => {
        seen += 1
        if (seen === 10) stop.abort(new Error('enough'))
      },
      1,
    )
    await expect(work).rejects.toThrow('enough')
    expect(seen).toBe(10)
  })
})

describe('paths of calls', () => {
  it('are counted by beginning, and say only the longest that was seen as often', () => {
    const paths = newPaths()
    const path = (...parties: number[]): number => parties.reduce((at, party) => paths.step(at, party), 0)
    for (const began of [1, 2, 2, 3]) for (const one of [path(7, 8, 9), path(8, 9, 5), path(7, 8, 9, 5)]) paths.count(one, began)
    paths.count(path(8, 9, 5), 4)
    expect(paths.has(path(7, 8, 9), 8)).toBe(true)
    expect(paths.has(path(7, 8, 9), 5)).toBe(false)
    expect(paths.length(path(7, 8, 9))).toBe(3)
    expect(paths.repeated(3)).toEqual([
      { path: [8, 9, 5], times: 4, first: 1, last: 4 },
      { path: [7, 8, 9, 5], times: 3, first: 1, last: 3 },
    ])
    expect(paths.repeated(5)).toEqual([])
  })
})
