import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCell } from '../../../../shared/identifiers/cell.ts'

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
  ['٦٠٤-٠٠-٢١٠١-١٠٠٢٤', '604-00-2101-10024'],
])('%s', (raw, value) => expect(parseCell(raw)).toEqual({ raw, value, parsed: true }))

test.each([
  ['US203', 'a name'],
  ['CGI03871', 'a name with digits'],
  ['60401210110024', 'fourteen digits: LTE, or a zero left out'],
  ['4049883311234', 'thirteen digits: decimal or hexadecimal'],
  ['405840221040915', 'India writes network codes of two and of three digits'],
  ['2101-10024', 'no network'],
  ['604-00-99999-1', 'no such area'],
  ['13084', 'a bare number'],
])('%s is kept as read: %s', (raw) => expect(parseCell(raw)).toEqual({ raw, value: raw, parsed: false }))

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
