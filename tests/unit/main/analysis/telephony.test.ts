import { describe, expect, it } from 'vitest'
import { chains } from '../../../../main/analysis/chains.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, C, D] = ['+212600000001', '+212600000002', '+34600000003', '+212600000004'] as const
const DAY = 24 * 60

describe('chains', () => {
  const often = async (times: number, ...parties: string[]) => {
    const test = testCase()
    for (let day = 0; day < times; day++)
      for (let i = 0; i + 1 < parties.length; i++) test.row({ from: parties[i] ?? A, to: parties[i + 1] ?? B, start: minutes(day * DAY + i * 5), seconds: 60 })
    return (await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })).rows
  }

  it('finds the longest that repeats, and says when', async () => {
    expect(await often(3, A, B, C, D)).toMatchObject([{ path: [A, B, C, D], times: 3, first: '2024-05-12T08:00:00Z', last: '2024-05-14T08:00:00Z' }])
  })

  it('wants it often enough, and does not come back to the same party', async () => {
    expect(await often(2, A, B, C)).toEqual([])
    expect(await often(4, A, B, A, B)).toEqual([])
  })

  it('ends where the pause is too long', async () => {
    const test = testCase()
    for (let day = 0; day < 3; day++) {
      test.row({ from: A, to: B, start: minutes(day * DAY), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + 12), seconds: 60 })
    }
    expect((await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })).rows).toEqual([])
    expect((await chains(test.read, test.horizon, {}, { within: 11 * 60_000, least: 3 })).rows).toHaveLength(1)
  })

  it('counts a beginning once, however often it goes on', async () => {
    const test = testCase()
    test.row({ from: A, to: B, start: minutes(0), seconds: 60 })
    for (let n = 0; n < 5; n++) test.row({ from: B, to: C, start: minutes(2 + n), seconds: 5 })
    expect((await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 2 })).rows).toEqual([])
  })

  it('keeps a part of a longer chain that was seen more often', async () => {
    const test = testCase()
    for (let day = 0; day < 5; day++) {
      test.row({ from: A, to: B, start: minutes(day * DAY), seconds: 60 })
      test.row({ from: B, to: C, start: minutes(day * DAY + 3), seconds: 60 })
      if (day < 3) test.row({ from: C, to: D, start: minutes(day * DAY + 6), seconds: 60 })
    }
    const { rows } = await chains(test.read, test.horizon, {}, { within: 10 * 60_000, least: 3 })
    expect(rows.map(({ path, times }) => [path.length, times])).toEqual([
      [3, 5],
      [4, 3],
    ])
  })
})
