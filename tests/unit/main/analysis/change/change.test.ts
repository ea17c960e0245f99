import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketAt, bucketsOf } from '../../../../../main/analysis/change/buckets.ts'
import { changes, type ChangeQuestion } from '../../../../../main/analysis/change/change.ts'
import { directionOf, moved, places } from '../../../../../main/analysis/change/places.ts'
import { testCase, T0, type TestCase } from '../fixture.ts'

const DAY = 86_400_000
const day = (n: number): number => T0 + n * DAY
const number = (n: number): string => `+21269200${String(n).padStart(4, '0')}`
const [HUB, RISER, LEAVER, COMER, LATE] = [1, 2, 3, 4, 5].map(number) as [string, string, string, string, string]
const PERIODS = { before: { from: day(0), until: day(10) }, after: { from: day(10), until: day(20) } }
const ask = (test: TestCase, more: Partial<ChangeQuestion> = {}, limit = 500) =>
  changes(
    test.read,
    test.horizon,
    { ...PERIODS, filter: {}, weighted: false, zone: 'Africa/Casablanca', ...more },
    { signal: new AbortController().signal, limit },
  )

/** Source 1 covers both periods, source 2 begins at the border. RISER is a leaf before and the hub after. */
function story(): TestCase {
  const test = testCase()
  const late = test.source('late.csv')
  for (let n = 10; n < 16; n++) test.row({ from: HUB, to: number(n), start: day(n - 10) })
  test.row({ from: HUB, to: RISER, start: day(1) })
  for (let i = 0; i < 6; i++) test.row({ from: HUB, to: LEAVER, start: day(2) + i })
  for (let n = 10; n < 16; n++) test.row({ from: RISER, to: number(n), start: day(10) + n })
  test.row({ from: HUB, to: RISER, start: day(19.5) })
  for (let i = 0; i < 5; i++) test.row({ from: RISER, to: COMER, start: day(12) + i })
  for (let i = 0; i < 8; i++) test.row({ from: RISER, to: LATE, start: day(11 + i), source: late })
  return test
}

describe('who came, who went, who rose', () => {
  it('tells them apart, with figures before and after', async () => {
    const found = await ask(story())
    const of = (label: string) => found.rows.find((row) => row.label === label)
    expect(of(RISER)).toMatchObject({
      change: 'rose',
      before: { degree: 1, events: 1 },
      after: { degree: 9, degreePlace: 1, betweennessPlace: 1 },
      explained: 8 / 20,
    })
    expect(of(HUB)).toMatchObject({ change: 'fell', before: { degree: 8, degreePlace: 1 }, after: { degree: 1 }, few: false })
    expect(of(LEAVER)).toMatchObject({ change: 'gone', before: { events: 6, degreePlace: null }, after: { events: 0, betweenness: null }, explained: 0 })
    expect(of(COMER)).toMatchObject({ change: 'new', before: { events: 0 }, after: { events: 5 }, explained: 0, few: false })
    expect(found.counts).toMatchObject({ new: 2, gone: 1, rose: 1, fell: 1 })
    expect(found.stayed).toBe(8)
    expect(found.total).toBe(found.rows.length)
  })

  it('says what a file that begins at the border may explain', async () => {
    const found = await ask(story())
    expect(found.rows.find((row) => row.label === LATE)).toMatchObject({ change: 'new', explained: 1 })
    expect(found.files.map(({ file, both }) => [file, both])).toEqual([
      ['one.csv', true],
      ['late.csv', false],
    ])
    expect(found.guards[0]).toBe('files-end-at-border')
    expect([found.before.events, found.after.events, found.alike]).toEqual([13, 20, 25])
  })

  it('regards an event as told by both where a second file tells it', async () => {
    const test = testCase()
    const late = test.source('late.csv')
    const first = test.row({ from: HUB, to: RISER, start: day(0) })
    expect(first).toBe(1)
    test.row({ from: HUB, to: RISER, start: day(19.9) })
    const event = test.row({ from: HUB, to: COMER, start: day(12), source: late })
    test.row({ from: HUB, to: COMER, start: day(12), event, role: 1, source: 1 })
    expect((await ask(test)).rows.find((row) => row.label === COMER)).toMatchObject({ change: 'new', explained: 0 })
  })

  it('counts activity by day, and the events of one kind of change up to the limit', async () => {
    const found = await ask(story(), {}, 1)
    expect(found.buckets).toMatchObject({ unit: 'day' })
    expect(found.rows.map(({ change }) => change)).toEqual(['new', 'gone', 'rose', 'fell', 'steady'])
    expect(found.total).toBe(11)
    for (const { activity, before, after } of found.rows) {
      expect(activity).toHaveLength(found.buckets.starts.length)
      expect(activity.reduce((sum, n) => sum + n, 0)).toBe(before.events + after.events)
    }
  })

  it('takes as one what people decided to be one person', async () => {
    const test = story()
    const [a, b] = [test.id(LEAVER), test.id(COMER)].toSorted((x, y) => (x < y ? -1 : 1))
    test.db.prepare("INSERT INTO same_person VALUES (?, ?, 'same', 0, 'Tester')").run(a, b)
    const found = await ask(test)
    expect(found.counts).toMatchObject({ new: 1, gone: 0 })
    const one = found.rows.filter(({ id }) => id === a || id === b)
    expect(one).toHaveLength(1)
    expect(one[0]).toMatchObject({ before: { events: 6 }, after: { events: 5 } })
  })

  it('veils who is protected, and can be cancelled', async () => {
    const test = story()
    test.person('Somebody Real', RISER, { protection: 'victim' })
    expect(JSON.stringify(await ask(test))).not.toContain(RISER)
    const controller = new AbortController()
    controller.abort()
    const asked = changes(test.read, test.horizon, { ...PERIODS, filter: {}, weighted: false, zone: 'UTC' }, { signal: controller.signal, limit: 9 })
    await expect(asked).rejects.toThrow()
  })

  it('has an answer for a case without events', async () => {
    expect(await ask(testCase())).toMatchObject({ rows: [], total: 0, alike: 0, files: [] })
  })
})

describe('places', () => {
  it('count from the best; equal values share the better place', () => expect(places([3, 9, 3, 1])).toEqual([2, 1, 2, 4]))

  it('a rise mirrors a fall', () => {
    const place = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
    const figures = fc.record({ degree: fc.nat(9), betweenness: fc.double({ min: 0, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(place, place, figures, figures, (before, after, was, is) => {
        expect(moved(before, after)).toBeCloseTo(-moved(after, before), 9)
        const mirror = { rose: 'fell', fell: 'rose', steady: 'steady' } as const
        expect(directionOf(after, before, is, was)).toBe(mirror[directionOf(before, after, was, is)])
      }),
    )
  })

  it('takes more than the places of others: own figures must move, and none the other way', () => {
    const [few, more] = [
      { degree: 1, betweenness: 0 },
      { degree: 3, betweenness: 0.2 },
    ]
    expect([directionOf([4, 4], [1, 4], few, more), directionOf([4, 4], [1, 5], few, more), directionOf([20, 20], [19, 19], few, more)]).toEqual([
      'rose',
      'steady',
      'steady',
    ])
    expect(directionOf([11, 11], [60, 60], few, few)).toBe('steady')
    expect(directionOf([1, 1], [9, 9], { degree: 5, betweenness: 0.5 }, { degree: 5, betweenness: 0.46 })).toBe('steady')
    expect(directionOf([1, 1], [9, 9], { degree: 5, betweenness: 0.5 }, { degree: 6, betweenness: 0.1 })).toBe('steady')
  })
})

describe('stretches of time', () => {
  it.each([
    [10, 'day', 10],
    [60, 'week', 10],
    [400, 'month', 14],
  ] as const)('%d days are told by %s', (days, unit, most) => {
    const period = { from: Date.UTC(2031, 2, 28), until: Date.UTC(2031, 2, 28) + days * DAY }
    const { unit: found, starts } = bucketsOf(period, 'UTC')
    expect(found).toBe(unit)
    expect(Math.abs(starts.length - most)).toBeLessThanOrEqual(1)
    expect(starts[0]).toBeLessThanOrEqual(period.from)
    expect(starts.at(-1)).toBeLessThan(period.until)
    expect([bucketAt(starts, period.from), bucketAt(starts, period.until - 1)]).toEqual([0, starts.length - 1])
  })

  it('begin at midnight in the zone, on Mondays', () => {
    const { starts } = bucketsOf({ from: Date.UTC(2031, 4, 14), until: Date.UTC(2031, 6, 14) }, 'Europe/Paris')
    expect(new Date(starts[0]!).toISOString()).toBe('2031-05-11T22:00:00.000Z')
  })
})
