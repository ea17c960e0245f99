import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { OpenCase } from '../../../main/case/types.ts'
import { file, inlineRows, newCase, run, stateOf, workbook } from '../../unit/main/import/fixtures.ts'
import { lyingZip, refused } from './support.ts'

/** Archives that are made to do harm. Each is refused with a reason, and the case is as it was. */
let c: OpenCase
beforeAll(async () => void (c = await newCase()))

const CSV = strToU8('caller,callee,date,seconds\n+212600000001,+212600000002,2026-01-05 10:00:00,5\n')
const MIB = 1024 ** 2

test('an honest archive written by the same hand is read', async () => {
  const c = await newCase()
  expect((await run(c, file('a.zip', lyingZip([{ name: 'a.csv', content: CSV }])))).kept).toBe(1)
})

/** A workbook but for its sheet. */
const sheetless = Object.entries(unzipSync(workbook([{ name: 'a', rows: '' }])))
  .filter(([name]) => !name.includes('sheet1'))
  .map(([name, content]) => ({ name, content }))

test('a bomb by ratio: a quarter of a gigabyte of one letter', async () => {
  await refused(c, 'bomb.zip', lyingZip([{ name: 'a.csv', content: new Uint8Array(256 * MIB) }]), 'file-limit')
  await refused(c, 'bomb.xlsx', lyingZip([...sheetless, { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(128 * MIB, ' ') }]), 'file-limit')
  await refused(c, 'bomb.kmz', lyingZip([{ name: 'doc.kml', content: Buffer.alloc(128 * MIB, ' ') }]), 'file-limit')
  await refused(c, 'bomb.ufdr', lyingZip([{ name: 'report.xml', content: Buffer.alloc(128 * MIB, ' ') }]), 'file-limit')
}, 120_000)

test('bombs within bombs are not opened', async () => {
  const inner = zipSync({ 'a.csv': new Uint8Array(MIB) })
  await refused(c, 'nested.zip', zipSync({ 'a.zip': inner, 'b.zip': inner }), ['file-nested', 'file-unknown'])
})

test('parts that share their bytes', async () => {
  await refused(
    c,
    'overlap.zip',
    lyingZip([
      { name: 'a.csv', content: CSV },
      { name: 'b.csv', content: CSV, at: 0 },
    ]),
    'file-damaged',
  )
  await refused(
    c,
    'inside.zip',
    lyingZip([
      { name: 'a.csv', content: CSV },
      { name: 'b.csv', content: CSV, at: 40 },
    ]),
    'file-damaged',
  )
})

test('an archive that is its own member', async () => {
  // Packed so that the part's bytes are the archive's own: it would unpack for ever.
  const content = lyingZip([{ name: 'q.zip', content: CSV }])
  await refused(
    c,
    'quine.zip',
    lyingZip([
      { name: 'q.zip', content, at: 0 },
      { name: 'r.zip', content, at: 0 },
    ]),
    ['file-damaged', 'file-nested'],
  )
})

test('two members of one name', async () => {
  await refused(
    c,
    'twice.zip',
    lyingZip([
      { name: 'a.csv', content: CSV },
      { name: 'a.csv', content: CSV },
    ]),
    'file-damaged',
  )
})

test.each(['../a.csv', '/etc/a.csv', 'C:/a.csv', 'a/../../a.csv', '..\\a.csv', '//host/a.csv', 'a\0.csv'])('a member named %j', async (name) => {
  const before = stateOf(c)
  const outcome: unknown = await run(c, file('path.zip', lyingZip([{ name, content: CSV }]))).catch((error: unknown) => error)
  expect((outcome as { code?: string }).code).toBe('file-damaged')
  expect(stateOf(c)).toBe(before)
})

test('a member that is a link, and one with a password', async () => {
  await refused(c, 'link.zip', lyingZip([{ name: 'a.csv', content: strToU8('/etc/passwd'), attributes: 0o120777 * 65_536, versionMadeBy: 3 << 8 }]), [
    'file-damaged',
    'file-unknown',
  ])
  await refused(c, 'locked.zip', lyingZip([{ name: 'a.csv', content: CSV, flags: 1 }]), 'file-encrypted')
})

test('sizes that are not what they are said to be', async () => {
  await refused(c, 'less.zip', lyingZip([{ name: 'a.csv', content: CSV, claimed: 10 }]), 'file-damaged')
  await refused(c, 'more.zip', lyingZip([{ name: 'a.csv', content: CSV, claimed: 10_000 }]), 'file-damaged')
  await refused(c, 'most.zip', lyingZip([{ name: 'a.csv', content: CSV, claimed: 0xfffffffe }]), ['file-limit', 'file-damaged'])
  await refused(c, 'count.zip', lyingZip([{ name: 'a.csv', content: CSV }], { entries: 65_000 }), 'file-damaged')
})

test('cut off at every sixteenth', async () => {
  for (const [name, whole] of [
    ['cut.zip', zipSync({ 'a.csv': CSV })],
    [
      'cut.xlsx',
      workbook([
        {
          name: 'a',
          rows: inlineRows([
            ['caller', 'callee', 'date'],
            ['+212600000001', '+212600000002', '2026-01-05 10:00'],
          ]),
        },
      ]),
    ],
  ] as const)
    for (let part = 1; part < 16; part++)
      await refused(c, name, whole.subarray(0, Math.floor((whole.length * part) / 16)), ['file-damaged', 'file-not-text', 'file-unknown'])
}, 120_000)

test('a gzip that unpacks without end, and one cut off', async () => {
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  await refused(c, 'bomb.csv.gz', Buffer.concat([head, deflateRawSync(Buffer.alloc(300 * MIB, ' ')), Buffer.alloc(8)]), [
    'file-limit',
    'file-damaged',
    'no-rows',
  ])
  await refused(c, 'cut.csv.gz', Buffer.concat([head, deflateRawSync(CSV).subarray(0, 30)]), 'file-damaged')
})
