import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSorter } from '../../../../../main/import/load/sort.ts'
import { createTurns } from '../../../../../main/import/load/turns.ts'

const turns = createTurns(new AbortController().signal)

test('sorts like the language does, and keeps the order of equal rows', async () => {
  const key = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 1), fc.nat(2 ** 47))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, key)), async (rows) => {
      const sorter = createSorter(rows.length, turns)
      await sorter.by(
        Float64Array.from(rows, ([, second]) => second - 1_000),
        -1_000,
      )
      const both = await sorter.by(Float64Array.from(rows, ([first]) => first))
      const expected = rows.map((_, row) => row).sort((a, b) => (rows[a]?.[0] ?? 0) - (rows[b]?.[0] ?? 0) || (rows[a]?.[1] ?? 0) - (rows[b]?.[1] ?? 0) || a - b)
      expect(Array.from(both ?? expected.keys())).toEqual(expected)
    }),
  )
})

test('gives up within a stride', async () => {
  const given = new AbortController()
  given.abort()
  await expect(createSorter(10, createTurns(given.signal)).by(new Int32Array(10).fill(1))).rejects.toThrow('cancelled')
})
