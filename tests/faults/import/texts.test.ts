import { beforeAll, expect, test } from 'vitest'
import type { OpenCase } from '../../../main/case/types.ts'
import { file, newCase, run, stateOf, workbook } from '../../unit/main/import/fixtures.ts'
import { refused } from './support.ts'

/** Texts and sheets that are made to do harm: refused with a reason, or read without harm, and the case holds nothing else. */
let c: OpenCase
beforeAll(async () => void (c = await newCase()))

const MIB = 1024 ** 2
const HEADER = 'caller,callee,date,seconds'
const CALL = '+212600000001,+212600000002,2026-01-05 10:00:00,5'
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`
const EXTERNAL = '<!DOCTYPE a SYSTEM "file:///etc/passwd">'
const ROOTS: [name: string, open: string, inside: string, close: string][] = [
  ['a.graphml', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">', '<node id="&j;"/>', '</graph></graphml>'],
  ['a.gexf', '<gexf xmlns="http://www.gexf.net/1.3" version="1.3"><graph><nodes>', '<node id="1" label="&j;"/>', '</nodes></graph></gexf>'],
  [
    'a.gpx',
    '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>',
    '<trkpt lat="34.02" lon="-6.84"><name>&j;</name></trkpt>',
    '</trkseg></trk></gpx>',
  ],
  ['a.kml', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>', '<Placemark><name>&j;</name></Placemark>', '</Document></kml>'],
  ['sms.xml', '<smses count="1">', '<sms address="+212600000001" date="1609459200000" type="1" body="&j;" />', '</smses>'],
  [
    'report.xml',
    '<project xmlns="http://pa.cellebrite.com/report/2.0" name="x"><decodedData>',
    '<modelType type="Call">&j;</modelType>',
    '</decodedData></project>',
  ],
]

test.each(ROOTS)('%s with a document type', async (name, open, inside, close) => {
  await refused(c, name, `<?xml version="1.0"?>${LAUGHS}${open}${inside}${close}`, ['file-damaged', 'file-limit', 'no-rows', 'no-columns'])
  await refused(c, name, `<?xml version="1.0"?>${EXTERNAL}${open}${inside}${close}`, ['file-damaged', 'file-limit', 'no-rows', 'no-columns'])
})

test.each(ROOTS)('%s a million deep', async (name, open) => {
  await refused(c, name, `<?xml version="1.0"?>${open}${'<a>'.repeat(1_000_000)}`, ['file-damaged', 'file-limit'])
})

test.each([
  ['result.json', '{"name":"a","type":"personal_chat","id":1,"messages":'],
  ['message_1.json', '{"participants":[{"name":"a"}],"messages":'],
  ['a.geojson', '{"type":"FeatureCollection","features":'],
  ['Records.json', '{"locations":'],
  ['Timeline.json', '{"semanticSegments":'],
  ['case.json', '{"@context":{"uco-core":"https://ontology.unifiedcyberontology.org/uco/core/"},"@graph":'],
])('%s a million deep', async (name, open) => {
  await refused(c, name, open + '['.repeat(1_000_000), ['file-limit', 'file-damaged', 'no-columns', 'no-rows'])
  await refused(c, name, open + '{"a":'.repeat(1_000_000), ['file-limit', 'file-damaged', 'no-columns', 'no-rows'])
})

test('headers and keys that engines know', async () => {
  const own = await newCase()
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const report = await run(own, file('a.csv', `${HEADER},${names.join(',')}\n${CALL},1,2,3,4\n`))
  expect([report.read, report.kept]).toEqual([1, 1])
  const only = await run(own, file('b.csv', `__proto__,constructor\n1,2\n`)).catch((error: unknown) => error)
  expect((only as { code: string }).code).toMatch(/^(?:no-columns|format-unsure)$/)
  const key =
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-6.84,34.02]},"properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"time":"2024-06-01T10:00:00Z"}}],"__proto__":{"polluted":1}}'
  expect((await run(own, file('a.geojson', key))).read).toBe(1)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('sheets that claim more than a sheet may have', async () => {
  const claims = [
    '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
    '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    '<row r="-1"><c r="A-1"><v>1</v></c></row>',
  ]
  for (const rows of claims)
    await refused(c, 'claims.xlsx', workbook([{ name: 'a', rows }]), ['no-columns', 'no-rows', 'file-limit', 'file-damaged', 'format-unsure'])
  const dimension = workbook([{ name: 'a', rows: '' }], {
    parts: { 'xl/worksheets/sheet1.xml': '<worksheet><dimension ref="A1:ZZZZZZ999999999"/><sheetData/></worksheet>' },
  })
  await refused(c, 'dimension.xlsx', dimension, ['no-rows', 'no-columns', 'file-damaged'])
  const html = '<table><tr><td colspan="999999999" rowspan="999999999">1</td></tr></table>'
  await refused(c, 'a.xls', html, ['no-rows', 'no-columns', 'file-limit', 'file-damaged', 'file-too-large', 'format-unsure'])
})

test('a million columns; a cell of 40 MiB; a line of 100 MiB', async () => {
  const own = await newCase()
  const wide = await run(own, file('wide.csv', `${HEADER}\n${CALL}${',x'.repeat(1_000_000)}\n${CALL}\n`))
  expect([wide.read, wide.kept, wide.rejected]).toEqual([2, 1, 1])
  await refused(own, 'only-wide.csv', `${'a,'.repeat(1_000_000)}\n${'1,'.repeat(1_000_000)}\n`, ['no-columns', 'no-rows', 'format-unsure', 'file-limit'])
  const cell = await run(own, file('cell.csv', `${HEADER}\n${CALL.replace('5', '6')}\n"${'x'.repeat(40 * MIB)}"\n${CALL.replace('5', '7')}\n`))
  expect([cell.read, cell.rejected]).toEqual([3, 1])
  const line = await run(own, file('line.csv', `${HEADER}\n${CALL.replace('5', '8')}\n${'1'.repeat(100 * MIB)}\n${CALL.replace('5', '9')}\n`))
  expect([line.read, line.rejected]).toEqual([3, 1])
}, 120_000)

test.each([
  ['digits', '1'],
  ['blanks', ' '],
  ['points', '.'],
  ['dots and digits', '1.'],
  ['hyphens', '-'],
  ['brackets', '('],
  ['quotes', "'"],
])('cells of 60,000 %s do not keep a reader busy', async (_, unit) => {
  const own = await newCase()
  const text = unit.repeat(60_000 / unit.length)
  const rows = [0, 1, 2, 3].map((column) =>
    CALL.split(',')
      .map((cell, at) => (at === column ? text : cell))
      .join(','),
  )
  const report = await run(own, file('a.csv', `${HEADER}\n${CALL}\n${rows.join('\n')}\n`))
  expect(report.read).toBe(report.kept + report.duplicates + report.rejected)
  expect(report.read).toBe(5)
  expect(report.seconds).toBeLessThan(15)
})

test('halves of characters, zeros and signs that turn texts round are read, and no row is lost', async () => {
  const own = await newCase()
  const name = '\u202eevil\u2066'
  const text = `${HEADER},name\n${CALL},"a\u0000b"\n${CALL.replace(':00,', ':01,')},${name}\n`
  const report = await run(own, file('a.csv', Buffer.from(`\ufeff${text.replace('evil', 'ev\ud800il')}`, 'utf16le')))
  expect([report.read, report.kept]).toEqual([2, 2])
  await refused(own, 'zeros.csv', Buffer.alloc(50_000), ['file-not-text', 'no-rows', 'file-unknown'])
})

test('a text cut off at every sixteenth is read to its last whole row or refused', async () => {
  const whole = `${HEADER}\n${Array.from({ length: 30 }, (_, row) => CALL.replace('10:00', `10:${10 + row}`)).join('\n')}\n`
  for (let part = 1; part < 16; part++) {
    const own = await newCase()
    const before = stateOf(own)
    const outcome: unknown = await run(own, file('cut.csv', whole.slice(0, (whole.length * part) / 16))).catch((error: unknown) => error)
    const { code, read, kept, duplicates, rejected } = outcome as Record<string, number | string>
    if (code === undefined) expect(read).toBe(Number(kept) + Number(duplicates) + Number(rejected))
    else expect(stateOf(own)).toBe(before)
  }
}, 120_000)
