import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord } from '../../../../../../main/import/documents/ufed/take/kinds.ts'
import { cellebriteXml } from '../../../../../../main/import/documents/ufed/reader.ts'
import { LIMITS } from '../../../../../../main/import/limits.ts'
import { decodeBytes } from '../../../../../../main/import/readers/text/decode.ts'
import { field, fields, holds, metadata, model, OTHER, OWN, owner, party, read, report, types, type Read } from './support.ts'

const AT = '2026-03-01T10:00:00.000+00:00'
const call = (id: string): string => model('Call', [fields({ TimeStamp: AT, Type: 'Incoming' }), holds('Parties', party(OTHER, 'مصطنع 😀'))].join('\n'), { id })
const message = (body: string): string => model('InstantMessage', [fields({ TimeStamp: AT, Body: body }), holds('From', owner(OWN, 'é'))].join(''))
const WHOLE = report(
  types(
    call('call-1'),
    model(
      'Chat',
      [
        fields({ Source: 'Signal', Id: OTHER }),
        holds('Participants', owner(OWN), party(OTHER, 'غ')),
        holds('Messages', message('un é & <deux>'), message('😀')),
      ].join(''),
    ),
    model('WebBookmark', field('Title', 'x')),
    model('Note', ''),
  ),
  metadata({ IMEI: '350000000000006' }),
)

const head = (text: string, file = 'report.xml') => ({ file, bytes: Buffer.from(text), text, members: null, sheets: null })

test('knows a report by its namespace, a piece of one by its attributes, a zip by its members', () => {
  expect(cellebriteXml.sniff(head(WHOLE))).toBe(1)
  expect(cellebriteXml.sniff(head(call('x')))).toBeGreaterThan(0.6)
  expect(cellebriteXml.sniff(head(`<modelType type="Call">${call('x')}</modelType>`))).toBeGreaterThan(0.6)
  expect(cellebriteXml.sniff(head('<model name="x"/>'))).toBe(0)
  expect(cellebriteXml.sniff(head('<gpx/>'))).toBe(0)
  const zip = (file: string, ...members: string[]) => cellebriteXml.sniff({ ...head('', file), members })
  expect(zip('phone.ufdr', 'files/a.jpg', 'report.xml')).toBeGreaterThan(0.9)
  expect(zip('phone.zip', 'Phone/report.xml')).toBeGreaterThan(0.6)
  expect(zip('other.zip', 'data.xml')).toBeLessThan(0.6)
  expect(zip('book.xlsx', '[Content_Types].xml', 'report.xml')).toBe(0)
})

test('a record lies in the file where it says', async () => {
  const bytes = Buffer.from(WHOLE)
  const { found } = await read(WHOLE)
  expect(found.map(({ part, row }) => `${part} ${row}`)).toEqual(['metadata 1', 'Call 1', 'InstantMessage 1', 'InstantMessage 1', 'InstantMessage 2', 'Chat 1'])
  for (const { part, offset, length, raw } of found) {
    expect(raw).toBeNull()
    const text = bytes.toString('utf8', offset ?? 0, (offset ?? 0) + (length ?? 0))
    expect(text).toMatch(part === 'metadata' ? /^<metadata[^]*<\/metadata>$/ : new RegExp(`^<model type="${part}"[^]*</model>$`))
  }
})

test('in UTF-16 and in one byte a character as well', async () => {
  const plain = await read(WHOLE)
  for (const [name, bytes] of [
    ['utf-16le', Buffer.from(`\ufeff${WHOLE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${WHOLE}`, 'utf16le').swap16()],
  ] as const) {
    const got = await read(bytes, { cuts: [601, 1_203, 2_000] })
    expect(got.encoding).toBe(name)
    const elsewhere = (one: (typeof got.found)[number]) => ({ ...one, offset: 0, length: 0 })
    expect(got.found.map(elsewhere)).toEqual(plain.found.map(elsewhere))
    for (const { part, offset, length } of got.found)
      expect(decodeBytes(bytes.subarray(offset ?? 0, (offset ?? 0) + (length ?? 0)), name)).toMatch(
        part === 'metadata' ? /^<metadata[^]*<\/metadata>$/ : new RegExp(`^<model type="${part}"[^]*</model>$`),
      )
  }
  const latin = Buffer.from(
    report(types(model('SMS', [fields({ TimeStamp: AT, Body: 'déjà' }), holds('Parties', party(OTHER, ''))].join('')))).replace('utf-8', 'iso-8859-1'),
    'latin1',
  )
  const { found } = await read(latin)
  expect(found).toMatchObject([{ text: 'déjà' }])
  expect(latin.toString('latin1', found[0]?.offset ?? 0, (found[0]?.offset ?? 0) + (found[0]?.length ?? 0))).toMatch(/^<model[^]*déjà[^]*<\/model>$/)
})

test('bytes cut at any place read the same', async () => {
  const whole = await read(WHOLE)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(Buffer.byteLength(WHOLE)), { maxLength: 8 }), async (cuts) => {
      expect(await read(WHOLE, { cuts })).toEqual(whole)
    }),
    { numRuns: 200 },
  )
  expect(await read(WHOLE, { cuts: Array.from(Buffer.from(WHOLE), (_, at) => at) })).toEqual(whole)
})

const zipOf = (members: Record<string, string>, asked: string[] = []) => ({
  has: (name: string) => Object.hasOwn(members, name),
  names: () => Object.keys(members),
  async *read(name: string) {
    asked.push(name)
    const bytes = Buffer.from(members[name] ?? '')
    for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777)
  },
})

test('of a zip only the report is unpacked, and each record brings its text', async () => {
  const asked: string[] = []
  const got = await read('', { file: 'phone.ufdr', zip: zipOf({ 'files/a.xml': '<x/>', 'report.xml': WHOLE }, asked) as never })
  expect(asked).toEqual(['report.xml'])
  expect(got.encoding).toBeNull()
  for (const { part, offset, raw } of got.found) {
    expect(offset).toBeNull()
    expect(raw).toMatch(part === 'metadata' ? /^<metadata[^]*<\/metadata>$/ : new RegExp(`^<model type="${part}"[^]*</model>$`))
  }
  const { found } = await read(WHOLE)
  const bytes = Buffer.from(WHOLE)
  expect(got.found.map(({ raw }) => raw)).toEqual(found.map(({ offset, length }) => bytes.toString('utf8', offset ?? 0, (offset ?? 0) + (length ?? 0))))
  await expect(read('', { zip: zipOf({ 'a.txt': '' }) as never })).rejects.toMatchObject({ code: 'file-unknown' })
})

test('a record that is very long is cut in evidence, and said to be so', async () => {
  const text = report(types(model('SMS', [fields({ TimeStamp: AT, Body: 'غ'.repeat(LIMITS.row) }), holds('Parties', party(OTHER, ''))].join(''))))
  expect((await read(text)).found[0]?.length).toBe(LIMITS.row)
  const zipped = (await read('', { zip: zipOf({ 'report.xml': text }) as never })).found[0]?.raw ?? ''
  expect(zipped).toMatch(/^<model[^\ufffd]*غ…$/)
})

test('what is not taken is counted by type and said', async () => {
  const { warnings } = await read(report(types(model('WebBookmark', ''), model('Note', ''), model('WebBookmark', holds('Position', model('Coordinate', ''))))))
  expect(warnings).toEqual([
    { code: 'ufed-not-taken', count: 2, first: 'WebBookmark!1', what: 'WebBookmark' },
    { code: 'ufed-not-taken', count: 1, first: 'Note!1', what: 'Note' },
  ])
})

test('a second model of the same id is taken once and said; ids of other types are other ids', async () => {
  const { found, warnings } = await read(
    report(types(call('one'), call('two'), call('one'), model('Note', '', { id: 'one' }), model('SIMData', '', { id: 'one' }))),
  )
  expect(found.map(({ part, row }) => `${part} ${row}`)).toEqual(['Call 1', 'Call 2', 'SIMData 1'])
  expect(warnings).toContainEqual({ code: 'ufed-repeated', count: 1, first: 'Call!3' })
})

test('refuses with a reason: cut short, document type, bombs, depth, other namespaces', async () => {
  const refused = async (text: string): Promise<unknown> =>
    await read(text).then(
      () => 'read',
      (fault: unknown) => fault,
    )
  for (let at = 1; at < WHOLE.trimEnd().length; at += 97)
    expect(await refused(WHOLE.slice(0, at))).toMatchObject({ code: 'file-damaged', params: { file: 'report.xml' } })
  const bomb = '<!DOCTYPE project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  expect(await refused(WHOLE.replace('<project', `${bomb}<project`))).toMatchObject({ code: 'file-damaged', params: { what: 'doctype' } })
  expect(await refused(WHOLE.replace('un é &amp;', '&bomb;'))).toMatchObject({ code: 'file-damaged', params: { what: 'entity' } })
  expect(await refused(report('<model type="Chat">'.repeat(400)))).toMatchObject({ code: 'file-limit', params: { what: 'depth' } })
  expect(await refused(WHOLE.replace('pa.cellebrite.com/report/2.0', 'example.org'))).toMatchObject({ code: 'file-unknown' })
  expect(await refused('<project><decodedData/></project>')).toMatchObject({ code: 'file-unknown' })
  expect(await refused(WHOLE.replace(' id="call-1"', ` id="${'x'.repeat(200_000)}"`))).toMatchObject({ code: 'file-limit', params: { what: 'tag' } })
  expect(await read(WHOLE.replace('report/2.0', 'report/3.1'))).toEqual(await read(WHOLE))
})

test('a record that holds more than any can is refused before it fills the memory', async () => {
  async function* endless() {
    yield Buffer.from(report('').split('</decodedData>')[0] ?? '')
    yield Buffer.from('<model type="Contact">')
    const entry = Buffer.from(model('PhoneNumber', field('Value', 'x'.repeat(50_000))))
    for (let i = 0; i < 5_000; i++) yield entry
  }
  const zip = { has: () => true, names: () => ['report.xml'], read: endless }
  await expect(read('', { zip: zip as never })).rejects.toMatchObject({ code: 'file-limit', params: { what: 'size' } })
})

test('tags with prefixes and names like those of objects are nothing special', async () => {
  const prefixed = WHOLE.replace(/<(\/?)(?![?!])/g, '<$1p:').replace('xmlns=', 'xmlns:p=')
  const plain = await read(WHOLE)
  const got = await read(prefixed)
  expect(got.found.map(({ part, row, what }) => [part, row, what])).toEqual(plain.found.map(({ part, row, what }) => [part, row, what]))
  const odd = await read(
    report(types(model('Call', fields({ ['__proto__']: 'x', constructor: 'y', TimeStamp: AT })), model('__proto__', ''), model('constructor', ''))),
  )
  expect(odd.found).toMatchObject([{ part: 'Call', what: 'rejected' }])
  expect(odd.warnings.map(({ what }) => what)).toEqual(['__proto__', 'constructor'])
})

/** A tree of models of all types, and how many of each are in it. */
const TYPES = [
  'Call',
  'Chat',
  'InstantMessage',
  'SMS',
  'MMS',
  'Email',
  'VoiceMail',
  'Contact',
  'UserAccount',
  'Location',
  'CellTower',
  'SIMData',
  'DeviceInfoEntry',
  'Journey',
  'WirelessNetwork',
  'Note',
  'Party',
  'Cookie',
]
interface Tree {
  type: string
  timed: boolean
  parties: number
  inner: Tree[]
}
const treeOf: fc.Memo<Tree> = fc.memo((depth) =>
  fc.record({
    type: fc.constantFrom(...TYPES),
    timed: fc.boolean(),
    parties: fc.nat(3),
    inner: depth <= 1 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
  }),
)
const written = ({ type, timed, parties, inner }: Tree): string =>
  model(
    type,
    [
      timed ? field('TimeStamp', AT) : '',
      holds('Parties', ...Array.from({ length: parties }, (_, i) => party(`+1555010${1_000 + i}`, ''))),
      holds('Messages', ...inner.map(written)),
    ].join('\n'),
  )

function counted(tree: Tree, within: string | null, kept: boolean, top: boolean, out: Map<string, number>, others: Map<string, number>): void {
  const record = isRecord(tree.type, kept ? within : null)
  if (record) out.set(tree.type, (out.get(tree.type) ?? 0) + 1)
  else if (top) others.set(tree.type, (others.get(tree.type) ?? 0) + 1)
  for (const inner of tree.inner) counted(inner, tree.type, kept || record, false, out, others)
}

test('of any tree of models each record comes out, and each other one at the top is counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(treeOf(4), { maxLength: 6 }), async (trees) => {
      const records = new Map<string, number>()
      const others = new Map<string, number>()
      for (const tree of trees) counted(tree, null, false, true, records, others)
      const got: Read = await read(report(types(...trees.map(written))))
      const rows = new Map<string, Set<number>>()
      for (const { part, row } of got.found) rows.set(part, (rows.get(part) ?? new Set()).add(row))
      expect(new Map([...rows].map(([part, set]) => [part, set.size]))).toEqual(new Map([...rows].map(([part]) => [part, records.get(part)])))
      expect([...rows.keys()].toSorted()).toEqual([...records.keys()].toSorted())
      for (const [part, set] of rows) expect(Math.max(...set)).toBe(records.get(part))
      expect(new Map(got.warnings.flatMap(({ what, count }) => (what === undefined ? [] : [[what, count]])))).toEqual(others)
    }),
    { numRuns: 150 },
  )
})
