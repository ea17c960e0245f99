import { describe, expect, it } from 'vitest'
import { meetings } from '../../../../../main/analysis/meetings/meetings.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const [A, B, C, D, X] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104', '+212692000109'] as const
/** A road of five places, twenty kilometres from one to the next. */
const ROAD = ['r1', 'r2', 'r3', 'r4', 'r5'] as const

function road(): TestCase {
  const test = testCase()
  for (const [i, value] of ROAD.entries()) test.cell(value, { lat: 35, lon: -2 - i * 0.22 })
  return test
}
const drive = (test: TestCase, who: string, places: readonly string[], at: number): void => {
  for (const [i, cell] of places.entries()) test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(at + i * 60), seconds: 0 })
}

describe('who travelled together', () => {
  it('tells a way once for all who went it, and for two who went on', async () => {
    const test = road()
    for (const [i, who] of [A, B].entries()) drive(test, who, ROAD, i * 5)
    drive(test, C, ROAD.slice(0, 3), 2)
    drive(test, D, ['r1'], 3)
    const { travelled, travelledTotal } = await meetings(test.read, test.horizon, {})
    expect(travelled.map(({ members, stops, places }) => [members.map(({ label }) => label), stops.map(({ cell }) => cell), places])).toEqual([
      [[A, B, C], ROAD.slice(0, 3), 3],
      [[A, B], [...ROAD], 5],
    ])
    expect(travelledTotal).toBe(2)
    expect(travelled.map(({ stops }) => stops[0]?.events.length)).toEqual([3, 2])
  })

  it('is no way where they meet at places too few, too near or too late', async () => {
    const two = road()
    for (const who of [A, B]) drive(two, who, ['r1', 'r2'], 0)
    expect((await meetings(two.read, two.horizon, {})).travelled).toEqual([])
    expect((await meetings(two.read, two.horizon, {}, { stops: 2 })).travelled.length).toBe(1)
    const near = testCase()
    for (const [i, value] of ['n1', 'n2', 'n3'].entries()) near.cell(value, { lat: 35, lon: -2 - i * 0.02 })
    for (const who of [A, B]) drive(near, who, ['n1', 'n2', 'n3'], 0)
    expect((await meetings(near.read, near.horizon, {})).travelled).toEqual([])
    const late = road()
    for (const who of [A, B]) for (const [i, cell] of ['r1', 'r2', 'r3'].entries()) drive(late, who, [cell], i * 1_440)
    expect((await meetings(late.read, late.horizon, {})).travelled).toEqual([])
    expect((await meetings(late.read, late.horizon, {}, { hours: 30 })).travelled.length).toBe(1)
  })

  it('goes there and back as one way of as many places as there are', async () => {
    const test = road()
    for (const who of [A, B]) drive(test, who, ['r1', 'r2', 'r3', 'r2', 'r1'], 0)
    const { travelled } = await meetings(test.read, test.horizon, {})
    expect(travelled).toMatchObject([{ places: 3, stops: [{ cell: 'r1' }, { cell: 'r2' }, { cell: 'r3' }, { cell: 'r2' }, { cell: 'r1' }] }])
  })

  it('says nothing of places that are nowhere, and veils the protected', async () => {
    const nowhere = testCase()
    for (const who of [A, B]) drive(nowhere, who, ['604-1-1-1', '604-1-1-2', '604-1-1-3'], 0)
    expect((await meetings(nowhere.read, nowhere.horizon, {})).travelled).toEqual([])
    const test = road()
    for (const who of [A, B]) drive(test, who, ROAD, 0)
    test.person('Protected', A, { protection: 'minor' })
    const { travelled } = await meetings(test.read, test.horizon, {})
    expect(travelled.length).toBe(1)
    expect(JSON.stringify(travelled)).not.toContain(A)
  })
})
