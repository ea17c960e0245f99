import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOfParts, parseCell } from '../../../../shared/identifiers/cell.ts'

test.each([
  ['604-00-2101-10024', '604-00-2101-10024'],
  ['604:00:02101:10024', '604-00-2101-10024'],
  ['604/0/2101/10024', '604-00-2101-10024'],
  ['604-000-2101-10024', '604-00-2101-10024'],
  ['MCC=604 MNC=00 LAC=2101 CID=10024', '604-00-2101-10024'],
  ['604000210110024', '604-00-2101-10024'],
  // Morocco: one zero too many in the network code.
  ['6040000210110024', '604-00-2101-10024'],
  ['6040010210110024', '604-01-2101-10024'],
  ['404-98-208B-1F4A', '404-98-8331-8010'],
  ['40498208B1F4A', '404-98-8331-8010'],
  ['404-98-0x208B-0x1F4A', '404-98-8331-8010'],
  ['310-410-2101-10024', '310-410-2101-10024'],
  ['3104100210110024', '310-410-2101-10024'],
  ['405-840-2210-40915', '405-840-2210-40915'],
  ['604-00-210110024', '604-00-210110024'],
  // LTE: the station and its cell.
  ['604-00-820742-56', '604-00-210110008'],
  ['604-00-210110008', '604-00-210110008'],
  ['604000210110024.0', '604-00-2101-10024'],
  ['٦٠٤-٠٠-٢١٠١-١٠٠٢٤', '604-00-2101-10024'],
])('%s', (raw, value) => expect(parseCell(raw)).toEqual({ raw, value, parsed: true, damaged: false }))

test.each([
  ['US203', 'a name'],
  ['CGI03871', 'a name with digits'],
  ['60401210110024', 'fourteen digits: LTE, or a zero left out'],
  ['4049883311234', 'thirteen digits: decimal or hexadecimal'],
  ['405840221040915', 'India writes network codes of two and of three digits'],
  ['2101-10024', 'no network'],
  ['604-00-1999999-1', 'no such area, no such station'],
  ['604-00-99999-256', 'no such cell of a station'],
  ['13084', 'a bare number'],
])('%s is kept as read: %s', (raw) => expect(parseCell(raw)).toEqual({ raw, value: raw, parsed: false, damaged: false }))

test.each(['', '0', '#EMPTY', '-'])('no cell: "%s"', (raw) => expect(parseCell(raw)).toBeNull())

test('one cell in any spelling is one value, and a value reads as itself', () => {
  const part = fc.integer({ min: 1, max: 65_535 })
  fc.assert(
    fc.property(fc.constantFrom('604', '606', '605', '214', '222', '208'), fc.integer({ min: 0, max: 99 }), part, part, (mcc, network, lac, cid) => {
      const mnc = String(network).padStart(2, '0')
      const value = `${mcc}-${mnc}-${lac}-${cid}`
      const wide = (n: number): string => String(n).padStart(5, '0')
      for (const spelling of [value, `${mcc}-0${mnc}-${wide(lac)}-${wide(cid)}`, mcc + mnc + wide(lac) + wide(cid), ` ${mcc} ${mnc} ${lac} ${cid} `]) {
        expect(parseCell(spelling)?.value).toBe(value)
      }
    }),
  )
})

test('any text is answered with something to keep', () => {
  fc.assert(
    fc.property(fc.string(), (raw) => {
      expect(parseCell(raw)?.value ?? 'nothing').not.toBe('')
    }),
  )
})

test.each(['6.04E+14', '6,0400E+14', '604001000000000', '6.04000210110024E+14'])('a spreadsheet rounded it: %s names no cell', (raw) =>
  expect(parseCell(raw)).toEqual({ raw, value: raw, parsed: false, damaged: true }),
)

test('a reference is its operator’s, an identity everybody’s', () => {
  expect(parseCell('c-1001', { scope: 'SFR' })).toMatchObject({ value: 'SFR:C-1001', raw: 'c-1001', parsed: false })
  expect(parseCell('C-1001', { scope: 'ORANGE' })?.value).not.toBe(parseCell('C-1001', { scope: 'SFR' })?.value)
  expect(parseCell('604-00-2101-10024', { scope: 'SFR' })?.value).toBe('604-00-2101-10024')
  // What a case holds of it reads as itself.
  expect(parseCell('SFR:C-1001')?.value).toBe('SFR:C-1001')
})

test('area and cell are completed by the network that the file is of, and by no other', () => {
  expect(parseCell('2101-10024', { network: '208-10' })?.value).toBe('208-10-2101-10024')
  expect(parseCell('604-00-2101-10024', { network: '208-10' })?.value).toBe('604-00-2101-10024')
})

test.each([
  [{ mcc: '604', mnc: '0', area: '2101', station: '', cell: '10024' }, '604-00-2101-10024'],
  [{ mcc: '604', mnc: '00', area: '', station: '820742', cell: '56' }, '604-00-210110008'],
  [{ mcc: '604', mnc: '00', area: '', station: '', cell: '210110008' }, '604-00-210110008'],
  [{ mcc: '604', mnc: '00', area: '0x835', station: '', cell: '0x2728' }, '604-00-2101-10024'],
  [{ mcc: '604', mnc: '00', area: '', station: '820742', cell: '300' }, null],
  [{ mcc: '', mnc: '', area: '2101', station: '', cell: '10024' }, null],
])('parts %o', (parts, value) => expect(cellOfParts(parts)).toBe(value))
