import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderBy } from '../../../../../main/analysis/quality/order.ts'
import { chanceOf } from '../../../../../main/analysis/quality/checks/days.ts'
import { metresBetween } from '../../../../../main/analysis/quality/travel.ts'
import { createTurns } from '../../../../../main/import/load/turns.ts'

const turns = createTurns(new AbortController().signal)

it('orders rows by key and time as a plain sort would, whatever their number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(5), fc.nat(50)), { maxLength: 300 }), async (rows) => {
      const [key, start] = [Int32Array.from(rows, ([k]) => k), Float64Array.from(rows, ([, at]) => at)]
      const expected = rows.map((_, i) => i).filter((i) => key[i] !== 0)
      expected.sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0) || (start[a] ?? 0) - (start[b] ?? 0) || a - b)
      expect([...(await orderBy(key, start, turns))]).toEqual(expected)
    }),
  )
  const size = 40_000
  const start = Float64Array.from({ length: size }, (_, i) => (i * 7919) % size)
  const order = await orderBy(new Int32Array(size).fill(3), start, turns)
  expect(Array.from(order, (i) => start[i])).toEqual(Array.from({ length: size }, (_, i) => i))
})

it('judges silence by how often a number is silent otherwise', () => {
  expect(chanceOf(1, 99, 100)).toBeGreaterThan(0.01)
  expect(chanceOf(3, 97, 100)).toBeLessThan(0.01)
  expect(chanceOf(6, 40, 280)).toBeGreaterThan(0.01)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 10, max: 300 }), fc.nat(300), (silent, active, quiet) => {
      const span = silent + active + quiet
      const chance = chanceOf(silent, active, span)
      expect(chance).toBeGreaterThan(0)
      expect(chance).toBeLessThanOrEqual(1)
      expect(chanceOf(silent + 1, active, span + 1)).toBeLessThanOrEqual(chance * 1.2)
    }),
  )
})

it('measures a degree of latitude as 111 km', () => {
  expect(metresBetween({ lat: 35, lon: -3 }, { lat: 36, lon: -3 })).toBeCloseTo(111_195, -1)
  expect(metresBetween({ lat: 35, lon: -3 }, { lat: 35, lon: -3 })).toBe(0)
})
