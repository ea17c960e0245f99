import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { together } from '../../../../../main/analysis/meetings/pairs.ts'
import { isNear, type Places } from '../../../../../main/analysis/meetings/places.ts'
import { squaresOf } from '../../../../../main/analysis/meetings/squares.ts'
import { turns } from '../../../../../main/analysis/turns.ts'

const METRES = 1_000
const WITHIN = 30

/** Cells on a road of some kilometres, one of them nowhere, some wide. */
const world = fc.record({
  cells: fc.array(fc.record({ metres: fc.integer({ min: 0, max: 5_000 }), reach: fc.constantFrom(0, 0, 400) }), { minLength: 2, maxLength: 6 }),
  seen: fc.array(fc.record({ at: fc.nat(150), who: fc.nat(3), cell: fc.nat(5) }), { minLength: 2, maxLength: 14 }),
})

describe('who was near whom', () => {
  it('is every pair of sightings near in time and place, none else, for random sightings', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ cells, seen }) => {
        const places: Places = {
          lat: Float64Array.from([Number.NaN, ...cells.map(() => 35)]),
          lon: Float64Array.from([Number.NaN, ...cells.map(({ metres }, i) => (i === 5 ? Number.NaN : metres / (111_195 * Math.cos((35 * Math.PI) / 180))))]),
          reach: Float64Array.from([0, ...cells.map(({ reach }) => reach)]),
        }
        const sorted = seen.map(({ at, who, cell }) => ({ at, who: who + 1, cell: 1 + (cell % cells.length) })).toSorted((a, b) => a.at - b.at)
        const presences = {
          time: Float64Array.from(sorted, ({ at }) => at),
          party: Float64Array.from(sorted, ({ who }) => who),
          cell: Float64Array.from(sorted, ({ cell }) => cell),
          event: Float64Array.from(sorted, (_, i) => i + 1),
        }
        const near = { within: WITHIN, metres: METRES, isSame: () => false, isSubject: () => false }
        const { pairs } = await together(presences, places, squaresOf(places, METRES, presences.cell), near, turns())
        /** How often somebody was seen near another who had been seen within the time before. */
        const wanted = new Map<string, number>()
        sorted.forEach((now, i) => {
          const others = new Set(
            sorted
              .slice(0, i)
              .flatMap((then) => (then.who !== now.who && now.at - then.at <= WITHIN && isNear(places, now.cell, then.cell, METRES) ? [then.who] : [])),
          )
          for (const other of others) {
            const key = [now.who, other].toSorted((a, b) => a - b).join()
            wanted.set(key, (wanted.get(key) ?? 0) + 1)
          }
        })
        const found = new Map<string, number>()
        for (const { a, b, seen: times } of pairs) found.set(`${a},${b}`, (found.get(`${a},${b}`) ?? 0) + times)
        expect(found).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })
})
