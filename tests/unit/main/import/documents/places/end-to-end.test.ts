import { beforeAll, describe, expect, test } from 'vitest'
import { listEvents } from '../../../../../../main/analysis/events.ts'
import type { OpenCase } from '../../../../../../main/case/types.ts'
import { zipOf } from './zip.ts'
import { file, newCase, one, rowsOf, run } from '../../fixtures.ts'

const point = (at: string, lat: number, accuracy = 5): string =>
  `<trkpt lat="${lat}" lon="-5.83"><time>${at}</time><extensions><accuracy>${accuracy}</accuracy></extensions></trkpt>`
const gpx = (...points: string[]): string =>
  `<gpx><trk><name>mer</name><trkseg>${points.join('')}</trkseg></trk><wpt lat="35.9" lon="-5.3"><name>Port</name></wpt></gpx>`

describe('a track in a case', () => {
  let c: OpenCase
  beforeAll(async () => void (c = await newCase()))

  test('positions are events of the file’s own device, places statements, and what stands there twice is counted once', async () => {
    const eight = point('2024-05-02T08:00:00Z', 35.76)
    const report = await run(
      c,
      file('a.gpx', gpx(eight, eight, point('2024-05-02T08:00:00Z', 35.77), point('2024-05-02T08:00:00Z', 99), point('later', 35.77))),
    )
    expect(report).toMatchObject({ format: 'gpx', read: 6, kept: 3, duplicates: 1, rejected: 2, events: 2 })
    expect(report.statements).toEqual([{ what: 'place', count: 1 }])
    expect(rowsOf(c, `SELECT reason FROM other_row ORDER BY reason`)).toEqual([{ reason: 'bad-place' }, { reason: 'bad-time' }])
    expect(
      rowsOf(
        c,
        `SELECT s.value AS device, cell.value AS cell, cell.lat, start FROM observation o JOIN selector s ON s.id = o.caller JOIN cell ON cell.id = o.cell_first WHERE role = 0`,
      ),
    ).toEqual([
      { device: 'gpx:a.gpx', cell: '35.76,-5.83', lat: 35.76, start: Date.UTC(2024, 4, 2, 8) },
      { device: 'gpx:a.gpx', cell: '35.77,-5.83', lat: 35.77, start: Date.UTC(2024, 4, 2, 8) },
    ])
    expect(one(c, `SELECT label FROM entity WHERE kind = 'place'`)).toBe('Port')
  })

  test('two exports of one owner that overlap add each position once', async () => {
    const subject = '+212529000001'
    const [one1, two, three] = [point('2024-05-03T08:00:00Z', 35.1), point('2024-05-03T08:01:00Z', 35.2), point('2024-05-03T08:02:00Z', 35.3)]
    const first = await run(c, file('b.gpx', gpx(one1, two)), { subject })
    expect(first).toMatchObject({ kept: 3, duplicates: 0, subject })
    expect(await run(c, file('c.gpx', gpx(two, three)), { subject })).toMatchObject({ events: 1, duplicates: 1 })
  })

  test('a list of events shows where each was, and what the place is called', async () => {
    await run(c, file('e.gpx', `<gpx><wpt lat="35.123456789" lon="-5.5"><time>2024-05-05T08:00:00Z</time><name>Quai</name></wpt></gpx>`))
    const { events } = listEvents(c.read, c.horizon(), { filter: { kinds: ['location'], from: Date.UTC(2024, 4, 5) }, offset: 0, limit: 10 })
    expect(events.map(({ cellFrom, cellTo, cellName, from, to }) => [cellFrom, cellTo, cellName, from, to])).toEqual([
      ['35.123456789,-5.5', null, 'Quai', 'e.gpx', null],
    ])
  })

  test('a zip of Takeout: rows carry their text, and what was not read is said', async () => {
    const reading = { latitudeE7: 340209000, longitudeE7: -68416000, deviceTag: 7, timestamp: '2024-05-06T08:00:00Z' }
    const zip = zipOf({
      'Takeout/Location History/Records.json': JSON.stringify({ locations: [reading, { ...reading, latitudeE7: 9e9 }] }),
      'Takeout/archive.html': '',
    })
    const report = await run(c, file('takeout.zip', zip))
    expect(report).toMatchObject({ format: 'google-takeout', read: 2, kept: 1, rejected: 1, warnings: [{ code: 'members-left', count: 1 }] })
    const source = Number(report.source.slice(3))
    expect(one(c, 'SELECT raw FROM observation WHERE source = ?', source)).toBe(JSON.stringify(reading))
    expect(one(c, 'SELECT locator FROM other_row WHERE source = ?', source)).toBe('Takeout/Location History/Records.json/locations!2')
  })

  test('the accuracy of each position stays with it, where two of them are at one place', async () => {
    await run(c, file('d.gpx', gpx(point('2024-05-04T08:00:00Z', 35.5, 5), point('2024-05-04T09:00:00Z', 35.5, 2_000))))
    const facts = rowsOf<{ facts: string }>(
      c,
      `SELECT facts FROM observation_facts f JOIN observation o ON o.id = f.observation JOIN cell ON cell.id = o.cell_first WHERE cell.value = '35.5,-5.83' ORDER BY start`,
    )
    expect(facts.map((row) => (JSON.parse(row.facts) as { more: { name: string; value: string }[] }).more[0])).toEqual([
      { name: 'accuracy', value: '5' },
      { name: 'accuracy', value: '2000' },
    ])
  })
})
