import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '../../../../../shared/drawing/text/fill.ts'
import { measure } from '../../../../../shared/drawing/text/measure.ts'
import { balance, wrap } from '../../../../../shared/drawing/text/wrap.ts'

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three', measure('one two', 3), 3)).toEqual(['one two', 'three'])
  })

  it('never breaks a number, even one written with spaces', () => {
    expect(wrap('+44 7700 900 123 (Leeds)', 1, 3)).toEqual(['+44 7700 900 123', '(Leeds)'])
    expect(wrap('call 0639 98 01 00 now', 1, 3)).toEqual(['call', '0639 98 01 00', 'now'])
  })

  it('keeps every word whole and in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/\s/.test(word) && !word.includes('\u0000')),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 60 }),
        (words, width) => {
          expect(wrap(words.join(' '), width, 3).join(' ')).toBe(words.join(' '))
        },
      ),
    )
  })

  it('balances a name over two lines', () => {
    expect(balance('Jean-Baptiste de la Tour', 3)).toEqual(['Jean-Baptiste', 'de la Tour'])
    expect(balance('Karim', 3)).toEqual(['Karim'])
  })
})

describe('filling a column', () => {
  it('breaks only a word wider than the column, and loses none of it', () => {
    const lines = fill('a averyveryverylongfilename.csv b', 12, 3)
    expect(lines.join('').replaceAll(' ', '')).toBe('aaveryveryverylongfilename.csvb')
    for (const line of lines) expect(measure(line, 3)).toBeLessThanOrEqual(12)
  })

  it('fits whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const line of fill(text, 15, 2)) expect(measure(line, 2)).toBeLessThanOrEqual(15)
      }),
    )
  })
})
