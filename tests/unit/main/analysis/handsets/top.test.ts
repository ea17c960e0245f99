import fc from 'fast-check'
import { expect, it } from 'vitest'
import { topOf } from '../../../../../main/analysis/handsets/top.ts'
import { turns } from '../../../../../main/analysis/turns.ts'

it('keeps the highest in order, as sorting all would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), async (values, most) => {
      const items = values.map((value, at) => ({ value, at }))
      const sorted = items.toSorted((a, b) => b.value - a.value || a.at - b.at).slice(0, most)
      expect(await topOf(items, most, ({ value }) => value, turns())).toEqual(sorted)
    }),
  )
})
