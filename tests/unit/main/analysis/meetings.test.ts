import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetings } from '../../../../main/analysis/meetings/meetings.ts'
import { gridOf } from '../../../../main/analysis/meetings/grid.ts'
import { isNear, metresApart, type Places } from '../../../../main/analysis/meetings/places.ts'
import { minutes, testCase, type TestCase } from './fixture.ts'

const [A, B, C, D] = ['+212692000101', '+212692000102', '+212692000103', '+212692000104'] as const
const X = '+212692000199'

/** Somebody telephones from a cell. */
const seen = (test: TestCase, who: string, cell: string, at: number): number =>
  test.row({ from: who, to: X, side: 1, cellFirst: cell, start: minutes(at), seconds: 10 })

/** Each lives in a cell of his own. */
function homes(test: TestCase): void {
  for (const [i, who] of [A, B, C, D].entries()) for (let n = 0; n < 40; n += 1) seen(test, who, `604-1-1-${i + 1}`, n * 1_440 + i)
}

describe('meetings', () => {
  it('finds who was in one cell within minutes, all of them, and how often', async () => {
    const test = testCase()
    homes(test)
    for (const night of [700, 10_780]) for (const [i, who] of [A, B, C, A, B, C].entries()) seen(test, who, '604-1-9-9', night + i * 10)
    seen(test, D, '604-1-9-9', 3_000)
    const { rows, guards } = await meetings(test.read, test.horizon, {})
    expect(rows.length).toBe(2)
    expect(rows[0]).toMatchObject({ members: [A, B, C], cell: '604-1-9-9', lat: null, lon: null, times: 2 })
    expect(rows.map(({ from, until }) => [from, until])).toEqual([
      [iso(700), iso(750)],
      [iso(10_780), iso(10_830)],
    ])
    expect(rows[0]?.chance).toBeLessThan(0.02)
    expect(guards).toEqual(['cell-is-area', 'many-compared', 'subscriber-not-user', 'absence-not-absence', 'clocks-differ'])
  })

  it('finds nothing where times or places are apart, and minutes and metres are the person’s', async () => {
    const test = testCase()
    test.cell('1-1-1-1', { lat: 35, lon: -2 })
    test.cell('1-1-1-2', { lat: 35.02, lon: -2 })
    seen(test, A, '1-1-1-1', 0)
    seen(test, B, '1-1-1-1', 45)
    seen(test, C, '1-1-1-2', 44)
    expect((await meetings(test.read, test.horizon, {})).rows).toEqual([])
    expect((await meetings(test.read, test.horizon, {}, { minutes: 60 })).rows.map(({ members }) => members)).toEqual([[A, B]])
    expect((await meetings(test.read, test.horizon, {}, { minutes: 60, metres: 2_500 })).rows.map(({ members }) => members)).toEqual([[A, B, C]])
  })

  it('counts what is unsure of a place, but never for more than the metres asked', async () => {
    const near = async (range: number, lat: number): Promise<number> => {
      const test = testCase()
      test.cell('1-1-1-1', { lat: 35, lon: -2 })
      test.cell('1-1-1-2', { lat, lon: -2 })
      test.db.prepare('UPDATE cell SET range = ?').run(range)
      seen(test, A, '1-1-1-1', 0)
      seen(test, B, '1-1-1-2', 1)
      return (await meetings(test.read, test.horizon, {})).rows.length
    }
    expect(await near(0, 35.012)).toBe(0)
    expect(await near(400, 35.012)).toBe(1)
    expect(await near(50_000, 35.03)).toBe(0)
  })

  it('takes positions of devices, and both sides of a call by the rows that describe them', async () => {
    const test = testCase()
    test.cell('35.1,-2.1', { lat: 35.1, lon: -2.1 })
    test.cell('35.1001,-2.1', { lat: 35.1001, lon: -2.1 })
    test.row({ kind: 'location', from: A, side: 0, direction: 0, cellFirst: '35.1,-2.1', start: minutes(0), seconds: null })
    const call = test.row({ from: X, to: B, side: 2, cellFirst: '35.1001,-2.1', start: minutes(5) })
    test.row({ event: call, role: 1, from: X, to: B, side: 1, cellFirst: '604-1-1-77', start: minutes(5) })
    expect((await meetings(test.read, test.horizon, {})).rows).toMatchObject([{ members: [A, B], lat: 35.1, lon: -2.1, times: 1 }])
  })

  it('knows that home is no meeting: what is usual is likely by chance and stands last', async () => {
    const test = testCase()
    for (let day = 0; day < 30; day += 1) for (const [i, who] of [A, B].entries()) seen(test, who, '604-1-1-1', day * 1_440 + i)
    for (const [i, who] of [A, B].entries()) seen(test, who, '604-1-9-9', 700 + i)
    const { rows } = await meetings(test.read, test.horizon, {})
    expect(rows[0]?.cell).toBe('604-1-9-9')
    expect(rows.at(-1)?.chance).toBeGreaterThan(0.9)
    expect(rows[0]?.chance).toBeLessThan(0.05)
  })

  it('does not let two selectors of one owner meet', async () => {
    const test = testCase()
    seen(test, A, '604-1-9-9', 0)
    seen(test, B, '604-1-9-9', 1)
    expect((await meetings(test.read, test.horizon, {})).rows.length).toBe(1)
    test.db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES ('account', ?, ?, 'confirmed')").run(test.id(A), test.id(B))
    expect((await meetings(test.read, test.horizon, {})).rows).toEqual([])
  })

  it('nor two whom people decided to be one', async () => {
    const test = testCase()
    seen(test, A, '604-1-9-9', 0)
    seen(test, B, '604-1-9-9', 1)
    test.db
      .prepare("INSERT INTO same_person (a, b, verdict, decided_at, decided_by) VALUES (?, ?, 'same', 0, '')")
      .run(...[test.id(A), test.id(B)].toSorted((a, b) => (a < b ? -1 : 1)))
    expect((await meetings(test.read, test.horizon, {})).rows).toEqual([])
  })

  it('compares only subjects in a crowd, and says so', async () => {
    const test = testCase()
    test.selector(A, 'number', { subject: true })
    test.selector(B, 'number', { subject: true })
    for (let n = 0; n < 60; n += 1) seen(test, `+2126920002${String(n).padStart(2, '0')}`, '604-1-9-9', n / 10)
    seen(test, A, '604-1-9-9', 7)
    seen(test, B, '604-1-9-9', 8)
    const { rows, guards } = await meetings(test.read, test.horizon, {}, { of: [test.id(B)] })
    expect(rows.map(({ members }) => members)).toEqual([[A, B]])
    expect(guards).toContain('crowds-left-out')
  })

  it('says how many others are usually there at that hour, and which events it rests on', async () => {
    const test = testCase()
    for (let day = 0; day < 10; day += 1) for (const n of [0, 1, 2]) seen(test, `+21269200030${n}`, '604-1-9-9', day * 1_440)
    const rows = [seen(test, A, '604-1-9-9', 14_400), seen(test, B, '604-1-9-9', 14_405)]
    seen(test, A, '604-1-9-8', 14_402)
    const found = (await meetings(test.read, test.horizon, {}, { of: [test.id(A)] })).rows
    expect(found).toMatchObject([{ members: [A, B], events: rows.map((row) => `v${row}`), memberIds: [test.id(A), test.id(B)], cellId: test.id('604-1-9-9') }])
    expect(found[0]?.usual).toBeCloseTo(30 / 11, 2)
  })

  it('gives the first only where so many are asked for, and counts the rest', async () => {
    const test = testCase()
    for (const night of [0, 5_000, 10_000]) for (const [i, who] of [A, B].entries()) seen(test, who, '604-1-9-9', night + i)
    const { rows, total } = await meetings(test.read, test.horizon, {}, { limit: 1 })
    expect([rows.length, total]).toEqual([1, 3])
    expect(rows[0]?.times).toBe(3)
  })

  it('keeps protected numbers under their veil', async () => {
    const test = testCase()
    seen(test, A, '604-1-9-9', 0)
    seen(test, B, '604-1-9-9', 1)
    test.person('Protected', A, { protection: 'minor' })
    const { rows } = await meetings(test.read, test.horizon, {})
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain(A)
  })
})

const iso = (at: number): string => new Date(minutes(at)).toISOString().replace('.000Z', 'Z')

describe('places', () => {
  it('never lets what is near fall outside the nine squares', () => {
    const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(degrees(-89, 89), degrees(-180, 180), degrees(0, 1), degrees(0, 6.3), fc.integer({ min: 10, max: 100_000 }), (y, x, far, turn, metres) => {
        const off = (far * metres * 2) / 111_195
        const east = x + (off * Math.cos(turn)) / Math.cos((y * Math.PI) / 180)
        const places: Places = {
          lat: Float64Array.of(y, y + off * Math.sin(turn)),
          lon: Float64Array.of(x, ((east + 540) % 360) - 180),
          reach: Float64Array.of(metres, metres),
        }
        const grid = gridOf(places, metres)
        if (isNear(places, 0, 1, metres)) expect(grid.around(0)).toContain(grid.square(1))
      }),
      {
        numRuns: 2_000,
        examples: [
          // On the edge of a square, by a rounding.
          [-0.00008998101879879418, -5e-324, 0.9999999999999983, 0, 10],
          // East of each other near the poleward edge of a band, where degrees are shorter than in its middle.
          [73.35180014420528, -112.45828428221753, 0.9962308566801833, 3.17415512635433, 24_142],
          // Either side of the 180th meridian.
          [10, 179.999, 0.9, 0, 1_000],
        ],
      },
    )
  })

  it('measures metres', () => {
    const places: Places = { lat: Float64Array.of(35, 35.01), lon: Float64Array.of(-2, -2), reach: new Float64Array(2) }
    expect(metresApart(places, 0, 1)).toBeCloseTo(1_112, -1)
  })
})
