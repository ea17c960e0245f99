import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP, heightsOf, isOf, keyOf, lanesOf, othersOf, ROW, stepsOf, stintsOf, TOP } from '../../../../../renderer/views/phones/handsets/lanes.ts'
import type { HandsetUse, HandsetWarning } from '../../../../../shared/api/handsets.ts'

const use = (imei: string | null, number: string | null, day: number, warnings: HandsetWarning[] = []): HandsetUse => ({
  imei,
  imsi: null,
  number,
  first: `2031-05-${String(day).padStart(2, '0')}T08:00:00Z`,
  last: `2031-05-${String(day + 1).padStart(2, '0')}T08:00:00Z`,
  events: 1,
  warnings,
  imeiId: imei,
  imsiId: null,
  numberId: number,
  body: null,
  slots: [],
})

describe('lanes of handsets', () => {
  it('put what stands out first, what names no handset last, and uses in order of time', () => {
    const lanes = lanesOf(
      [use(null, 's9', 1), use('s1', 's5', 9), use('s1', 's6', 2), use('s2', 's7', 1, ['overlapping-calls']), use('s3', 's8', 1, ['test-imei'])],
      99,
    )
    expect(lanes.map(({ key }) => key)).toEqual(['s2', 's3', 's1', 'none'])
    expect(lanes[2]?.bars.map(({ use: { numberId } }) => numberId)).toEqual(['s6', 's5'])
  })

  it('give each bar a row of the grid and the middle of that row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 40 }), (rows) => {
        const lanes = lanesOf(
          rows.map(([imei, number, day]) => use(imei === 0 ? null : `s${imei}`, `s${number + 10}`, day)),
          99,
        )
        const heights = heightsOf(lanes)
        for (const { middle, row } of lanes.flatMap(({ bars }) => bars)) {
          const above = heights.slice(0, row - 1).reduce((a, b) => a + b, 0)
          expect(above + ROW / 2).toBe(middle)
          expect(heights[row - 1]).toBe(ROW)
        }
        expect(heights[0]).toBe(TOP)
        expect(heights.at(-1)).toBe(GAP)
        expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(rows.length)
      }),
    )
  })

  it('end where there would be too many', () => {
    const rows = Array.from({ length: 30 }, (_, n) => use(`s${n % 4}`, `s${n + 50}`, 1 + (n % 20)))
    expect(lanesOf(rows, 12).reduce((sum, { bars }) => sum + bars.length, 0)).toBe(12)
  })

  it('follow a number from handset to handset and back', () => {
    const [there, other, later] = [use('s1', 's5', 1), use('s2', 's5', 4), use('s2', 's6', 3)]
    const lanes = lanesOf([{ ...there, slots: [0, 5, 40, 300] }, { ...other, slots: [60, 65, 200] }, later], 99)
    expect(stepsOf(lanes).map(({ id, leaves, comes }) => [id, leaves, comes])).toEqual([
      ['s5', 40, 60],
      ['s5', 200, 300],
    ])
    expect([...othersOf(lanes)]).toEqual(
      expect.arrayContaining([
        ['s5', 1],
        ['s6', 0],
      ]),
    )
  })

  it('interrupt a bar at a pause', () => {
    expect(stintsOf([])).toEqual([])
    expect(stintsOf([3, 9, 21, 34])).toEqual([
      [3, 21],
      [34, 34],
    ])
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(479), { maxLength: 60 }), (some) => {
        const slots = some.toSorted((a, b) => a - b)
        const stints = stintsOf(slots)
        for (const slot of slots) expect(stints.filter(([a, b]) => a <= slot && slot <= b)).toHaveLength(1)
      }),
    )
  })

  it('know what a use is of', () => {
    const one = use('s1', 's5', 1)
    expect([isOf(one, 's1'), isOf(one, 's5'), isOf(one, 's6')]).toEqual([true, true, false])
    expect(keyOf(one)).not.toBe(keyOf({ ...one, imsiId: 's8' }))
  })
})
