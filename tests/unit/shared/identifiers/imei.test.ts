import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isImei, parseImei } from '../../../../shared/identifiers/imei.ts'
import { luhnDigit, passesLuhn } from '../../../../shared/identifiers/luhn.ts'
import { SELECTOR_FLAGS } from '../../../../shared/model/selector.ts'

test.each([
  ['490154203237518', '490154203237518', 0],
  ['49015420323751', '490154203237518', 0],
  ['4901542032375101', '490154203237518', 0],
  ['490154203237510', '490154203237518', 0],
  ['49-015420-323751-8', '490154203237518', 0],
  ['٤٩٠١٥٤٢٠٣٢٣٧٥١٨', '490154203237518', 0],
  ['490154203237518.0', '490154203237518', 0],
  ['490154203237511', '490154203237511', SELECTOR_FLAGS.invalid],
  ['4901542032', '4901542032', SELECTOR_FLAGS.invalid],
  ['4.90154E+14', '4.90154E+14', SELECTOR_FLAGS.invalid | SELECTOR_FLAGS.damaged],
  ['4.90154203237518E+14', '490154203237518', 0],
  ['A-handset', 'A-handset', SELECTOR_FLAGS.invalid],
  ['000000000000000', '000000000000000', SELECTOR_FLAGS.generic],
  ['11111111111111', '111111111111119', SELECTOR_FLAGS.generic],
  ['123456789012347', '123456789012347', SELECTOR_FLAGS.generic],
])('%s', (raw, value, flags) => expect(parseImei(raw)).toEqual({ kind: 'imei', value, raw, flags, country: null }))

test.each(['', '0', '-', '#EMPTY', 'N/A'])('no handset: "%s"', (raw) => expect(parseImei(raw)).toBeNull())

const body = fc.stringMatching(/^[1-9][0-9]{13}$/)

test('fourteen, fifteen and sixteen digits of one handset are one handset', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 99 }), (digits, version) => {
      const value = digits + luhnDigit(digits)
      expect(parseImei(digits)?.value).toBe(value)
      expect(parseImei(value)?.value).toBe(value)
      expect(parseImei(digits + String(version).padStart(2, '0'))?.value).toBe(value)
      expect(passesLuhn(value)).toBe(true)
      expect(isImei(value)).toBe(true)
    }),
  )
})

test('a wrong check digit that is not the spare digit is never put right', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 9 }), (digits, wrong) => {
      fc.pre(wrong !== luhnDigit(digits))
      expect(parseImei(digits + wrong)).toMatchObject({
        value: digits + wrong,
        flags: expect.toSatisfy((flags: number) => (flags & SELECTOR_FLAGS.invalid) !== 0),
      })
    }),
  )
})

test('any one digit changed fails the check', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const value = digits + luhnDigit(digits)
      const changed = value.slice(0, at) + ((Number(value[at]) + by) % 10) + value.slice(at + 1)
      expect(passesLuhn(changed)).toBe(false)
    }),
  )
})
