import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, sourceText, widenCells, widenHeader, widenMapping, withDerived } from '../../../../../main/import/plan/derive.ts'
import type { Mapping, RawRecord } from '../../../../../main/import/types.ts'
import type { FieldSource } from '../../../../../shared/model/plan.ts'

const mapping = (more: Partial<Mapping>): Mapping => ({
  format: 'x',
  columns: {},
  dateOrder: 'iso',
  zone: 'UTC',
  region: 'MA',
  subject: null,
  values: { kind: {}, direction: {} },
  constants: {},
  ...more,
})
const record = (cells: string[]): RawRecord => ({ cells, row: 1, sheet: null, offset: null, length: null })

describe('a source of a field', () => {
  const cells = ['604-00-2101-7', ' 25/12/2025 ', '10:00', '']
  test.each<[FieldSource, string]>([
    [{ column: 1 }, ' 25/12/2025 '],
    [{ column: 9 }, ''],
    [{ column: 0, part: { separator: '-', index: 2 } }, '2101'],
    [{ column: 0, part: { separator: '-', index: -1 } }, '7'],
    [{ column: 0, part: { separator: '-', index: 4 } }, ''],
    [{ column: 0, part: { separator: '-', index: -5 } }, ''],
    [{ columns: [1, 2], join: ' ' }, '25/12/2025 10:00'],
    [{ columns: [1, 3], join: ' ' }, '25/12/2025'],
    [{ columns: [0, 3, 2], join: '|' }, '604-00-2101-7||10:00'],
    [{ columns: [3, 8], join: '-' }, ''],
    [{ constant: 'call' }, 'call'],
  ])('%j', (source, text) => expect(sourceText(source, cells)).toBe(text))
})

test('derived columns stand before the others, and everything that means a column moves along', () => {
  const derived: FieldSource[] = [{ constant: 'a' }, { column: 0 }]
  expect(widenCells(derived, ['x', 'y'])).toEqual(['x', 'a', 'x', 'y'])
  const wide = widenMapping(mapping({ columns: { caller: 1, kind: -1, start: -2 }, derived, width: 2, legs: { columns: [1], within: 5 } }))
  expect(wide).toMatchObject({ columns: { caller: 3, kind: 1, start: 0 }, width: 4, legs: { columns: [3] }, derived: undefined })
  expect(widenHeader({ derived }, ['n', 'm'])).toEqual(['', '', 'n', 'm'])
})

test('a mapping that derives nothing is read by what was made for it, untouched', () => {
  const made = (one: RawRecord): string => one.cells.join()
  expect(withDerived(mapping({}), () => made)).toBe(made)
})

test('what is made for derived rows keeps what else it can do, and sees the file’s own cells', () => {
  const read = withDerived(mapping({ columns: { kind: -1 }, derived: [{ constant: 'c' }] }), () =>
    Object.assign((one: RawRecord) => [one.cells, one.own], { warnings: () => ['w'] }),
  )
  expect(read(record(['a']))).toEqual([['c', 'a'], ['a']])
  expect(read.warnings()).toEqual(['w'])
})

test('a derived text is the same whether read alone or in a widened row', () => {
  const cell = fc.string({ maxLength: 12 })
  const column = fc.integer({ min: 0, max: 6 })
  const source: fc.Arbitrary<FieldSource> = fc.oneof(
    fc.record({ column }),
    fc.record({ column, part: fc.record({ separator: fc.string({ minLength: 1, maxLength: 3 }), index: fc.integer({ min: -4, max: 4 }) }) }),
    fc.record({ columns: fc.array(column, { minLength: 1, maxLength: 4 }), join: fc.string({ maxLength: 2 }) }),
    fc.record({ constant: cell }),
  )
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), fc.array(source, { minLength: 1, maxLength: 4 }), (cells, derived) => {
      const wide = widenCells(derived, cells)
      derived.forEach((_, at) => expect(wide[derived.length - 1 - at]).toBe(cellText({ derived }, cells, -1 - at)))
      expect(wide.slice(derived.length)).toEqual(cells)
    }),
  )
})
