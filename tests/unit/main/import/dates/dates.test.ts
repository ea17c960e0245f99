import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFast } from '../../../../../main/import/dates/fast.ts'
import { blank, type Written } from '../../../../../main/import/dates/moment.ts'
import { createDateReader, resolve } from '../../../../../main/import/dates/resolve.ts'
import { readSlow, readTimeOnly } from '../../../../../main/import/dates/slow.ts'
import type { DateOrder } from '../../../../../shared/model/source.ts'
import { daysInMonth } from '../../../../../shared/time/civil.ts'

const read = createDateReader()
const two = (n: number): string => String(n).padStart(2, '0')

/** A cell under an order as `YYYY-MM-DD HH:MM:SS` and its offset; 'bad' or null where it is none. */
function as(text: string, order: DateOrder = 'dmy'): string | null {
  const written = read(text)
  if (!written) return null
  if (resolve(written, order) === 'bad') return 'bad'
  if (written.shape === 'epoch') return new Date(written.epoch).toISOString()
  const time = written.timed ? ` ${two(written.h)}:${two(written.mi)}:${two(written.s)}` : ''
  return `${written.y}-${two(written.mo)}-${two(written.d)}${time}${written.offset === null ? '' : ` ${written.offset}`}`
}

describe('dates and times as files write them', () => {
  test.each([
    ['2026-02-19 17:49:12', '2026-02-19 17:49:12'],
    ['2026-02-19T17:49:12Z', '2026-02-19 17:49:12 0'],
    ['2026-02-19T17:49:12.250+01:00', '2026-02-19 17:49:12 60'],
    ['2026-02-19 17:49:12 UTC', '2026-02-19 17:49:12 0'],
    ['2026-02-19 17:49:12 UTC+1', '2026-02-19 17:49:12 60'],
    ['2026-02-19 17:49:12 -0500', '2026-02-19 17:49:12 -300'],
    ['2026-02-19 17:49:12 (CEST)', '2026-02-19 17:49:12 120'],
    ['2026/02/19 17:49', '2026-02-19 17:49:00'],
    ['20260219174912', '2026-02-19 17:49:12'],
    ['20260219', '2026-02-19'],
    ['20260219 174912', '2026-02-19 17:49:12'],
    ['01/07/2025 - 03:47:05', '2025-07-01 03:47:05'],
    ['01/07/2025 - 03:47:05 UTC', '2025-07-01 03:47:05 0'],
    ['1.7.2025 3:47', '2025-07-01 03:47:00'],
    ['07.03.26, 21:22:39', '2026-03-07 21:22:39'],
    ['02.05.18 à 18:00', '2018-05-02 18:00:00'],
    ['28/3/2025, 9:29 p. m.', '2025-03-28 21:29:00'],
    ['2023-12-20, 5:46 p.m.', '2023-12-20 17:46:00'],
    ['2023/12/20, 12:46 am', '2023-12-20 00:46:00'],
    ['٢٧‏/٣‏/٢٠٢٢، ٩:٥٣:٥٦ م', '2022-03-27 21:53:56'],
    ['٢٧/٣/٢٠٢٢ ٩:٥٣:٥٦ ص', '2022-03-27 09:53:56'],
    ['15-JAN-26', '2026-01-15'],
    ['15-Jan-2026 10:20:30', '2026-01-15 10:20:30'],
    ['15 janvier 2026 10h20', '2026-01-15 10:20:00'],
    ['1er févr. 2026', '2026-02-01'],
    ['15 de enero de 2026', '2026-01-15'],
    ['Jan 15, 2026 10:20:30 PM', '2026-01-15 22:20:30'],
    ['lun. 12/01/2026 10:00', '2026-01-12 10:00:00'],
    ['١٥ يناير ٢٠٢٦', '2026-01-15'],
    ['15 غشت 2026 08:00', '2026-08-15 08:00:00'],
    ['03:47:05 01/07/2025', '2025-07-01 03:47:05'],
    ['45853.158391', '2025-07-15 03:48:05'],
    ['45853', '2025-07-15'],
    ['45853,5', '2025-07-15 12:00:00'],
    ['1751341625', '2025-07-01T03:47:05.000Z'],
    ['1751341625000', '2025-07-01T03:47:05.000Z'],
    ['31/12/2025 24:00:00', '2025-12-31 24:00:00'],
  ])('%s', (text, expected) => expect(as(text)).toBe(expected))

  test.each(['31/02/2026 10:15:00', '13/13/2026', '00/01/2026', '2026-13-01', '2023-02-29', '2026-01-01 25:00:00', '2026-01-01 10:61:00', '15/07/1026'])(
    '%s never was',
    (text) => expect(as(text)).toBe('bad'),
  )

  test.each(['', 'Total', '212692000011', '12', '604-00-2101-10024', '2026-02-19 17:49:12 XYZT', '2026-02-19 13:00 PM', 'call on 01/07/2025'])(
    '"%s" is no date',
    (text) => expect(as(text)).toBeNull(),
  )

  test('day and month change places only under the order that says so', () => {
    expect(as('03/04/2026', 'dmy')).toBe('2026-04-03')
    expect(as('03/04/2026', 'mdy')).toBe('2026-03-04')
    expect(as('13/04/2026', 'mdy')).toBe('bad')
    expect(as('04/13/2026', 'dmy')).toBe('bad')
    expect(as('2026-03-04', 'mdy')).toBe('2026-03-04')
    expect(as('26-02-19', 'iso')).toBe('2026-02-19')
    expect(as('26-02-19', 'dmy')).toBe('2019-02-26')
  })
})

test.each([
  ['10:30:15', [10, 30, 15]],
  ['103015', [10, 30, 15]],
  ['10h30', [10, 30, 0]],
  ['9:53 م', [21, 53, 0]],
  ['0.4375', [10, 30, 0]],
  ['12:05:09 AM', [0, 5, 9]],
])('a time of day: %s', (text, [h, mi, s]) => expect(readTimeOnly(text)).toMatchObject({ h, mi, s, timed: true }))

const moment = fc
  .record({
    y: fc.integer({ min: 1970, max: 2099 }),
    mo: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 31 }),
    h: fc.integer({ min: 0, max: 23 }),
    mi: fc.integer({ min: 0, max: 59 }),
    s: fc.integer({ min: 0, max: 59 }),
  })
  .filter(({ y, mo, d }) => d <= daysInMonth(y, mo))

test('what is written in any layout is read back, whichever reader reads it', () => {
  const layout = fc.constantFrom<[DateOrder, (m: { y: number; mo: number; d: number }) => string]>(
    ['iso', ({ y, mo, d }) => `${y}-${two(mo)}-${two(d)}`],
    ['iso', ({ y, mo, d }) => `${y}/${two(mo)}/${two(d)}`],
    ['dmy', ({ y, mo, d }) => `${two(d)}/${two(mo)}/${y}`],
    ['dmy', ({ y, mo, d }) => `${d}.${mo}.${y}`],
    ['mdy', ({ y, mo, d }) => `${mo}/${d}/${y}`],
  )
  fc.assert(
    fc.property(moment, layout, fc.constantFrom(' ', ' - ', ', ', 'T'), ({ h, mi, s, ...date }, [order, write], gap) => {
      const text = `${write(date)}${gap}${two(h)}:${two(mi)}:${two(s)}`
      const expected = { ...date, h, mi, s, timed: true, offset: null }
      const fast = blank()
      expect(readFast(text, fast)).toBe(true)
      for (const written of [fast, readSlow(text)]) {
        expect(written).not.toBeNull()
        expect(resolve(written as Written, order)).not.toBe('bad')
        expect(written).toMatchObject(expected)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('where the fast reader answers, the slow one gives the same answer', () => {
  const piece = fc.constantFrom('2026', '12', '1', '07', '31', '-', '/', '.', ' ', ':', 'T', 'Z', ' UTC', '10:20', '10:20:30', ',5')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 3, maxLength: 9 }), (pieces) => {
      const text = pieces.join('').trim()
      const fast = blank()
      if (!readFast(text, fast)) return
      const slow = readSlow(text)
      if (slow && slow.shape === fast.shape)
        expect({ ...slow, epoch: 0 }).toMatchObject({ y: fast.y, h: fast.h, mi: fast.mi, s: fast.s, offset: fast.offset, timed: fast.timed })
    }),
    { numRuns: 5_000 },
  )
})

test('no text at all throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      read(text)
      readTimeOnly(text)
    }),
    { numRuns: 2_000 },
  )
})
