import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kml } from '../../../../../../main/import/documents/places/kml/reader.ts'
import { createQueue } from '../../../../../../main/import/documents/places/kml/queue.ts'
import { zipOf } from './zip.ts'
import { eventsOf, factsOf, headOf, rawOf, readAll, statementsOf, staysOf, tallyOf } from './support.ts'

const wrap = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Été</name>${inner}</Document></kml>`

const VISITS = wrap(`
<Folder><name>Nord</name>
  <Placemark><name>Port</name><TimeStamp><when>2024-05-02T08:00:00Z</when></TimeStamp><Point><coordinates> -5.3,35.9,0 </coordinates></Point></Placemark>
  <Folder><name>نزهة</name><Placemark><Point><coordinates>-5.4,35.8</coordinates></Point><name>Hôtel</name><address>Rue 1</address>
    <TimeSpan><begin>2024-05-02T09:00:00+01:00</begin><end>2024-05-02T09:30:30+01:00</end></TimeSpan>
    <ExtendedData><Data name="accuracy"><value>12</value></Data><SchemaData><SimpleData name="speed">3</SimpleData></SchemaData></ExtendedData></Placemark></Folder>
</Folder>
<Placemark><name>Saved</name><LookAt><longitude>1</longitude><gx:TimeStamp><when>2020-01-01T00:00:00Z</when></gx:TimeStamp></LookAt><Point><coordinates>-5.5,35.7</coordinates></Point></Placemark>
<Placemark><name>Old</name><TimeStamp><when>2019-07</when></TimeStamp><Point><coordinates>-5.5,35.6</coordinates></Point></Placemark>
<Placemark><name>Nowhere</name><Point><coordinates>-5.5</coordinates></Point></Placemark>
<Placemark><name>Addressed</name><address>12, rue de Fès</address></Placemark>
<Placemark><name>Empty</name></Placemark>`)

describe('KML', () => {
  test('placemarks with a day and a point are stays, others places or rejected', async () => {
    const found = await readAll(kml, VISITS, { file: 'x.kml' })
    expect(tallyOf(found)).toEqual({ location: 2, 'statement place': 3, 'rejected bad-place': 2 })
    expect(staysOf(found)).toEqual([
      ['2024-05-02T08:00:00Z', 35.9, -5.3, null],
      ['2024-05-02T09:00:00+01:00', 35.8, -5.4, 1830],
    ])
    const [, hotel] = eventsOf(found)
    expect(hotel?.place).toEqual({ lat: 35.8, lon: -5.4, name: 'Hôtel', range: 12 })
    expect(factsOf(hotel)).toEqual({ accuracy: '12', folder: 'Été / Nord / نزهة', address: 'Rue 1', speed: '3' })
    expect(statementsOf(found).map(({ things, facts }) => [things[0], facts.find(({ name }) => name === 'when')?.value])).toEqual([
      [{ type: 'entity', kind: 'place', label: 'Saved', key: 'placemark/3/0' }, undefined],
      [{ type: 'entity', kind: 'place', label: 'Old', key: 'placemark/4/0' }, '2019-07'],
      [{ type: 'entity', kind: 'place', label: 'Addressed', key: 'placemark/6' }, undefined],
    ])
  })

  test('each row leads to its own text, however the bytes come', async () => {
    const whole = await readAll(kml, VISITS)
    for (const one of whole) expect(rawOf(VISITS, one)).toMatch(/^<Placemark>[^]*<\/Placemark>$/)
    for (const piece of [1, 3, 7, 50]) expect(await readAll(kml, VISITS, { piece })).toEqual(whole)
  })

  test('the points of a line have no time of their own', async () => {
    const file = wrap(
      '<Placemark><name>Road</name><TimeStamp><when>2024-05-02T08:00:00Z</when></TimeStamp><LineString><coordinates>\n -5.3,35.9,0 -5.4, 35.8\n-5.5,95 </coordinates></LineString></Placemark>',
    )
    const found = await readAll(kml, file)
    expect(tallyOf(found)).toEqual({ 'statement place': 2, 'rejected bad-place': 1 })
    const [first, second] = statementsOf(found)
    expect(first).toMatchObject({ part: 'LineString', row: 1, raw: '-5.3,35.9,0', things: [{ label: 'Road' }, { position: { lat: 35.9, lon: -5.3 } }] })
    expect(first?.facts).toContainEqual({ thing: 0, name: 'when', value: '2024-05-02T08:00:00Z' })
    expect(second).toMatchObject({ row: 2, raw: '-5.4,35.8', facts: [] })
    expect(first?.things[0]).toEqual(second?.things[0])
  })

  test('several points under one time, and the rings of an area', async () => {
    const file = wrap(
      '<Placemark><TimeStamp><when>2024-05-02T08:00:00Z</when></TimeStamp><MultiGeometry><Point><coordinates>1,2</coordinates></Point><Point><coordinates>3,4</coordinates></Point><Polygon><outerBoundaryIs><LinearRing><coordinates>1,2 3,4 5,6 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>',
    )
    expect(tallyOf(await readAll(kml, file))).toEqual({ location: 2, 'statement place': 4 })
  })

  const track = (order: 'apart' | 'mixed'): string => {
    const whens = ['<when>2024-01-20T08:00:00Z</when>', '<when>2024-01-20T08:01:00Z</when>', '<when/>']
    const coords = ['<gx:coord>-5.1 35.1 10</gx:coord>', '<gx:coord>-5.2 35.2 10</gx:coord>', '<gx:coord>-5.3 35.3 10</gx:coord>', '<gx:coord></gx:coord>']
    return order === 'apart' ? [...whens, ...coords].join('') : coords.map((coord, at) => (whens[at] ?? '') + coord).join('')
  }
  test('a track pairs its times and coordinates; what has no partner is no event', async () => {
    for (const order of ['apart', 'mixed'] as const) {
      const file = wrap(`<Placemark><name>Boat</name><gx:Track>${track(order)}</gx:Track></Placemark>`)
      const found = await readAll(kml, file, { piece: 11 })
      expect(tallyOf(found)).toEqual({ location: 2, 'statement place': 1, 'rejected bad-place': 1 })
      expect(staysOf(found)).toEqual([
        ['2024-01-20T08:00:00Z', 35.1, -5.1, null],
        ['2024-01-20T08:01:00Z', 35.2, -5.2, null],
      ])
      expect(rawOf(file, found[1]!)).toBe('<gx:coord>-5.2 35.2 10</gx:coord>')
      expect(factsOf(found[0])).toMatchObject({ track: 'Boat' })
    }
    const lone = wrap('<Placemark><gx:Track><when>2024-01-20T08:00:00Z</when></gx:Track></Placemark>')
    expect(tallyOf(await readAll(kml, lone))).toEqual({ 'rejected bad-place': 1 })
  })

  test('a KMZ carries the text of its rows', async () => {
    const zip = zipOf({ 'doc.kml': VISITS, 'files/icon.png': 'png' })
    expect(kml.sniff(await headOf(zip))).toBeGreaterThan(0.9)
    const [clear, packed] = [await readAll(kml, VISITS), await readAll(kml, zip, { piece: 13 })]
    expect(packed).toEqual(clear.map((one) => ({ ...one, raw: rawOf(VISITS, one), offset: null, length: null })))
    const track2 = await readAll(kml, zipOf({ 'a.kml': wrap(`<Placemark><gx:Track>${track('apart')}</gx:Track></Placemark>`), 'b.kml': VISITS }))
    expect(track2[0]).toMatchObject({ part: 'a.kml/coord', row: 1, raw: '<gx:coord>-5.1 35.1 10</gx:coord>' })
    expect(kml.sniff(await headOf(zipOf({ 'report.xml': 'x', 'places/a.kml': VISITS })))).toBeLessThan(0.6)
  })

  test('tracks of any length are paired in the order written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: -89, max: 89 }), fc.integer({ min: 1, max: 179 })), { maxLength: 30 }),
        fc.boolean(),
        async (points, first) => {
          const whens = points.map((_, at) => `<when>${new Date(1.7e12 + at * 1000).toISOString()}</when>`).join('')
          const coords = points.map(([lat, lon]) => `<gx:coord>${lon} ${lat} 0</gx:coord>`).join('')
          const found = await readAll(kml, wrap(`<Placemark><gx:Track>${first ? whens + coords : coords + whens}</gx:Track></Placemark>`))
          expect(staysOf(found)).toEqual(points.map(([lat, lon], at) => [new Date(1.7e12 + at * 1000).toISOString(), lat, lon, null]))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('damaged files, document types and folders without end are refused', async () => {
    for (const bad of [VISITS.slice(0, -9), VISITS.replace('<kml', '<!DOCTYPE kml><kml'), '<kml>&x;</kml>'])
      await expect(readAll(kml, bad)).rejects.toMatchObject({ code: 'file-damaged' })
    await expect(readAll(kml, `<kml>${'<Folder>'.repeat(400)}`)).rejects.toMatchObject({ code: 'file-limit' })
  })
})

test('a queue gives back what it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 20 }), (steps) => {
      const queue = createQueue<number>()
      const plain: number[] = []
      for (const [turn, step] of steps.entries()) {
        if (turn % 2 === 0)
          for (let i = 0; i < step; i++) {
            queue.push(i)
            plain.push(i)
          }
        else for (let i = 0; i < step; i++) expect(queue.take()).toBe(plain.shift())
        expect(queue.size).toBe(plain.length)
      }
    }),
    { numRuns: 30 },
  )
})
