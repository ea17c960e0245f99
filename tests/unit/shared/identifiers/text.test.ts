import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRoundedDigits, isScientific } from '../../../../shared/identifiers/damaged.ts'
import { cleanCell, foldDigits, saysNothing } from '../../../../shared/identifiers/text.ts'

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['０１２', '012'],
  ['abc', 'abc'],
])('digits of %s', (text, expected) => expect(foldDigits(text)).toBe(expected))

test.each([
  ['\u200f a\u00a0\u202fb \u200e', 'a b'],
  ["'quoted'", 'quoted'],
  ["'0612", '0612'],
  ['="0612"', '0612'],
  ['"a"', 'a'],
  ['\ufeffa', 'a'],
])('%j is meant as %j', (text, expected) => expect(cleanCell(text)).toBe(expected))

test('cleaning twice changes nothing more, save for wrappers within wrappers', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => text.replace(/['"=]/g, '')),
      (text) => {
        expect(cleanCell(cleanCell(text))).toBe(cleanCell(text))
      },
    ),
  )
})

test.each(['', '#EMPTY', 'null', 'NULL', 'N/A', '-', '\\N'])('"%s" says nothing', (text) => expect(saysNothing(text)).toBe(true))
test.each(['0', 'no', 'nobody', '1'])('"%s" says something', (text) => expect(saysNothing(text)).toBe(false))

test('rounding shows from twelve digits on, after the sixth', () => {
  expect(isRoundedDigits('923310000000')).toBe(true)
  expect(isRoundedDigits('923311000000')).toBe(true)
  expect(isRoundedDigits('923311100000')).toBe(false)
  expect(isRoundedDigits('92331000000')).toBe(false)
  expect(isScientific('9.2331E+11')).toBe(true)
  expect(isScientific('E11')).toBe(false)
  expect(isScientific('1E+5A')).toBe(false)
})
