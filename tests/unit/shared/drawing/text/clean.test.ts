import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../../../shared/drawing/text/clean.ts'

describe('text for a page', () => {
  it('takes out what cannot be printed and counts it', () => {
    expect(cleanText('Ka\u0000rim\u202e \u0007x')).toEqual({ text: 'Karim x', removed: 3 })
    expect(cleanText('a\ud800b')).toEqual({ text: 'ab', removed: 1 })
    expect(cleanText('\ufffe\uffff')).toEqual({ text: '', removed: 2 })
  })

  it('makes breaks into spaces and counts none of them', () => {
    expect(cleanText(' one\r\n\ttwo ')).toEqual({ text: 'one two', removed: 0 })
  })

  it('keeps the joiners that Arabic script needs, and composes letters', () => {
    expect(cleanText('می\u200cخواهم').text).toBe('می\u200cخواهم')
    expect(cleanText('Alme\u0301ria').text).toBe('Alm\u00e9ria')
  })

  it('leaves nothing that XML forbids, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text).text
        // oxlint-disable-next-line no-control-regex -- they must not be there
        expect(clean).not.toMatch(/[\u0000-\u001f\ufffe\uffff\u202a-\u202e\u2066-\u2069]/)
        expect(clean.isWellFormed()).toBe(true)
        expect(cleanText(clean)).toEqual({ text: clean, removed: 0 })
      }),
    )
  })
})
