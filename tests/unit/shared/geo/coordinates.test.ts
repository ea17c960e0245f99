import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDegrees, parseMetres, parsePosition } from '../../../../shared/geo/coordinates.ts'

test.each([
  ['33.57', 33.57],
  ['33,57', 33.57],
  ['-7.5898', -7.5898],
  ['33.57°', 33.57],
  ['33.57 N', 33.57],
  ['N33.57', 33.57],
  ['33,57S', -33.57],
  ['33°34′12″N', 33.57],
  ['33° 34\' 12" N', 33.57],
  ["33°34'12''S", -33.57],
  ['33º34’12” Nord', 33.57],
  ['33d34m12s', 33.57],
  ['33d34m12sN', 33.57],
  ['33 34 12 N', 33.57],
  ['33 34 12,0 N', 33.57],
  ['33:34:12', 33.57],
  ["33°34.2'", 33.57],
  ["33° 34' N", 33.5666667],
  ['-33 34 12', -33.57],
  ['3334.2000', 33.57],
  ['٣٣٫٥٧', 33.57],
  ['٣٣٫٥٧ شمالاً'.replace('ً', ''), 33.57],
])('latitude %s', (text, degrees) => expect(parseDegrees(text, 'lat')).toBeCloseTo(degrees, 7))

test.each([
  ['7°35′24″W', -7.59],
  ['7°35′24″ O', -7.59],
  ['W 7 35 24', -7.59],
  ['7 35 24 Ouest', -7.59],
  ['7,59 oeste', -7.59],
  ['007°35′24″E', 7.59],
  ['170.5', 170.5],
])('longitude %s', (text, degrees) => expect(parseDegrees(text, 'lon')).toBeCloseTo(degrees, 7))

test.each([
  ['', 'lat'],
  ['91', 'lat'],
  ['181', 'lon'],
  ['7.5W', 'lat'],
  ['33N', 'lon'],
  ['33 60 00', 'lat'],
  ['33 00 60', 'lat'],
  ['33°34.5\'12"', 'lat'],
  ['652381', 'lat'],
  ['-33 N', 'lat'],
  ['Nador', 'lat'],
  ['33.57.12', 'lat'],
] as const)('no degrees: "%s" as %s', (text, axis) => expect(parseDegrees(text, axis)).toBeNull())

test.each([
  ['33.5731, -7.5898', 33.5731, -7.5898],
  ['33,5731; -7,5898', 33.5731, -7.5898],
  ['33.5731 -7.5898', 33.5731, -7.5898],
  ['geo:33.5731,-7.5898', 33.5731, -7.5898],
  ['POINT(-7.5898 33.5731)', 33.5731, -7.5898],
  ['(33.5731, -7.5898)', 33.5731, -7.5898],
  ['33°34′12″N 7°35′24″W', 33.57, -7.59],
  ['7.5898W, 33.5731N', 33.5731, -7.5898],
])('%s', (text, lat, lon) => expect(parsePosition(text)).toEqual({ lat: expect.closeTo(lat, 7) as number, lon: expect.closeTo(lon, 7) as number }))

test.each([
  ['652381.5', 652381.5],
  ['652 381,5', 652381.5],
  ['6 862 305', 6862305],
  ['1,029,705.08', 1029705.08],
  ['652381 m', 652381],
  ['33.57', null],
  ['', null],
  ['123456789', null],
])('metres %s', (text, metres) => expect(parseMetres(text)).toBe(metres))

test('a position in any spelling is the same, and none is beyond its bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), fc.boolean(), (d, m, s, south) => {
      const value = (d + m / 60 + s / 3600) * (south ? -1 : 1)
      const half = south ? 'S' : 'N'
      for (const text of [
        `${d}°${m}′${s}″${half}`,
        `${d} ${m} ${s} ${half}`,
        `${half}${d}:${m}:${s}`,
        `${Math.abs(value).toFixed(8)}${half}`,
        `${d}d${m}m${s}s ${half}`,
      ])
        expect(parseDegrees(text, 'lat')).toBeCloseTo(value, 6)
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('lat' as const, 'lon' as const), (text, axis) => {
      expect(Math.abs(parseDegrees(text, axis) ?? 0)).toBeLessThanOrEqual(axis === 'lat' ? 90 : 180)
    }),
  )
})
