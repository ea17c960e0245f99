import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsInSight, scrollTo } from '../../../../../renderer/components/table/window.ts'

const ROW = 28
describe('rows in sight', () => {
  test('a short table draws all its rows from the top', () => {
    expect(rowsInSight(0, 400, 5, ROW)).toEqual({ first: 0, end: 5, top: 0, height: 140 })
  })
  test('the last of a million rows can be reached', () => {
    const height = 1_000_000 * ROW
    const sight = rowsInSight(height - 400, 400, 1_000_000, ROW)
    expect(sight.end).toBe(1_000_000)
    expect(sight.height).toBeLessThan(33_554_428)
  })
  test('ten million rows stay under the tallest element Chromium draws, and their ends are the ends', () => {
    const count = 10_000_000
    const top = rowsInSight(0, 400, count, ROW)
    const bottom = rowsInSight(top.height - 400, 400, count, ROW)
    expect(top.height).toBeLessThan(33_554_428)
    expect(top.first).toBe(0)
    expect(bottom.end).toBe(count)
    const lastBottom = bottom.top + (count - bottom.first) * ROW
    expect(Math.abs(lastBottom - bottom.height)).toBeLessThan(1)
  })
  test('scrolling to a row shows it whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 60, max: 1_200 }),
        (count, share, view) => {
          const row = Math.min(count - 1, Math.floor(share * count))
          const sight = rowsInSight(scrollTo(row, 0, view, count, ROW), view, count, ROW)
          return sight.first <= row && row < sight.end
        },
      ),
    )
  })
  test('a row already in sight does not move the table', () => {
    expect(scrollTo(3, 28, 400, 1_000, ROW)).toBe(28)
  })
})
