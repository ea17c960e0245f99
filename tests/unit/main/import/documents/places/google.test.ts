import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { googleTakeout } from '../../../../../../main/import/documents/places/google/reader.ts'
import { createKeeper } from '../../../../../../main/import/documents/places/keeper.ts'
import { zipOf } from './zip.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, staysOf, tallyOf } from './support.ts'

const e7 = (lat: number, lon: number): object => ({ latitudeE7: Math.round(lat * 1e7), longitudeE7: Math.round(lon * 1e7) })
const read = (value: unknown, given = {}) => readAll(googleTakeout, JSON.stringify(value, null, 1), given)

describe('Records.json', () => {
  const records = {
    locations: [
      { ...e7(34.0209, -6.8416), accuracy: 22, source: 'WIFI', deviceTag: -118, timestamp: '2013-03-01T05:17:39.849Z' },
      {
        ...e7(34.03, -6.85),
        timestampMs: '1362115059849',
        activity: [
          {
            activity: [
              { type: 'STILL', confidence: 20 },
              { type: 'IN_VEHICLE', confidence: 70 },
            ],
          },
        ],
      },
      { latitudeE7: 340209000, longitudeE7: 2 ** 32 - 68416000, timestamp: '2013-03-01T05:17:39Z' },
      { latitudeE7: 340209000, timestamp: '2013-03-01T05:17:39Z' },
      { ...e7(34.03, -6.85) },
      { latitudeE7: null, longitudeE7: 5, timestamp: '2013-03-01T05:17:39Z' },
      'no reading',
    ],
  }

  test('readings of devices', async () => {
    const found = await read(records)
    expect(tallyOf(found)).toEqual({ location: 3, 'rejected bad-place': 3, 'rejected no-time': 1 })
    const [first, second, third] = eventsOf(found)
    expect(first).toMatchObject({
      part: 'locations',
      row: 1,
      from: { type: 'device', text: '-118', key: 'google:-118' },
      place: { lat: 34.0209, lon: -6.8416, range: 22 },
    })
    expect(factsOf(first)).toEqual({ accuracy: '22', source: 'WIFI' })
    expect([second?.time, factsOf(second)]).toEqual(['1362115059849', { activityType: 'IN_VEHICLE' }])
    expect([third?.unsure, third?.place?.lon, factsOf(third)['longitudeE7']]).toEqual([true, -6.8416, String(2 ** 32 - 68416000)])
  })

  test('the owner that the person names goes before the device, which stays as a fact', async () => {
    const [first] = eventsOf(await read(records, { subject: '+212529000001' }))
    expect([first?.from, factsOf(first)['device']]).toEqual([{ type: 'phone', text: '+212529000001', owner: true }, '-118'])
  })

  test('readings that were written are read back with their bytes, however they come', async () => {
    const reading = fc.record({ lat: fc.integer({ min: -9e8, max: 9e8 }), lon: fc.integer({ min: 1, max: 18e8 }), at: fc.integer({ min: 1e12, max: 2e12 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 300 }), async (readings, piece) => {
        const file = `\ufeff${JSON.stringify({ locations: readings.map(({ lat, lon, at }) => ({ latitudeE7: lat, longitudeE7: lon, timestampMs: String(at) })) })}`
        const found = await readAll(googleTakeout, file, { piece })
        expect(staysOf(found)).toEqual(readings.map(({ lat, lon, at }) => [String(at), lat / 1e7, lon / 1e7, null]))
        expect(found.map((one) => JSON.parse(rawOf(file, one)).timestampMs)).toEqual(readings.map(({ at }) => String(at)))
      }),
      { numRuns: 50 },
    )
  })
})

describe('semantic history', () => {
  test('a visit, those within it, and its raw path', async () => {
    const visit = {
      location: { ...e7(34.02, -6.84), name: 'Gare', address: 'Rabat', placeId: 'x', sourceInfo: { deviceTag: 9 } },
      duration: { startTimestamp: '2024-01-01T10:00:00Z', endTimestamp: '2024-01-01T10:30:00Z' },
      childVisits: [{ location: e7(34.021, -6.841), duration: { startTimestampMs: '1704103200000', endTimestampMs: '1704103260000' } }],
      simplifiedRawPath: { points: [{ latE7: 340200000, lngE7: -68400000, timestampMs: '1704103200000', accuracyMeters: 5 }, { latE7: 1 }] },
    }
    const found = await read({ timelineObjects: [{ placeVisit: visit }] })
    expect(tallyOf(found)).toEqual({ location: 3, 'rejected bad-place': 1 })
    expect(staysOf(found)).toEqual([
      ['2024-01-01T10:00:00Z', 34.02, -6.84, 1800],
      ['1704103200000', 34.021, -6.841, 60],
      ['1704103200000', 34.02, -6.84, null],
    ])
    expect(eventsOf(found)[0]).toMatchObject({ from: { key: 'google:9' }, place: { name: 'Gare' } })
    expect(new Set(found.map(({ row, offset }) => `${row} ${offset}`)).size).toBe(1)
  })

  test('a visit of which Google only guesses the place is kept and marked', async () => {
    const duration = { startTimestamp: '2024-01-01T10:00:00Z' }
    const [event] = eventsOf(await read({ timelineObjects: [{ placeVisit: { location: {}, duration, otherCandidateLocations: [{}, e7(1, 2), e7(3, 4)] } }] }))
    expect([event?.unsure, event?.place, factsOf(event)['otherCandidateLocations']]).toEqual([true, { lat: 1, lon: 2 }, '3'])
    const centre = { timelineObjects: [{ placeVisit: { location: {}, centerLatE7: 1e7, centerLngE7: 2e7, duration, otherCandidateLocations: [e7(3, 4)] } }] }
    expect(eventsOf(await read(centre))[0]).toMatchObject({ unsure: undefined, place: { lat: 1, lon: 2 } })
    expect(tallyOf(await read({ timelineObjects: [{ placeVisit: { location: {}, duration } }, {}] }))).toEqual({
      'rejected bad-place': 1,
      'rejected bad-kind': 1,
    })
  })

  test('a movement: its ends with their times, its way points as places', async () => {
    const segment = {
      startLocation: e7(34.02, -6.84),
      endLocation: e7(35.76, -5.83),
      duration: { startTimestamp: '2024-01-01T10:00:00Z', endTimestamp: '2024-01-01T12:30:00Z' },
      activityType: 'IN_TRAIN',
      waypointPath: {
        waypoints: [
          { latE7: 341000000, lngE7: -67000000 },
          { latE7: 350000000, lngE7: -60000000 },
        ],
      },
      transitPath: { transitStops: [{ ...e7(34.3, -6.5), name: 'Kénitra' }] },
      parkingEvent: { location: e7(34.01, -6.83), timestamp: '2024-01-01T09:59:00Z' },
    }
    const found = await read({ timelineObjects: [{ activitySegment: segment }] })
    expect(tallyOf(found)).toEqual({ location: 3, 'statement place': 3 })
    expect(eventsOf(found).map((event) => [event.time, factsOf(event)['activityEnd'], factsOf(event)['activityType']])).toEqual([
      ['2024-01-01T10:00:00Z', 'start', 'IN_TRAIN'],
      ['2024-01-01T12:30:00Z', 'end', 'IN_TRAIN'],
      ['2024-01-01T09:59:00Z', undefined, undefined],
    ])
    expect(statementsOf(found).map(({ things }) => things[0])).toMatchObject([
      { key: 'activitySegment/1' },
      { key: 'activitySegment/1' },
      { key: 'activitySegment/1/2', label: 'Kénitra' },
    ])
    expect(tallyOf(await read({ timelineObjects: [{ activitySegment: { startLocation: {}, duration: segment.duration } }] }))).toEqual({
      'rejected bad-place': 1,
    })
  })
})

describe('the phone’s own export', () => {
  const segment = { startTime: '2024-06-15T09:00:00.000+02:00', endTime: '2024-06-15T10:00:00.000+02:00' }
  const at = (text: string): object => ({ topCandidate: { placeLocation: text, semanticType: 'Home', placeID: 'x' }, hierarchyLevel: '0' })

  test('Android: visits, movements, paths, signals, frequent places', async () => {
    const found = await read({
      semanticSegments: [
        { ...segment, visit: { topCandidate: { placeLocation: { latLng: '34.02°, -6.84°' }, semanticType: 'HOME' } } },
        { ...segment, activity: { start: { latLng: '34.02°, -6.84°' }, end: { latLng: 'x' }, topCandidate: { type: 'WALKING' } } },
        { ...segment, timelinePath: [{ point: '34.02°, -6.84°', time: '2024-06-15T09:05:00.000+02:00' }, { point: '34.02°, -6.84°' }] },
        { ...segment, timelinePath: [] },
        { ...segment },
      ],
      rawSignals: [
        { position: { LatLng: '34.02, -6.84', accuracyMeters: 13, source: 'GPS', timestamp: '2024-06-15T09:05:00.000Z' } },
        {
          wifiScan: {
            deliveryTime: '2024-06-15T09:05:00.000Z',
            devicesRecords: [
              { mac: 70474800562644, rawRssi: -76 },
              { mac: 1, rawRssi: -80 },
            ],
          },
        },
        { activityRecord: { probableActivities: [{ type: 'STILL', confidence: 0.9 }], timestamp: '2024-06-15T09:05:00.000Z' } },
        { position: {} },
      ],
      userLocationProfile: { frequentPlaces: [{ placeLocation: '34.02, -6.84', label: 'WORK', placeId: 'x' }, {}] },
    })
    expect(tallyOf(found)).toEqual({ location: 4, other: 2, 'statement place': 1, 'rejected bad-place': 4, 'rejected no-time': 1, 'rejected bad-kind': 1 })
    expect(eventsOf(found)[0]).toMatchObject({ part: 'semanticSegments', seconds: 3600, place: { lat: 34.02, lon: -6.84 } })
    expect(
      eventsOf(found)
        .filter(({ kind }) => kind === 'other')
        .map(factsOf),
    ).toEqual([
      { event: 'wifiScan', networks: '70474800562644 -76, 1 -80' },
      { event: 'activityRecord', activityType: 'STILL', confidence: '0.9' },
    ])
    expect(statementsOf(found)[0]).toMatchObject({ part: 'userLocationProfile.frequentPlaces', things: [{ label: 'WORK' }, { position: { lat: 34.02 } }] })
  })

  test('iPhone: a bare list, positions as `geo:`, minutes from the start', async () => {
    const list = [
      { ...segment, visit: at('geo:34.02,-6.84') },
      {
        ...segment,
        timelinePath: [
          { point: 'geo:34.03,-6.85', durationMinutesOffsetFromStartTime: '49' },
          { point: 'geo:34.03,-6.85', durationMinutesOffsetFromStartTime: 'x' },
        ],
      },
      { ...segment, timelineMemory: { destinations: [{ identifier: 'a' }, { identifier: 'b' }], distanceFromOriginKms: '15' } },
    ]
    expect(googleTakeout.sniff(await headOf(JSON.stringify(list)))).toBeGreaterThan(0.9)
    const found = await read(list)
    expect(tallyOf(found)).toEqual({ location: 2, other: 1, 'rejected no-time': 1 })
    const [, path, memory] = eventsOf(found)
    expect([path?.time, path?.local]).toEqual(['2024-06-15T07:49:00.000Z', '2024-06-15T09:00:00.000+02:00 + 49 min'])
    expect([memory?.seconds, memory?.place, factsOf(memory)]).toEqual([
      3600,
      null,
      { event: 'timelineMemory', destinations: 'a b', distanceFromOriginKms: '15' },
    ])
  })
})

test('edits are readings of a device; settings tell of handsets and their account', async () => {
  const edit = {
    deviceId: '-7',
    rawSignal: { signal: { position: { point: { latE7: 340200000, lngE7: -68400000 }, accuracyMm: 12000, timestamp: '2025-08-15T14:32:18.000Z' } } },
  }
  const [event] = eventsOf(await read({ timelineEdits: [edit] }))
  expect(event).toMatchObject({ from: { key: 'google:-7' }, place: { lat: 34.02, lon: -6.84, range: 12 } })
  const settings = { gaiaId: '77', deviceSettings: [{ deviceTag: -7, deviceSpec: { manufacturer: 'Google', model: 'Pixel 7' } }, {}] }
  expect(googleTakeout.sniff(await headOf(JSON.stringify(settings)))).toBeGreaterThan(0.6)
  const found = await read(settings)
  expect(tallyOf(found)).toEqual({ 'statement device': 1, 'rejected no-party': 1 })
  expect(statementsOf(found)[0]).toMatchObject({
    things: [{ party: { key: 'google:-7', name: 'Google Pixel 7' } }, { party: { type: 'account', key: 'google:account:77' } }],
    links: [{ a: 0, b: 1, kind: 'account' }],
  })
})

test('a Takeout as it comes: a zip, of which the location history is read, each row with its own text', async () => {
  const records = JSON.stringify(
    {
      locations: [
        { ...e7(34.02, -6.84), timestamp: '2013-03-01T05:17:39Z' },
        { ...e7(34.03, -6.85), note: 'é', timestamp: '2013-03-01T05:18:39Z' },
      ],
    },
    null,
    2,
  )
  const month = JSON.stringify({ timelineObjects: [{ placeVisit: { location: e7(1, 2), duration: { startTimestamp: '2024-01-01T10:00:00Z' } } }] })
  const zip = zipOf({
    'Takeout/Historique des positions/Records.json': records,
    'Takeout/Historique des positions/2024_JANVIER.json': month,
    'Takeout/Chrome/Historique.json': '{"Browser History": []}',
    'Takeout/archive.html': '<p>',
  })
  expect(googleTakeout.sniff(await headOf(zip))).toBeGreaterThan(0.6)
  const found = await readAll(googleTakeout, zip)
  expect(tallyOf(found)).toEqual({ location: 3 })
  expect(found.map(({ part, row, offset }) => [part, row, offset])).toEqual([
    ['Takeout/Historique des positions/Records.json/locations', 1, null],
    ['Takeout/Historique des positions/Records.json/locations', 2, null],
    ['Takeout/Historique des positions/2024_JANVIER.json/timelineObjects', 1, null],
  ])
  expect(found[1]?.raw?.startsWith('{\n') && records.includes(found[1].raw)).toBe(true)
  expect(JSON.parse(found[1]?.raw ?? '')).toMatchObject({ note: 'é' })
  expect(googleTakeout.sniff(await headOf(zipOf({ 'report.xml': '', 'a.json': '{}' })))).toBe(0)
})

test('what was kept of a stream is the bytes that went by, for as long as they are needed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 9 }), async (bytes, piece) => {
      const plain = bytes.map((byte) => byte & 0x7f)
      const keeper = createKeeper(1_000)
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < plain.length; at += piece) yield plain.subarray(at, at + piece)
      }
      let seen = 0
      for await (const one of keeper.through(pieces())) {
        const from = Math.max(0, seen - 3)
        seen += one.length
        expect(keeper.text(from, seen - from)).toBe(Buffer.from(plain.subarray(from, seen)).toString())
        keeper.release(Math.max(0, seen - 3))
      }
    }),
  )
})

test('other JSON is not taken for Google’s', async () => {
  for (const text of ['{"locations":[{"lat":1}]}', '[{"startTime":1}]', '{"rawSignals":3}', '', 'latitudeE7', '{"type":"FeatureCollection","features":[]}'])
    expect(googleTakeout.sniff(await headOf(text)), text).toBe(0)
})

test('whatever stands in its lists, each entry is a row at least and never an error', async () => {
  const key = fc.constantFrom(
    'visit',
    'activity',
    'timelinePath',
    'position',
    'placeVisit',
    'activitySegment',
    'location',
    'duration',
    'wifiScan',
    'point',
    'latitudeE7',
    'topCandidate',
    '__proto__',
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.dictionary(key, tie('any')), fc.array(tie('any'), { maxLength: 3 })),
  })).any
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('locations', 'timelineObjects', 'semanticSegments', 'rawSignals', 'timelineEdits', 'deviceSettings'),
      fc.array(value, { maxLength: 4 }),
      async (list, values) => {
        const found = await read({ [list]: values })
        expect(new Set(found.map(({ row }) => row)).size).toBe(values.length)
      },
    ),
    { numRuns: 200 },
  )
})
