import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gpx } from '../../../../../../main/import/documents/places/gpx.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, staysOf, tallyOf } from './support.ts'

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a walk by the sea -->
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
  <metadata><time>2024-01-01T00:00:00Z</time><name>not a place</name></metadata>
  <wpt lat="35.7595" lon="-5.8340"><time>2024-05-02T08:00:00+01:00</time><name>Café « Hafa »</name></wpt>
  <wpt lat="35.8894" lon="-5.3213"><name>باب سبتة</name><desc>gate</desc></wpt>
  <rte><name>plan</name><rtept lat="35.80" lon="-5.70"/><rtept lat="35.85" lon="-5.50"><name>turn</name></rtept></rte>
  <trk><name>drive</name><type>car</type><trkseg>
    <trkpt lat="35.7600" lon="-5.8300"><ele>20</ele><time>2024-05-02T08:10:00</time><extensions><accuracy>4.5</accuracy></extensions></trkpt>
    <trkpt lat="35.7700" lon="-5.8200"><time>2024-05-02T08:11:00Z</time></trkpt>
    <trkpt lat="35.7800" lon="-5.8100"></trkpt>
    <trkpt lat="95" lon="-5.8100"><time>2024-05-02T08:12:00Z</time></trkpt>
    <trkpt lon="-5.8100"><time>2024-05-02T08:12:00Z</time></trkpt>
    <trkpt lat="NaN" lon=""/>
  </trkseg></trk>
</gpx>`

describe('GPX', () => {
  test('points with a time are stays, points without one places, impossible ones rejected', async () => {
    const found = await readAll(gpx, FILE, { file: 'sea.gpx' })
    expect(tallyOf(found)).toEqual({ location: 3, 'statement place': 4, 'rejected bad-place': 3 })
    expect(staysOf(found)).toEqual([
      ['2024-05-02T08:00:00+01:00', 35.7595, -5.834, null],
      ['2024-05-02T08:10:00', 35.76, -5.83, null],
      ['2024-05-02T08:11:00Z', 35.77, -5.82, null],
    ])
    const [cafe, first] = eventsOf(found)
    expect(cafe?.place?.name).toBe('Café « Hafa »')
    expect(first).toMatchObject({ zone: 'UTC', from: { type: 'device', key: 'gpx:sea.gpx' }, to: null, direction: 'unknown', place: { range: 4.5 } })
    expect(factsOf(first)).toEqual({ accuracy: '4.5', track: 'drive', activityType: 'car' })
  })

  test('places are of their route or track unless they have a name', async () => {
    const entities = statementsOf(await readAll(gpx, FILE)).map(({ things }) => things[0])
    expect(entities).toEqual([
      { type: 'entity', kind: 'place', label: 'باب سبتة', key: 'wpt/2' },
      { type: 'entity', kind: 'place', label: 'plan', key: 'rte/1' },
      { type: 'entity', kind: 'place', label: 'turn', key: 'rtept/2' },
      { type: 'entity', kind: 'place', label: 'drive', key: 'trk/1' },
    ])
  })

  test('each row leads to its own text, however the bytes come', async () => {
    const whole = await readAll(gpx, FILE)
    for (const one of whole) expect(rawOf(FILE, one)).toMatch(new RegExp(`^<${one.part}[^]*(?:</${one.part}>|/>)$`))
    expect(rawOf(FILE, whole[1]!)).toContain('باب سبتة')
    for (const piece of [1, 2, 3, 5, 64, 100]) expect(await readAll(gpx, FILE, { piece })).toEqual(whole)
  })

  test('other encodings and line ends', async () => {
    const plain = FILE.replace('باب سبتة', 'Bab Sebta')
    const latin = Buffer.from(plain.replace('UTF-8', 'ISO-8859-1').replaceAll('\n', '\r\n'), 'latin1')
    const wide = Buffer.from(`\ufeff${FILE.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    const marked = Buffer.from(`\ufeff${FILE}`)
    for (const bytes of [latin, wide, marked, Buffer.from(`\n\n${FILE}`)])
      for (const piece of [7, 1_000_000]) {
        const found = await readAll(gpx, bytes, { piece })
        expect(tallyOf(found)).toEqual(tallyOf(await readAll(gpx, FILE)))
        expect(eventsOf(found)[0]?.place?.name).toBe('Café « Hafa »')
        const { offset, length } = found[0]!
        const text = new TextDecoder(bytes === wide ? 'utf-16le' : 'latin1').decode(bytes.subarray(offset!, offset! + length!))
        expect([text.slice(0, 4), text.slice(-6)]).toEqual(['<wpt', '</wpt>'])
      }
  })

  test('is known by its first element, not by a word in it', async () => {
    expect(gpx.sniff(await headOf(FILE))).toBeGreaterThan(0.9)
    expect(gpx.sniff(await headOf('<kml><name>gpx</name></kml>'))).toBe(0)
    expect(gpx.sniff(await headOf(`${'<!-- --> '.repeat(5_000)}<x>`))).toBe(0)
    expect(gpx.sniff(await headOf(''))).toBe(0)
  })

  test('damaged files and document types are refused', async () => {
    await expect(readAll(gpx, FILE.slice(0, -20))).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(readAll(gpx, FILE.replace('<gpx', '<!DOCTYPE gpx [<!ENTITY a "b">]><gpx'))).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(readAll(gpx, FILE.replace('drive', '&bomb;'))).rejects.toMatchObject({ code: 'file-damaged' })
  })

  test('a track that was written is read back, point by point', async () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }).filter((lon) => Math.abs(lon) > 1e-6),
      at: fc.integer({ min: 1e12, max: 2e12 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(point, { maxLength: 20 }), fc.integer({ min: 1, max: 300 }), async (points, piece) => {
        const rows = points.map(({ lat, lon, at }) => `<trkpt lat="${lat}" lon="${lon}"><time>${new Date(at).toISOString()}</time></trkpt>`)
        const file = `<gpx><trk><trkseg>${rows.join('\n')}</trkseg></trk></gpx>`
        const found = await readAll(gpx, file, { piece })
        expect(staysOf(found)).toEqual(points.map(({ lat, lon, at }) => [new Date(at).toISOString(), Number(String(lat)), Number(String(lon)), null]))
        expect(found.map((one) => rawOf(file, one))).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  test('whatever stands for a coordinate, each point is one row', async () => {
    const text = fc.string({ unit: fc.constantFrom('0', '9', '.', '-', 'e', ',', 'N', ' ', '°', '١', '+') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (pairs) => {
        const file = `<gpx>${pairs.map(([lat, lon]) => `<wpt lat="${lat}" lon="${lon}"><time>2024-05-02T08:00:00Z</time></wpt>`).join('')}</gpx>`
        const found = await readAll(gpx, file)
        expect(found.length).toBe(pairs.length)
        for (const { place } of eventsOf(found)) expect(Math.abs(place?.lat ?? 99) <= 90 && Math.abs(place?.lon ?? 999) <= 180).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
