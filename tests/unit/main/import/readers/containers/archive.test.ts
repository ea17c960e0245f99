import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../../../shared/api/errors.ts'
import { inlineRows, workbook } from '../../fixtures.ts'
import { readAll, readAlone } from '../support.ts'

const csv = 'caller;callee;date\r\n"+212600000001";+212600000002;2026-01-05 10:00:00\r\n'
const rows = [
  ['caller', 'callee', 'date'],
  ['+212600000001', '+212600000002', '2026-01-05 10:00:00'],
]
const codeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof MasarError ? error.code : String(error)),
  )

describe('a text packed with gzip', () => {
  it('is a table under its own name, whose rows carry their own text', async () => {
    for (const piece of [7, 1_000]) {
      const [part, ...more] = await readAll('s_c.csv.gz', gzipSync(csv), piece)
      expect(more).toEqual([])
      expect(part).toMatchObject({ name: 's_c.csv', cells: rows, warnings: [] })
      expect(part?.raws[1]).toBe('"+212600000001";+212600000002;2026-01-05 10:00:00')
      expect(part?.records[1]).toMatchObject({ row: 2, sheet: 0, offset: null, length: null })
    }
  })
  it('is refused when cut, when it unpacks to far more than it is, and when it holds an archive', async () => {
    const packed = gzipSync(csv)
    expect(await codeOf(readAll('a.gz', packed.subarray(0, packed.length - 9)))).toBe('file-damaged')
    expect(await codeOf(readAll('a.gz', gzipSync(Buffer.alloc(80 * 1024 ** 2, `${'a'.repeat(9_999)}\n`))))).toBe('file-limit')
    expect(await codeOf(readAll('a.gz', gzipSync(gzipSync(csv))))).toBe('file-nested')
    expect(await codeOf(readAll('a.gz', gzipSync(zipSync({ 'a.csv': strToU8(csv) }))))).toBe('file-nested')
  })
  it('streams what is larger than a piece', async () => {
    const many = Array.from({ length: 120_000 }, (_, at) => `${at};b;c${at}`).join('\n')
    const [part] = await readAll('a.csv.gz', gzipSync(many))
    expect(part?.records).toHaveLength(120_000)
    expect([part?.raws[119_999], part?.records[119_999]?.row]).toEqual(['119999;b;c119999', 120_000])
  })
})

describe('texts and workbooks in a zip', () => {
  const book = workbook([
    { name: 'Calls', rows: inlineRows(rows) },
    { name: 'Old', rows: inlineRows(rows), state: 'hidden' },
  ])

  it('are parts of their own, and what is no table says so', async () => {
    const parts = await readAll(
      'calls.zip',
      zipSync({
        'jan/sms_e.csv': strToU8(csv),
        'book.xlsx': book,
        'photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2),
        'sound.opus': Uint8Array.from({ length: 500 }, (_, at) => at % 3),
        'empty.txt': new Uint8Array(0),
        '__MACOSX/jan/._sms_e.csv': strToU8('x'),
        'folder/': new Uint8Array(0),
      }),
    )
    expect(parts.map(({ name, why, cells }) => [name, why, cells.length])).toEqual([
      ['jan/sms_e.csv', null, 2],
      ['book.xlsx/Calls', null, 2],
      ['book.xlsx/Old', 'hidden', 2],
      ['photo.jpg', 'not-a-table', 0],
      ['sound.opus', 'not-a-table', 0],
      ['empty.txt', 'not-a-table', 0],
    ])
    expect(parts[1]?.records[0]?.sheet).toBe(1)
  })
  it('are refused when an archive lies among them, when nothing in it can be read, and when they have a password', async () => {
    expect(await codeOf(readAll('a.zip', zipSync({ 'a.csv': strToU8(csv), 'b.zip': zipSync({ 'c.csv': strToU8(csv) }) })))).toBe('file-nested')
    expect(await codeOf(readAll('a.zip', zipSync({ 'a.csv.gz': gzipSync(csv) })))).toBe('file-nested')
    expect(await codeOf(readAll('a.zip', zipSync({ 'a.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) })))).toBe('file-unknown')
    const secret = Buffer.from(zipSync({ 'a.csv': strToU8(csv) }))
    secret.writeUInt16LE(1, secret.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
    expect(await codeOf(readAll('a.zip', secret))).toBe('file-encrypted')
  })
  it('are no office document', async () => {
    expect(await codeOf(readAll('a.docx', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') })))).toBe('file-unknown')
  })
  it('reach the case with their own text', async () => {
    const many = `caller,callee,date,seconds\n${Array.from({ length: 20 }, (_, at) => `+212600000001,+2126000000${10 + at},2026-01-05 10:${10 + at}:00,5`).join('\n')}`
    expect(await readAlone('calls.zip', zipSync({ 'calls.csv': strToU8(many) }))).toMatchObject({ type: 'done', summary: { observations: 20, rejected: 0 } })
    expect(await readAlone('calls.csv.gz', gzipSync(many))).toMatchObject({ type: 'done', summary: { observations: 20, rejected: 0 } })
  })
})
