import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRounded, numberText, plainNumber, styleOf } from '../../../../../../main/import/readers/xlsx/numbers.ts'

describe('numbers of a sheet', () => {
  it.each([
    ['212600000001', '212600000001'],
    ['2.12600000001E+11', '212600000001'],
    ['3.5349006987311899E+14', '353490069873119'],
    ['0.10000000000000001', '0.1'],
    ['1.1000000000000001', '1.1'],
    ['-3.5E-3', '-0.0035'],
    ['9.2331E+11', '923310000000'],
    ['00612', '612'],
    ['604001234567890123', '604001234567890123'],
    ['0', '0'],
    ['1E+300', '1E+300'],
    ['8.9212000000000103E+18', '8.92120000000001E+18'],
    ['3534900698731190', '3534900698731190'],
    ['9.9999999999999995E+22', '1E+23'],
    ['-2.5E+20', '-2.5E+20'],
    ['not a number', 'not a number'],
  ])('reads %s as %s', (stored, text) => expect(plainNumber(stored)).toBe(text))

  it('keeps every whole number of fifteen digits, however it is stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (value) => {
        expect(plainNumber(String(value))).toBe(String(value))
        expect(plainNumber(value.toExponential().replace('e', 'E'))).toBe(String(value))
      }),
    )
  })
})

describe('styles', () => {
  it.each([
    ['yyyy-mm-dd hh:mm:ss', 'date-time'],
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d mmmm yyyy', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['#,##0.00 "days"', null],
    ['General', null],
    ['[Red]0.00', null],
    ['0.00\\h', null],
    ['0.00E+00', null],
    ['#,##0.00 [$DA-401]', null],
    ['jj/mm/aaaa', 'date'],
    ['TT.MM.JJJJ hh:mm', 'date-time'],
    ['gg/mm/aaaa', 'date'],
    ['dd/mm/yyyy;@', 'date'],
    ['0', null],
    ['00', { zeros: 2 }],
    ['0#" "##" "##" "##" "##', { zeros: 10 }],
    ['00-00-00-00', { zeros: 8 }],
    ['##########', null],
  ])('%s is %s', (code, style) => expect(styleOf(164, code)).toEqual(style))
  it('knows the built-in ones and leading zeros', () => {
    expect([14, 21, 22, 46, 0, 2, 49].map((id) => styleOf(id, undefined))).toEqual(['date', 'time', 'date-time', 'elapsed', null, null, null])
    expect(numberText('612345678', styleOf(165, '0000000000'), false)).toBe('0612345678')
  })
})

describe('numbers of more digits than a sheet can hold', () => {
  it.each([
    ['8.9212000000000103E+18', true],
    ['3534900698731190', true],
    ['1E+18', true],
    ['353490069873119', false],
    ['0000353490069873119', false],
    ['3.5349006987311899E+14', false],
    ['0.12345678901234568', false],
    ['1234567890.1234567', false],
    ['text of more than fifteen', false],
  ])('%s: %s', (stored, rounded) => expect(isRounded(stored)).toBe(rounded))
})

describe('dates of a sheet', () => {
  it('reads serial days of both beginnings', () => {
    expect(numberText('46023.520833333336', 'date-time', false)).toBe('2026-01-01 12:30:00')
    expect(numberText('44561.520833333336', 'date-time', true)).toBe('2026-01-01 12:30:00')
    expect(numberText('1', 'date', false)).toBe('1900-01-01')
    expect(numberText('60', 'date', false)).toBe('1900-02-29')
    expect(numberText('61', 'date', false)).toBe('1900-03-01')
    expect(numberText('0', 'date', true)).toBe('1904-01-01')
  })
  it('shows a time that a date format hides', () => expect(numberText('46023.5', 'date', false)).toBe('2026-01-01 12:00:00'))
  it('reads times of day and lengths of time', () => {
    expect(numberText('0.75', 'time', false)).toBe('18:00:00')
    expect(numberText('1.0423611111111111', 'elapsed', false)).toBe('25:01:00')
  })
  it('gives every second of a day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), fc.integer({ min: 30_000, max: 60_000 }), (second, day) => {
        const text = numberText(String(day + second / 86_400), 'date-time', false)
        expect(Date.parse(`${text.replace(' ', 'T')}Z`)).toBe(((day - 25_569) * 86_400 + second) * 1_000)
      }),
    )
  })
  it('keeps as a number what is no date', () => expect(numberText('-5', 'date', false)).toBe('-5'))
})
