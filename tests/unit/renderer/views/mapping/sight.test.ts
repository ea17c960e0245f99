import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsInSight, widthsOf } from '../../../../../renderer/views/mapping/grid/sight.ts'

test('every column that is in sight is drawn, and few others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 116, max: 208 }), { minLength: 1, maxLength: 256 }),
      fc.nat(40_000),
      fc.integer({ min: 300, max: 2_000 }),
      (widths, from, wide) => {
        const [start, end] = columnsInSight(widths, from, from + wide)
        let edge = 0
        widths.forEach((width, at) => {
          if (edge + width > from && edge < from + wide) {
            expect(at).toBeGreaterThanOrEqual(start)
            expect(at).toBeLessThan(end)
          }
          edge += width
        })
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(widths.length)
        expect(end - start).toBeLessThanOrEqual(Math.ceil(wide / 116) + 9)
      },
    ),
  )
})

test('a column is as wide as its longest text asks for, within bounds, whatever lines above the header say', () => {
  const row = { row: 1, which: 'first' as const, fate: 'kept' as const }
  const grid = {
    width: 3,
    rows: [
      { ...row, fate: 'skipped' as const, cells: ['x'.repeat(90)] },
      { ...row, cells: ['1', 'x'.repeat(20), 'x'.repeat(300)] },
    ],
  }
  const [a = 0, b = 0, c = 0] = widthsOf(grid, 3, [])
  expect(a).toBeLessThan(b)
  expect(b).toBeLessThan(c)
  expect(c).toBe(208)
})
