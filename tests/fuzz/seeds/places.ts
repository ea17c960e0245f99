import { strToU8, zipSync } from 'fflate'
import { seed } from './seed.ts'
import type { Seed } from './seed.ts'

const json = (value: unknown): string => JSON.stringify(value, null, 1)
const position = { latitudeE7: 340209000, longitudeE7: -68416000 }
const records = {
  locations: [
    { ...position, accuracy: 22, source: 'WIFI', deviceTag: -118, timestamp: '2013-03-01T05:17:39.849Z' },
    { ...position, timestampMs: '1362115059849', activity: [{ activity: [{ type: 'STILL', confidence: 20 }] }] },
  ],
}
const semantic = {
  timelineObjects: [
    {
      placeVisit: {
        location: { ...position, placeId: 'x', name: 'Port', address: '1 quai' },
        duration: { startTimestamp: '2022-01-01T10:00:00Z', endTimestamp: '2022-01-01T11:00:00Z' },
        otherCandidateLocations: [{ ...position, placeId: 'y' }],
      },
    },
    {
      activitySegment: {
        startLocation: position,
        endLocation: position,
        duration: { startTimestampMs: '1641034800000', endTimestamp: '1641038400' },
        activityType: 'IN_VEHICLE',
        waypointPath: { waypoints: [{ latE7: 340209000, lngE7: -68416000 }] },
        simplifiedRawPath: { points: [{ latE7: 340209000, lngE7: -68416000, timestampMs: '1641034800000' }] },
      },
    },
  ],
}
const phone = {
  semanticSegments: [
    {
      startTime: '2024-06-01T10:00:00.000+01:00',
      endTime: '2024-06-01T12:00:00.000+01:00',
      timelinePath: [{ point: '34.0209°, -6.8416°', time: '2024-06-01T10:05:00.000+01:00' }],
    },
    {
      startTime: '2024-06-01T12:00:00.000+01:00',
      endTime: '2024-06-01T13:00:00.000+01:00',
      visit: { probability: 0.9, topCandidate: { placeId: 'a', placeLocation: { latLng: '34.0209°, -6.8416°' } } },
    },
    {
      startTime: '2024-06-01T12:00:00.000+01:00',
      endTime: '2024-06-01T13:00:00.000+01:00',
      activity: { start: { latLng: '34.02°, -6.84°' }, end: { latLng: '34.03°, -6.85°' }, distanceMeters: 900, topCandidate: { type: 'WALKING' } },
    },
  ],
  rawSignals: [
    { position: { LatLng: '34.0209°, -6.8416°', accuracyMeters: 13, timestamp: '2024-06-01T10:00:00.000+01:00', source: 'WIFI' } },
    { wifiScan: { deliveryTime: '2024-06-01T10:00:00.000+01:00', devicesRecords: [{ mac: 1, rawRssi: -60 }] } },
  ],
  userLocationProfile: { frequentPlaces: [{ placeId: 'a', placeLocation: '34.0209°, -6.8416°', label: 'HOME' }] },
}
const feature = (geometry: object, properties: object): object => ({ type: 'Feature', geometry, properties })
const geojson = {
  type: 'FeatureCollection',
  features: [
    feature({ type: 'Point', coordinates: [-6.84, 34.02, 10] }, { timestamp: '2024-06-01T10:00:00Z', accuracy: 5, name: 'a' }),
    feature(
      {
        type: 'LineString',
        coordinates: [
          [-6.84, 34.02],
          [-6.85, 34.03],
        ],
      },
      { coordTimes: ['2024-06-01T10:00:00Z', '2024-06-01T10:01:00Z'] },
    ),
    feature(
      {
        type: 'Polygon',
        coordinates: [
          [
            [-6.84, 34.02],
            [-6.85, 34.03],
            [-6.86, 34.0],
            [-6.84, 34.02],
          ],
        ],
      },
      { name: 'zone' },
    ),
    feature({ type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates: [[-6.84, 34.02]] }] }, {}),
  ],
}
const overland = {
  locations: [
    feature(
      { type: 'Point', coordinates: [-6.84, 34.02] },
      { timestamp: '2024-06-01T10:00:00Z', device_id: 'amal', horizontal_accuracy: 5, battery_level: 0.5, motion: ['driving'], wifi: 'Café' },
    ),
  ],
}
const line = (message: object): string => `2024-03-01T09:03:09Z\t*                 \t${JSON.stringify(message)}`
const here = { _type: 'location', topic: 'owntracks/amal/phone', tst: 1709283789, lat: 34.02, lon: -6.84, acc: 10, SSID: 'Café' }
const rec = [
  line(here),
  line({ ...here, _type: 'transition', event: 'leave', desc: 'maison' }),
  line({ _type: 'waypoint', desc: 'maison', lat: 34.02, lon: -6.84, rad: 50, tst: 1700000000 }),
  line({ _type: 'lwt', tst: 1709283800 }),
  '',
].join('\n')
const gpx = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>Made up</name><time>2024-06-01T10:00:00Z</time></metadata>
<wpt lat="34.02" lon="-6.84"><ele>10</ele><name>Port</name><desc><![CDATA[a <b>]]></desc></wpt>
<trk><name>Track &amp; more</name><trkseg><trkpt lat="34.02" lon="-6.84"><ele>4.46</ele><time>2024-06-01T10:00:00Z</time><extensions><speed>3</speed></extensions></trkpt>
<trkpt lat="34.03" lon="-6.85"><time>2024-06-01T10:01:00Z</time></trkpt></trkseg></trk>
<rte><name>R</name><rtept lat="34.02" lon="-6.84"/></rte>
</gpx>
`
const kml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document><name>Made up</name><Folder><name>F</name>
<Placemark><name>A</name><description>d</description><TimeStamp><when>2024-06-01T10:00:00Z</when></TimeStamp><Point><coordinates>-6.84,34.02,10</coordinates></Point></Placemark>
<Placemark><TimeSpan><begin>2024-06-01</begin><end>2024-06-02</end></TimeSpan><ExtendedData><Data name="acc"><value>5</value></Data></ExtendedData><MultiGeometry><LineString><coordinates>-6.84,34.02 -6.85,34.03</coordinates></LineString><Polygon><outerBoundaryIs><LinearRing><coordinates>-6.84,34.02 -6.85,34.03 -6.86,34.0 -6.84,34.02</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>
<Placemark><gx:Track><when>2024-06-01T10:00:00Z</when><when>2024-06-01T10:01:00Z</when><gx:coord>-6.84 34.02 10</gx:coord><gx:coord>-6.85 34.03 10</gx:coord></gx:Track></Placemark>
</Folder></Document></kml>
`
const zipOf = (members: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])))
const polarsteps = {
  locations: [
    { lat: 34.02, lon: -6.84, time: 1709283789.5 },
    { lat: 34.03, lon: -6.85, time: 1709283889 },
  ],
}
const CONTEXT = {
  kb: 'http://example.org/kb/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-location': 'https://ontology.unifiedcyberontology.org/uco/location/',
}
const node = (id: string, type: string, facet: object): object => ({
  '@id': `kb:${id}`,
  '@type': `uco-observable:${type}`,
  'uco-core:hasFacet': [{ '@type': `uco-observable:${type}Facet`, ...facet }],
})
const ref = (id: string): object => ({ '@id': `kb:${id}` })
const caseUco = {
  '@context': CONTEXT,
  '@graph': [
    node('a', 'PhoneAccount', { 'uco-observable:phoneNumber': '+212529000001' }),
    node('b', 'PhoneAccount', { 'uco-observable:phoneNumber': '+212529000002' }),
    node('call', 'Call', {
      'uco-observable:from': ref('a'),
      'uco-observable:to': [ref('b')],
      'uco-observable:callType': 'outgoing',
      'uco-observable:duration': 95,
      'uco-observable:startTime': { '@type': 'xsd:dateTime', '@value': '2024-05-02T08:00:00Z' },
    }),
    node('m', 'Message', {
      'uco-observable:from': ref('a'),
      'uco-observable:to': ref('b'),
      'uco-observable:messageText': 'Salam',
      'uco-observable:sentTime': '2024-05-02T08:00:00Z',
    }),
    node('d', 'MobileDevice', { 'uco-observable:IMEI': '490154203237518' }),
    {
      '@id': 'kb:p',
      '@type': 'uco-location:Location',
      'uco-core:hasFacet': [
        { '@type': 'uco-location:LatLongCoordinatesFacet', 'uco-location:latitude': 34.02, 'uco-location:longitude': { '@value': '-6.84' } },
      ],
    },
    {
      '@id': 'kb:r',
      '@type': 'uco-observable:ObservableRelationship',
      'uco-core:source': ref('a'),
      'uco-core:target': [ref('d'), ref('nobody')],
      'uco-core:kindOfRelationship': 'Contained_Within',
    },
  ],
}

/** Tracks, location histories and CASE graphs, all made up. */
export const PLACES: Record<string, Seed[]> = {
  'google-takeout': [
    seed('Records.json', 'json', json(records)),
    seed('2022_JANUARY.json', 'json', json(semantic)),
    seed('Timeline.json', 'json', json(phone)),
    seed(
      'takeout.zip',
      'zip',
      zipOf({
        'Takeout/Location History/Records.json': json(records),
        'Takeout/Location History/Semantic Location History/2022/2022_JANUARY.json': json(semantic),
      }),
    ),
  ],
  geojson: [seed('a.geojson', 'json', json(geojson))],
  overland: [seed('geodata.json', 'json', json(overland))],
  owntracks: [seed('2024-03.rec', 'lines', rec)],
  polarsteps: [seed('locations.json', 'json', json(polarsteps))],
  gpx: [seed('a.gpx', 'xml', gpx)],
  kml: [seed('a.kml', 'xml', kml), seed('a.kmz', 'zip', zipOf({ 'doc.kml': kml, 'files/x.txt': 'x' }))],
  'case-uco': [seed('case.json', 'json', json(caseUco))],
}
