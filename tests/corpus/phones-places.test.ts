import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenCase } from '../../main/case/types.ts'
import type { ImportReport } from '../../main/import/types.ts'
import { newCase, one, rowsOf, run } from '../unit/main/import/fixtures.ts'

/** Files of others, which are not part of the project: looked for beside the checkout, or where MASAR_CORPUS says. */
const corpus = new URL('phones/', process.env['MASAR_CORPUS'] ? `file://${process.env['MASAR_CORPUS']}/` : new URL('../../../shared/data/', import.meta.url))
const present = existsSync(new URL('location-history/', corpus))
if (!present) process.stdout.write('phones-places: location histories and CASE/UCO files of others are not here; their tests did not run\n')

/** What a file must give: kept events by kind, kept statements by kind, rejected rows by reason, duplicates. Counted from the files by other means. */
interface Expected {
  format: string
  events?: Record<string, number>
  statements?: Record<string, number>
  rejected?: Record<string, number>
  duplicates?: number
  skipped?: number
}

const google = (part: Omit<Expected, 'format'>): Expected => ({ format: 'google-takeout', ...part })
const places = (format: string, location: number): Expected => ({ format, events: { location } })
/** A table: its header is the one row left out. */
const table = (format: string, location: number): Expected => ({ format, events: { location }, skipped: 1 })
const HISTORY = 'location-history/google/location-history/with_'

const FILES: Record<string, Expected> = {
  'location-history/google/records.json': google({ events: { location: 3 } }),
  // Three movements without ends, two way points each.
  'location-history/google/semantic_history.json': google({ statements: { place: 6 } }),
  // A visit, both ends of a movement, two points of a path, one reading; two frequent places.
  'location-history/google/timeline_new_format.json': google({ events: { location: 6 }, statements: { place: 2 } }),
  // Two points of a path, a visit, a reading; a scan of networks and two activities; two frequent places.
  'location-history/google/phone-takeout_w_3_duplicates.json': google({ events: { location: 4, other: 3 }, statements: { place: 2 } }),
  // A visit, one and nine points of paths (of which three pairs say the same, in one segment each), a journey remembered.
  'location-history/google/location-history.json': google({ events: { location: 11, other: 1 }, duplicates: 3 }),
  'location-history/google/edge_cases/device_settings.json': google({ statements: { device: 1 } }),
  'location-history/google/edge_cases/phone_takeout_array_timeline_path.json': google({ events: { location: 3 } }),
  'location-history/google/edge_cases/semantic_history_with_bom.json': google({ events: { location: 2 } }),
  'location-history/google/edge_cases/timeline_edits.json': google({ events: { location: 1 } }),
  [`${HISTORY}activitySegment_with_startLocation.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}activitySegment_with_startLocation_timestampMs.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}activitySegment_with_startLocation_timestamp_in_milliseconds_format.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}activitySegment_with_startLocation_timestamp_in_seconds_format.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}activitySegment_with_startLocation_with_iso_timestamp.json`]: google({ events: { location: 1 } }),
  // A way point without a time of its own.
  [`${HISTORY}activitySegment_without_startLocation.json`]: google({ statements: { place: 1 } }),
  [`${HISTORY}activitySegment_without_startLocation_without_waypointPath.json`]: google({ rejected: { 'bad-place': 1 } }),
  [`${HISTORY}placeVisit_with_location_with_coordinates.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}placeVisit_with_location_with_coordinates_with_iso_timestamp.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}placeVisit_with_location_with_coordinates_with_milliseconds_timestamp.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}placeVisit_with_location_with_coordinates_with_seconds_timestamp.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}placeVisit_with_location_with_coordinates_with_timestampMs.json`]: google({ events: { location: 1 } }),
  [`${HISTORY}placeVisit_without_location_with_coordinates.json`]: google({ rejected: { 'bad-place': 1 } }),
  // Google's guess, kept and marked.
  [`${HISTORY}placeVisit_without_location_with_coordinates_with_otherCandidateLocations.json`]: google({ events: { location: 1 } }),
  'location-history/geojson/export.json': places('geojson', 10),
  'location-history/geojson/export_same_points.json': places('geojson', 10),
  'location-history/geojson/google_takeout_example.json': places('geojson', 1),
  'location-history/geojson/gpslogger_example.json': places('geojson', 1),
  'location-history/geojson/various_fields.geojson': places('geojson', 3),
  // The second says only that the application ends.
  'location-history/overland/geodata.json': { format: 'overland', events: { location: 1, other: 1 } },
  'location-history/points/geojson_example.json': places('overland', 6),
  'location-history/polarsteps/locations.json': places('polarsteps', 3),
  'location-history/polarsteps/segments.json': places('polarsteps', 2),
  'location-history/owntracks/2023-02_old.rec': places('owntracks', 10),
  // Nine readings, two crossings of a fence, the connection lost; one region; one line stands there twice.
  'location-history/owntracks/2024-03.rec': { format: 'owntracks', events: { location: 11, other: 1 }, statements: { place: 1 }, duplicates: 1 },
  'location-history/gpx/arc_example.gpx': places('gpx', 7),
  'location-history/gpx/garmin_example.gpx': places('gpx', 1),
  'location-history/gpx/gpx_track_multiple_segments.gpx': places('gpx', 43),
  'location-history/gpx/gpx_track_multiple_tracks.gpx': places('gpx', 34),
  'location-history/gpx/gpx_track_single_segment.gpx': places('gpx', 10),
  'location-history/kml/extended_data.kml': places('kml', 1),
  'location-history/kml/gx_track.kml': places('kml', 4),
  'location-history/kml/invalid_coordinates.kml': { format: 'kml', rejected: { 'bad-place': 2 } },
  'location-history/kml/large_track.kml': { format: 'kml', statements: { place: 20 } },
  'location-history/kml/linestring_track.kml': { format: 'kml', statements: { place: 5 } },
  'location-history/kml/multigeometry.kml': { format: 'kml', events: { location: 2 }, statements: { place: 4 } },
  'location-history/kml/nested_folders.kml': places('kml', 4),
  'location-history/kml/points_with_timestamps.kml': places('kml', 3),
  'location-history/kml/points_with_timestamps.kmz': places('kml', 3),
  'location-history/kml/timespan.kml': places('kml', 1),
  'location-history/csv/e7_integers.csv': table('track-e7', 3),
  'location-history/csv/gpslogger.csv': table('track-gpslogger', 3),
  'location-history/csv/nsew_suffixes.csv': table('track-columbus', 3),
  'location-history/csv/quoted_headers.csv': table('track-google-timeline', 2),
  'location-history/csv/semicolon_eu.csv': table('track-gpslogger', 3),
  'location-history/csv/unix_timestamps.csv': table('generic', 3),
  // 15 nodes: a call of two, one of two without direction, one of three, a conference of four.
  'case-uco-json/call_log.json': { format: 'case-uco', events: { call: 1 + 1 + 2 + 4 }, statements: { node: 4, account: 4 }, skipped: 3 },
  // 25 nodes: two messages that say something and two empty ones.
  'case-uco-json/message.json': {
    format: 'case-uco',
    events: { message: 2 },
    statements: { node: 1, account: 4, file: 3, member: 2 },
    rejected: { 'bad-place': 1, 'no-time': 2 },
    skipped: 10,
  },
  // 18 nodes: the device in its cell; an interception that names nobody; two cells, each with a relationship to its place.
  'case-uco-json/cell_site.json': {
    format: 'case-uco',
    events: { location: 1 },
    statements: { node: 2, device: 1, link: 1, sim: 1, account: 1, cell: 4, place: 2 },
    rejected: { 'no-party': 1 },
    skipped: 4,
  },
  'case-uco-json/device.json': { format: 'case-uco', statements: { node: 2, device: 1 }, skipped: 2 },
  'case-uco-json/location.json': { format: 'case-uco', statements: { place: 2 } },
  'case-uco-json/accounts.json': { format: 'case-uco', statements: { node: 3, link: 5, account: 4 }, skipped: 2 },
  'case-uco-json/mobile_device_and_sim_card.json': { format: 'case-uco', statements: { device: 1, node: 2, link: 2, sim: 1, account: 2 }, skipped: 2 },
  // 95 nodes: two texts to three receivers each, a mail, a message; 25 people, roles and organisations.
  'case-uco-json/Oresteia.json': {
    format: 'case-uco',
    events: { sms: 6, message: 2, location: 1 },
    statements: { place: 3, node: 25, link: 9, device: 3, account: 8, file: 4 },
    rejected: { 'bad-place': 2 },
    skipped: 36,
  },
}

const sum = (counts: Record<string, number> = {}): number => Object.values(counts).reduce((total, count) => total + count, 0)

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(new URL(folder, corpus), { recursive: true, withFileTypes: true })
  const root = fileURLToPath(corpus)
  return found.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

describe.skipIf(!present)('location histories and CASE/UCO files of others', () => {
  let c: OpenCase
  beforeAll(async () => void (c = await newCase()))

  test('every file has an expected result', async () => {
    expect([...(await filesIn('location-history/')), ...(await filesIn('case-uco-json/'))].sort()).toEqual(Object.keys(FILES).sort())
  })

  test.each(Object.entries(FILES))('%s', async (path, { format, events, statements, rejected, duplicates = 0, skipped = 0 }) => {
    const report: ImportReport = await run(c, fileURLToPath(new URL(path, corpus)), { zone: 'UTC' })
    expect(Object.fromEntries((report.kinds ?? []).map(({ kind, count }) => [kind, count])), 'kinds').toEqual(events ?? {})
    expect(Object.fromEntries((report.statements ?? []).map(({ what, count }) => [what, count])), 'statements').toEqual(statements ?? {})
    expect(report).toMatchObject({ format, rejected: sum(rejected), duplicates, read: sum(events) + sum(statements) + sum(rejected) })
    expect(report.read).toBe(report.kept + report.duplicates + report.rejected)
    expect(report.skipped.reduce((total, { rows }) => total + rows, 0)).toBe(skipped)
    const source = Number(report.source.slice(3))
    const reasons = rowsOf<{ reason: string; n: number }>(
      c,
      `SELECT reason, count(*) AS n FROM other_row WHERE source = ? AND what = 'rejected' GROUP BY 1`,
      source,
    )
    expect(Object.fromEntries(reasons.map(({ reason, n }) => [reason, n])), 'reasons').toEqual(rejected ?? {})
  })

  test('every position that was kept is one on Earth, and the same file again adds nothing', async () => {
    expect(one(c, 'SELECT count(*) FROM cell WHERE abs(lat) > 90 OR abs(lon) > 180 OR (lat = 0 AND lon = 0)')).toBe(0)
    const before = one(c, 'SELECT count(*) FROM observation')
    const again = await run(c, fileURLToPath(new URL('location-history/google/records.json', corpus)), { zone: 'UTC' })
    expect([again.kept, one(c, 'SELECT count(*) FROM observation')]).toEqual([0, before])
  })
})
