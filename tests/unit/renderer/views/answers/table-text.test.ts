import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableText } from '../../../../../renderer/views/answers/table-text.ts'

test('rows stand on lines and cells between tabs', () => {
  expect(
    tableText([
      ['Number', 'Events'],
      ['a', 12],
      [null, 0.5],
    ]),
  ).toBe('Number\tEvents\r\na\t12\r\n\t0.5')
})

test('text that a spreadsheet would run, or a number that would lose its plus, is kept as text', () => {
  expect(tableText([['=1+1'], ['+212692000101'], ['-2'], ['@a']])).toBe("'=1+1\r\n'+212692000101\r\n'-2\r\n'@a")
})

test('no cell breaks out of its place', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const lines = tableText(rows).split('\r\n')
      expect(lines).toHaveLength(rows.length)
      for (const line of lines) expect(line.split('\t')).toHaveLength(2)
    }),
  )
})
