import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geojson, overland } from '../../../../../../main/import/documents/places/geojson/reader.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, staysOf, tallyOf } from './support.ts'

const feature = (geometry: unknown, properties: unknown = {}): unknown => ({ type: 'Feature', geometry, properties })
const point = (...coordinates: unknown[]): unknown => ({ type: 'Point', coordinates })
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features }, null, 1)

describe('GeoJSON', () => {
  test('time, accuracy and device under the names of many loggers', async () => {
    const file = collection(
      feature(point(-6.84, 34.02, 9), { datetime: '2024-06-15T10:30:00Z', acc: 8, tid: 'T1' }),
      feature(point('-6.85', '34.03'), {
        timestamp: 1718447460,
        horizontal_accuracy: '30',
        device_id: '8D5D4197-245B-4619-A88B-2049100ADE46',
        activity: 'driving',
      }),
      feature(point(-6.86, 34.04), { time: '2024-06-15T10:32:00', accuracy: -1, name: 'Gare', motion: ['walking', 3, 'still'] }),
    )
    const found = await readAll(geojson, file, { file: 'a.geojson' })
    expect(staysOf(found)).toEqual([
      ['2024-06-15T10:30:00Z', 34.02, -6.84, null],
      ['1718447460', 34.03, -6.85, null],
      ['2024-06-15T10:32:00', 34.04, -6.86, null],
    ])
    const [first, second, third] = eventsOf(found)
    expect([first?.from?.key, second?.from?.key, third?.from?.key]).toEqual([
      'geojson:a.geojson/T1',
      'geojson:8D5D4197-245B-4619-A88B-2049100ADE46',
      'geojson:a.geojson',
    ])
    expect([first?.place?.range, second?.place?.range, third?.place?.range]).toEqual([8, 30, undefined])
    expect(factsOf(second)).toEqual({ accuracy: '30', activity: 'driving' })
    expect([third?.place?.name, factsOf(third)]).toEqual(['Gare', { motion: 'walking, still' }])
    expect(rawOf(file, found[2]!)).toContain('Gare')
  })

  test('what has no time is a place, whatever its shape; what has no position is rejected', async () => {
    const line = [[1, 2], [3, 4], [5, 200], null]
    const file = collection(
      feature(point(-6.84, 34.02), { title: 'Cache' }),
      feature({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
      feature({ type: 'LineString', coordinates: line }, { time: '2024-06-15T10:30:00Z', name: 'Route' }),
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [1, 2],
          ],
        ],
      }),
      feature({
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [1, 2],
              [3, 4],
              [1, 2],
            ],
          ],
        ],
      }),
      feature({ type: 'GeometryCollection', geometries: [point(1, 2), { type: 'LineString', coordinates: [[1, 2]] }] }),
      feature(null),
      feature({ type: 'Blob' }),
      feature(point()),
      'no feature',
    )
    const found = await readAll(geojson, file)
    expect(tallyOf(found)).toEqual({ 'statement place': 1 + 2 + 2 + 3 + 3 + 2, 'rejected bad-place': 2 + 4 })
    const route = statementsOf(found).filter(({ row }) => row === 3)
    expect(route.map(({ things, facts }) => [things[0], facts])).toEqual([
      [{ type: 'entity', kind: 'place', label: 'Route', key: 'feature/3/0' }, [{ thing: 0, name: 'time', value: '2024-06-15T10:30:00Z' }]],
      [{ type: 'entity', kind: 'place', label: 'Route', key: 'feature/3/0' }, []],
    ])
  })

  test('a line with a time a point is a track', async () => {
    const times = ['2024-06-15T10:30:00Z', '2024-06-15T10:31:00Z']
    const line = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    }
    for (const properties of [{ coordTimes: times }, { coordinateProperties: { times } }])
      expect(tallyOf(await readAll(geojson, collection(feature(line, properties))))).toEqual({ location: 2, 'statement place': 1 })
    const many = feature({ type: 'MultiLineString', coordinates: [[[1, 2]], [[3, 4]]] }, { coordTimes: [[times[0]], [times[1]]] })
    expect(staysOf(await readAll(geojson, collection(many)))).toEqual([
      [times[0], 2, 1, null],
      [times[1], 4, 3, null],
    ])
  })

  test('a single feature or geometry is a file too', async () => {
    for (const root of [feature(point(1, 2), { time: '2024-06-15T10:30:00Z' }), point(1, 2)]) {
      const file = JSON.stringify(root)
      expect(geojson.sniff(await headOf(file))).toBeGreaterThan(0.6)
      expect((await readAll(geojson, file)).length).toBe(1)
    }
    expect(geojson.sniff(await headOf('{"type":"invoice","features":1}'))).toBe(0)
    expect(geojson.sniff(await headOf('['))).toBe(0)
  })

  test('Overland: features in a list of locations, and what the application says of itself', async () => {
    const file = JSON.stringify({
      locations: [
        feature(point(-6.84, 34.02), { timestamp: '2024-06-15T10:30:00+0100', device_id: '' }),
        { type: 'Feature', properties: { timestamp: '2024-06-15T10:31:00Z', action: 'will_terminate', device_id: 'iphone' } },
      ],
    })
    expect(overland.sniff(await headOf(file))).toBeGreaterThan(geojson.sniff(await headOf(file)))
    const found = await readAll(overland, file, { file: 'o.json' })
    expect(tallyOf(found)).toEqual({ location: 1, other: 1 })
    expect(eventsOf(found)[1]).toMatchObject({
      place: null,
      from: { key: 'overland:o.json/iphone' },
      facts: { more: [{ name: 'action', value: 'will_terminate' }] },
    })
  })

  test('points that were written are read back, however the bytes come', async () => {
    const lat = fc.double({ min: -90, max: 90, noNaN: true, noDefaultInfinity: true })
    const lon = fc.double({ min: -180, max: 180, noNaN: true }).filter((value) => value !== 0)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(lon, lat, fc.string()), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 200 }), async (points, piece) => {
        const file = collection(...points.map(([x, y, name]) => feature(point(x, y), { time: '2024-06-15T10:30:00Z', note: name })))
        const found = await readAll(geojson, file, { piece })
        expect(eventsOf(found).map(({ place }) => [place?.lon, place?.lat])).toEqual(points.map(([x, y]) => [x === 0 ? 0 : x, y === 0 ? 0 : y]))
        expect(found.map((one) => JSON.parse(rawOf(file, one)).properties.note)).toEqual(points.map(([, , name]) => name))
      }),
      { numRuns: 60 },
    )
  })

  test('whatever a feature is, it is rows and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'), async (value, type) => {
        const found = await readAll(geojson, collection(value, feature({ type, coordinates: value, geometries: value }, value)))
        expect(found.length).toBeGreaterThanOrEqual(2)
        for (const { place } of eventsOf(found)) if (place) expect(Math.abs(place.lat ?? 999) <= 90).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
