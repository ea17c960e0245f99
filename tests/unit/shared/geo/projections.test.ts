import proj4 from 'proj4'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingProjections, PROJECTIONS, projectionOf, statedProjection, toWgs84 } from '../../../../shared/geo/projections.ts'

/** Metres between two points that are near each other. */
const apart = (a: { lat: number; lon: number } | null, lat: number, lon: number): number =>
  a ? Math.hypot((a.lat - lat) * 111_195, (a.lon - lon) * 111_195 * Math.cos((lat * Math.PI) / 180)) : Infinity

// Points that others publish with both coordinates: docs/decisions/0121 says where.
test.each([
  ['lambert93', 668832.5384, 6950138.7285, 49.649610985851474, 2.5686536326051743, 0.01],
  ['lambert93', 700000, 6600000, 46.5, 3, 0.01],
  ['lambert93', 648237.3, 6862271.7, 48.8584, 2.2945, 0.5],
  ['lambert2e', 618115, 2430676, 48.8741427818, 2.58331732871, 0.5],
  ['lambert2e', 73150, 2396665, 48.354052821116824, -4.780198557157784, 10],
  ['utm30n', 500000, 4000000, 36.1447181, -3, 1],
  ['utm31n', 448251.795, 5411932.678, 48.8582, 2.2945, 30],
] as const)('%s %f %f', (id, x, y, lat, lon, within) => expect(apart(toWgs84(id, x, y), lat, lon)).toBeLessThan(within))

// The origins of the Moroccan zones are what EPSG publishes of them; on Merchich's own datum, to two millimetres.
test.each([
  ['maroc-nord', 500_000, 300_000, 33.3],
  ['maroc-sud', 500_000, 300_000, 29.7],
  ['sahara-nord', 1_200_000, 400_000, 26.1],
  ['sahara-sud', 1_500_000, 400_000, 22.5],
] as const)('the origin of %s', (id, x, y, lat) => {
  const definition = projectionOf(id)?.definition ?? ''
  const [lon, found] = proj4(definition, '+proj=longlat +a=6378249.2 +b=6356515 +towgs84=31,146,47,0,0,0,0 +no_defs').forward([x, y])
  expect([lon, found]).toEqual([expect.closeTo(-5.4, 7), expect.closeTo(lat, 7)])
  // Those of the Sahara lie in no file's country: nothing is placed there. In the others Merchich and WGS 84 are a few hundred metres apart.
  const found84 = toWgs84(id, x, y)
  if (id.startsWith('sahara')) expect(found84).toBeNull()
  else {
    expect(apart(found84, lat, -5.4)).toBeGreaterThan(100)
    expect(apart(found84, lat, -5.4)).toBeLessThan(500)
  }
})

test('there and back is the same place, in every projection', () => {
  for (const { id, definition, area } of PROJECTIONS) {
    const forward = proj4('+proj=longlat +datum=WGS84 +no_defs', definition)
    const [south, west, north, east] = area
    fc.assert(
      fc.property(fc.double({ min: south, max: north, noNaN: true }), fc.double({ min: west, max: east, noNaN: true }), (lat, lon) => {
        const [x, y] = forward.forward([lon, lat]) as [number, number]
        expect(apart(toWgs84(id, x, y), lat, lon)).toBeLessThan(0.05)
      }),
      { numRuns: 30 },
    )
  }
})

test('values say which projection only where one fits', () => {
  expect(fittingProjections([[652381, 6862305]], 'FR', 'lambert')).toEqual(['lambert93'])
  expect(fittingProjections([[600123, 2428000]], 'FR', 'lambert')).toEqual(['lambert2e'])
  expect(fittingProjections([[652381, 6862305]], 'FR')).toEqual(['lambert93'])
  // Nord and Sud Maroc overlap in numbers: nothing is chosen between them.
  expect(fittingProjections([[500_000, 300_000]], 'MA', 'lambert').length).toBeGreaterThan(1)
  // One file in two systems fits none.
  const mixed = [
    [652381, 6862305],
    [600123, 2428000],
  ] as const
  expect(fittingProjections(mixed, 'FR', 'lambert')).toEqual([])
  expect(fittingProjections([[338_000, 7_690_000]], 'RE')).toEqual(['utm40s'])
  expect(fittingProjections([], 'FR')).toEqual([])
})

test.each([
  ['x lambert', { family: 'lambert' }],
  ['x lambert93', { id: 'lambert93' }],
  ['lambert 93', { id: 'lambert93' }],
  ['x l93', { id: 'lambert93' }],
  ['lambert2e', { id: 'lambert2e' }],
  ['lambert ii etendu', { id: 'lambert2e' }],
  ['x nord maroc', { id: 'maroc-nord' }],
  ['epsg 26192', { id: 'maroc-sud' }],
  ['utm 30n easting', { id: 'utm30n' }],
  ['utm zone 29', { id: 'utm29n' }],
  ['x utm', { family: 'utm' }],
  ['coordonnee x', null],
  ['wgs84', null],
])('a column called %s', (name, stated) => expect(statedProjection(name)).toEqual(stated))

test('what is no place is none', () => {
  expect(toWgs84('lambert93', 2.34, 48.89)).toBeNull()
  expect(toWgs84('nonesuch', 652381, 6862305)).toBeNull()
  expect(toWgs84('lambert93', NaN, 6862305)).toBeNull()
})
