import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSeenIds } from '../../../../../../main/import/documents/ufed/ids.ts'

test('knows an id again, of whatever form', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uuid(), fc.string({ maxLength: 4 }), fc.constant('00000000-0000-0000-0000-000000000000')), { maxLength: 200 }), (ids) => {
      const seen = createSeenIds()
      const known = new Set<string>()
      for (const id of ids) {
        expect(seen(id)).toBe(known.has(id))
        known.add(id)
      }
    }),
  )
})

test('keeps many', () => {
  const seen = createSeenIds()
  const id = (i: number): string => `${i.toString(16).padStart(8, '0')}-0000-4000-8000-${(i * 7).toString(16).padStart(12, '0')}`
  for (let i = 0; i < 50_000; i++) expect(seen(id(i))).toBe(false)
  for (let i = 0; i < 50_000; i += 97) expect(seen(id(i))).toBe(true)
})
