import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRow } from '../../../../main/exchange/csv.ts'
import { harmless, table, widthOf } from '../../../../main/cli/output.ts'
import { readLength, readTime } from '../../../../main/cli/times.ts'

const ZONE = 'Africa/Casablanca'

describe('times as people type them', () => {
  it('reads the clock of the case where no offset is given, Ramadan included', () => {
    expect(readTime('2024-05-12', ZONE, 'start')).toBe(Date.UTC(2024, 4, 11, 23))
    expect(readTime('2024-03-20', ZONE, 'start')).toBe(Date.UTC(2024, 2, 20))
    expect(readTime('2024-05-12T14:30', ZONE, 'end')).toBe(Date.UTC(2024, 4, 12, 13, 30))
    expect(readTime('2024-05-12 14:30:05', 'UTC', 'start')).toBe(Date.UTC(2024, 4, 12, 14, 30, 5))
    expect(readTime('2024-05-12T14:30:00Z', ZONE, 'start')).toBe(Date.UTC(2024, 4, 12, 14, 30))
    expect(readTime('2024-05-12T14:30:00+02:00', ZONE, 'start')).toBe(Date.UTC(2024, 4, 12, 12, 30))
  })

  it('takes a bare day in whole when it ends a period', () => {
    expect(readTime('2024-12-31', 'UTC', 'end')).toBe(Date.UTC(2025, 0, 1))
  })

  it.each(['yesterday', '2024-02-30', '2024-13-01', '24-05-12', '2024-05-12T25:00', ''])('refuses %s', (text) => {
    expect(() => readTime(text, 'UTC', 'start')).toThrowError(expect.objectContaining({ code: 'usage' }))
  })

  it('reads lengths', () => {
    expect(['90s', '10m', '2h', '1d', '15'].map(readLength)).toEqual([90_000, 600_000, 7_200_000, 86_400_000, 900_000])
    expect(() => readLength('soon')).toThrowError(expect.objectContaining({ code: 'usage' }))
  })
})

describe('tables', () => {
  it('lets no data command the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/\p{Cc}/u)
      }),
    )
    expect(harmless('a\x1b[2Jb\tc')).toBe('a␛[2Jb c')
  })

  it('aligns by what is seen, numbers to the right', () => {
    expect(
      table(
        ['name', 'n'],
        [
          ['سَلام', 5],
          ['b', 12],
        ],
      ),
    ).toEqual(['name   n', '----  --', 'سَلام   5', 'b     12'])
    expect(widthOf('سَلام')).toBe(4)
  })
})

describe('csvRow', () => {
  it('keeps formulas text and quotes what needs it', () => {
    expect(csvRow(['=1+1', '+212600000001', '@x', '-x', 'a,b', 'say "x"', 5, null])).toBe(`'=1+1,'+212600000001,'@x,'-x,"a,b","say ""x""",5,`)
  })

  it('never starts a cell as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvRow([text]).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
