import { describe, expect, it } from 'vitest'
import { routes } from '../../../../main/analysis/routes/routes.ts'
import { minutes, testCase } from './fixture.ts'

const [A, B, X] = ['+212692000101', '+212692000102', '+212692000109'] as const
const iso = (at: number): string => new Date(minutes(at)).toISOString().replace('.000Z', 'Z')

describe('routes', () => {
  it('draws sightings at one place together, and goes on where the number went', async () => {
    const test = testCase()
    test.cell('1-1-1-1', { lat: 35, lon: -2 })
    test.cell('1-1-1-2', { lat: 35.005, lon: -2 })
    test.cell('1-1-1-3', { lat: 36, lon: -2 })
    const seen = (who: string, cell: string, at: number): number => test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(at), seconds: 0 })
    seen(A, '1-1-1-1', 0)
    seen(A, '1-1-1-2', 60)
    seen(A, '1-1-1-3', 300)
    seen(A, '1-1-1-1', 600)
    seen(B, '1-1-1-9', 5)
    const { rows, guards } = await routes(test.read, test.horizon, {})
    expect(rows.map(({ of, ofId, total }) => [of, ofId, total])).toEqual([
      [A, test.id(A), 3],
      [B, test.id(B), 1],
    ])
    expect(rows[0]?.legs.map(({ from, until, place, lat, lon, stage, seen: events }) => [from, until, place, lat, lon, stage, events])).toEqual([
      [iso(0), iso(60), '1-1-1-1', 35, -2, null, 2],
      [iso(300), iso(300), '1-1-1-3', 36, -2, null, 1],
      [iso(600), iso(600), '1-1-1-1', 35, -2, null, 1],
    ])
    expect(rows[1]?.legs).toMatchObject([{ from: iso(5), until: iso(5), place: '1-1-1-9', lat: null, lon: null, metres: null, kmh: null }])
    expect(guards).toContain('cell-is-area')
    expect((await routes(test.read, test.horizon, { of: [test.id(B)] })).rows.map(({ of }) => of)).toEqual([B])
    test.person('Protected', A, { protection: 'victim' })
    expect(JSON.stringify((await routes(test.read, test.horizon, {})).rows)).not.toContain(A)
  })

  it('counts a call once in a stay, whatever happened between its beginning and its end', async () => {
    const test = testCase()
    test.cell('1-1-1-1', { lat: 35, lon: -2 })
    test.cell('1-1-1-2', { lat: 35.005, lon: -2 })
    const call = test.row({ from: A, to: X, side: 1, cellFirst: '1-1-1-1', cellLast: '1-1-1-2', start: minutes(0), seconds: 3_600 })
    const message = test.row({ from: A, to: X, kind: 'sms', side: 1, cellFirst: '1-1-1-1', start: minutes(30), seconds: 0 })
    const { rows } = await routes(test.read, test.horizon, {})
    expect(rows[0]?.legs.map(({ seen, events }) => [seen, events])).toEqual([[2, [`v${call}`, `v${message}`]]])
  })

  it('tells how far and how fast, beyond what is unsure of both places, and marks what nobody can travel', async () => {
    const test = testCase()
    test.cell('35,-2', { lat: 35, lon: -2 })
    test.cell('36,-2', { lat: 36, lon: -2 })
    test.cell('1-1-1-1', { lat: 35.05, lon: -2 })
    const at = (cell: string, minute: number): number =>
      test.row({ kind: 'location', from: A, side: 0, direction: 0, cellFirst: cell, start: minutes(minute), seconds: null })
    at('35,-2', 0)
    at('36,-2', 19)
    at('35,-2', 139)
    test.row({ from: A, to: X, side: 1, cellFirst: '1-1-1-1', start: minutes(139), seconds: 0 })
    const [route] = (await routes(test.read, test.horizon, {})).rows
    expect(route?.legs.map(({ metres, kmh, impossible }) => [metres === null ? null : Math.round(metres / 1_000), kmh, impossible])).toEqual([
      [null, null, false],
      [111, 334, true],
      [111, 55, false],
      // Five kilometres in no time, but a cell without a stated range may reach 35.
      [6, 334, false],
    ])
  })

  it('tells the days without a record within a stay', async () => {
    const test = testCase()
    for (const minute of [0, 100, 3_000, 3_100]) test.row({ from: A, to: X, side: 1, cellFirst: '1-1-1-1', start: minutes(minute), seconds: 0 })
    const [route] = (await routes(test.read, test.horizon, {})).rows
    expect(route?.legs.map(({ silences }) => silences)).toEqual([[{ from: iso(100), until: iso(3_000) }]])
  })

  it('gives as many numbers and stays as asked for, and counts the rest', async () => {
    const test = testCase()
    for (let n = 0; n < 5; n += 1) test.row({ from: A, to: X, side: 1, cellFirst: `1-1-1-${n}`, start: minutes(n), seconds: 0 })
    test.row({ from: B, to: X, side: 1, cellFirst: '1-1-1-1', start: minutes(0), seconds: 0 })
    const { rows, total } = await routes(test.read, test.horizon, {}, { limit: 1, legs: 2 })
    expect([rows.length, total, rows[0]?.legs.length, rows[0]?.total]).toEqual([1, 2, 2, 5])
  })
})
