import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from '../../../../../main/analysis/alike/alike.ts'
import { morisita, profileOf } from '../../../../../main/analysis/alike/likeness.ts'
import { rankIn } from '../../../../../main/analysis/alike/others.ts'
import { seeded } from '../../../../../shared/network/random.ts'
import { minutes, testCase, type TestCase } from '../fixture.ts'

const number = (n: number): string => `+2126920001${String(n).padStart(2, '0')}`
const [A, B, C, X, Y] = [1, 2, 3, 90, 91].map(number) as [string, string, string, string, string]
const DAY = 1_440

const ask = (test: TestCase, of: string[]) => alike(test.read, test.horizon, { of: of.map((one) => test.id(one)), filter: {}, zone: 'UTC' })

describe('phones that live alike', () => {
  it('says how alike hours and places are, what they share, and null where one shows nothing', async () => {
    const test = testCase()
    for (let day = 0; day < 6; day += 1) {
      test.row({ from: A, to: X, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY) })
      test.row({ from: B, to: X, side: 1, cellFirst: day < 3 ? '604-1-1-1' : '604-1-1-2', start: minutes(day * DAY + 5) })
      test.row({ from: Y, to: C, side: 0, start: minutes(day * DAY + 300) })
    }
    test.row({ from: A, to: B, side: 0, start: minutes(1) })
    const { lives, pairs, others } = await ask(test, [A, B, C])
    expect(lives.map(({ events, cells, contacts }) => [events, cells, contacts])).toEqual([
      [7, 1, 2],
      [7, 2, 2],
      [6, 0, 1],
    ])
    expect(pairs).toHaveLength(3)
    expect(pairs[0]).toMatchObject({
      a: test.id(A),
      b: test.id(B),
      hours: expect.closeTo(1),
      places: expect.closeTo((2 * 0.5) / (1 + 6 / 15), 2),
      shared: [{ cell: '604-1-1-1', events: [6, 3] }],
      common: 1,
      between: 1,
      chance: { hours: null, places: null, common: null },
    })
    expect(pairs[1]).toMatchObject({ hours: 0, places: null, shared: [], common: 0, between: 0 })
    expect(others.numbers).toBe(0)
  })

  it('holds a likeness against that of other pairs', async () => {
    const test = testCase()
    // Ten others telephone in the morning, each at home; the two asked about at night, in one cell.
    for (let day = 0; day < 25; day += 1) {
      for (let n = 10; n < 20; n += 1) test.row({ from: number(n), to: X, side: 1, cellFirst: `604-1-1-${n}`, start: minutes(day * DAY + (n % 5) * 60) })
      for (const who of [A, B]) test.row({ from: who, to: Y, side: 1, cellFirst: '604-1-1-1', start: minutes(day * DAY + 900) })
    }
    const { pairs, others } = await ask(test, [A, B])
    expect(others.numbers).toBe(12)
    // Of 45 pairs of the ten, each in one of five hours, ten are as alike in hours; none is in one cell.
    expect(others.places).toBe(45)
    expect(pairs[0]?.chance.places).toBe(0)
    expect(pairs[0]?.chance.hours).toBeGreaterThan(0)
    expect(pairs[0]?.chance.hours).toBeLessThan(0.5)
  })
})

const profile = (counts: readonly number[]) => profileOf(new Map(counts.flatMap((n, i) => (n > 0 ? [[i, n] as const] : []))))

describe('likeness', () => {
  it('is between 0 and 1, the same both ways, and null where it cannot be said', () => {
    const counts = fc.array(fc.nat(50), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [one, other] = [morisita(profile(a), profile(b)), morisita(profile(b), profile(a))]
        expect(one).toBe(other)
        if (one === null) return
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(1)
      }),
    )
    expect(morisita(profile([1]), profile([9]))).toBeNull()
    expect(morisita(profile([1, 1]), profile([1, 1]))).toBeNull()
    expect(morisita(profile([4, 0]), profile([0, 7]))).toBe(0)
    expect(morisita(profile([4, 0]), profile([7, 0]))).toBe(1)
  })

  it('does not grow because more is known', () => {
    // Two that keep the same hours, known by few events and by many: the cosine of the first would be near 0.4.
    const random = seeded(5)
    const drawn = (n: number): number[] => {
      const week = Array.from({ length: 168 }, () => 0)
      for (let i = 0; i < n; i += 1) week[24 * Math.floor(random() * 7) + 9 + Math.floor(random() * 14)]! += 1
      return week
    }
    const likenesses = (n: number): number[] => Array.from({ length: 40 }, () => morisita(profile(drawn(n)), profile(drawn(n))) ?? 0)
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const [few, many] = [mean(likenesses(60)), mean(likenesses(3_000))]
    expect(many).toBeGreaterThan(0.97)
    expect(few).toBeGreaterThan(0.8)
  })

  it('ranks a value among others, and none among few', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => i / 20)
    expect([rankIn(values, 0), rankIn(values, 0.95), rankIn(values, 1), rankIn(values, null), rankIn(values.subarray(0, 5), 1)]).toEqual([
      1,
      0.05,
      0,
      null,
      null,
    ])
  })
})
