import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../../../main/import/limits.ts'
import { plainRows } from '../../../../../../main/import/readers/text/plain.ts'
import { createTextReader } from '../../../../../../main/import/readers/text/reader.ts'

const COMMA = { delimiter: 44, newline: 10, base: 100, line: 7 }
const rowsOf = (text: string, last = true) => plainRows(Buffer.from(text), last, COMMA)

describe('pieces of which nothing means anything but delimiters and line ends', () => {
  it('are cut at them', () => {
    expect(rowsOf('a,b\nc\r\n,d')).toMatchObject({ seams: [1, 3, 6, 7, 9], ends: [1, 2, 4], used: 9, base: 100, line: 7 })
    expect(rowsOf('a,b\nc,', false)).toMatchObject({ seams: [1, 3], ends: [1], used: 4 })
    expect(rowsOf('a,b', false)).toMatchObject({ seams: [], ends: [], used: 0 })
  })
  it('may have cells within quotes, which delimiters may be part of', () => {
    expect(rowsOf('"a,b",c\r\n"d"')).toMatchObject({ seams: [5, 8, 12], ends: [1, 2] })
    expect(rowsOf('a\n"b', false)).toMatchObject({ seams: [1], used: 2 })
    expect(rowsOf('a\n"b"', false)).toMatchObject({ seams: [1], used: 2 })
  })
  it('are no others', () => {
    for (const text of ['a"b', '"a"b', '"a""b"', '"a\nb"', 'a\0b', '"a\0"', '"a', 'a\r', 'a\rb', 'a\r\r\n', '"\r"', 'x'.repeat(LIMITS.row + 1)])
      expect(rowsOf(text), text).toBe(null)
  })

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'é', 'م', ' ', '1', '\r', ';'), maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('a', ',', ' ', '\r'), maxLength: 5 }).map((text) => `"${text}"`),
    fc.constantFrom('""', '"', 'a"b', '"a" ', '"a\nb"'),
  )
  const table = fc.array(
    fc.array(cell, { minLength: 1, maxLength: 5 }).map((row) => row.join(',')),
    { maxLength: 12 },
  )

  it('give the rows that reading quote by quote gives', () => {
    const recordsOf = (text: string) => {
      const reader = createTextReader({ file: 'a.csv', encoding: 'utf-8', delimiter: ',' })
      return { chunk: reader.push(Buffer.from(text), true), reader }
    }
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, ending) => {
        const text = rows.map((row) => row + ending).join('')
        const { chunk, reader } = recordsOf(text)
        // A doubled quote at the end has all of it read the other way.
        const other = recordsOf(`${text}"a""b"`)
        expect(other.chunk.plain).toBe(undefined)
        expect(chunk.records).toEqual(other.chunk.records.slice(0, -1))
        expect(chunk.records.map((record) => chunk.raw(record))).toEqual(other.chunk.records.slice(0, -1).map((record) => other.chunk.raw(record)))
        expect(reader.warnings()).toEqual(other.reader.warnings())
      }),
      { numRuns: 500 },
    )
  })
})
