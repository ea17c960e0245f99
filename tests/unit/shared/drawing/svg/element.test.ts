import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { el, round } from '../../../../../shared/drawing/svg/element.ts'
import { textLine } from '../../../../../shared/drawing/svg/text.ts'
import { cleanText } from '../../../../../shared/drawing/text/clean.ts'
import { readPage } from '../reading.ts'

describe('elements', () => {
  it('rounds to a micrometre, without exponents or minus zero', () => {
    expect([1.23456, 2, -0.0000001, 0.1, 100, 1e-9].map(round)).toEqual(['1.235', '2', '0', '0.1', '100', '0'])
  })

  it('leaves out attributes without a value', () => {
    expect(el('path', { d: 'M0 0', fill: undefined })).toBe('<path d="M0 0"/>')
  })

  it('gives back every clean text, to the letter, from well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text } = cleanText(raw)
        const read = readPage(el('svg', {}, textLine(text, 10, 10, { size: 3 })))
        expect(read.texts.map((line) => line.text)).toEqual(text === '' ? [] : [text])
      }),
    )
  })
})

describe('a line of text', () => {
  it('stands with the side asked for at x, whatever its direction', () => {
    const box = (text: string, anchor: 'left' | 'right' | 'middle') => readPage(el('svg', {}, textLine(text, 50, 10, { size: 3, anchor }))).texts[0]?.box
    for (const text of ['Nador', 'الناظور']) {
      const [left, right, middle] = [box(text, 'left'), box(text, 'right'), box(text, 'middle')]
      expect(left?.x).toBeCloseTo(50)
      expect((right?.x ?? 0) + (right?.w ?? 0)).toBeCloseTo(50)
      expect((middle?.x ?? 0) + (middle?.w ?? 0) / 2).toBeCloseTo(50)
    }
  })
})
