import { set_cptable as setCodePages, utils, write } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import type { BookType, WorkBook } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../../../shared/api/errors.ts'
import { filled, readAll } from '../support.ts'

setCodePages(codePages)

type Cell = string | number | boolean | Date | null
const KINDS: BookType[] = ['biff8', 'xlsb', 'ods', 'biff5', 'xlml']

function book(rows: Cell[][], more: (made: WorkBook) => void = () => undefined): WorkBook {
  const made = utils.book_new()
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows, { cellDates: false, dateNF: 'yyyy-mm-dd hh:mm:ss' }), 'Calls')
  more(made)
  return made
}
const written = (made: WorkBook, bookType: BookType): Buffer => write(made, { type: 'buffer', bookType, compression: true }) as Buffer
const codeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof MasarError ? error.code : String(error)),
  )

/** The library writes no accents into the oldest kind; it reads them (tests/corpus/sheets.test.ts). */
const unaccented = (text: string): string => text.replace(/[^ -~]/g, '_')

const rows: Cell[][] = [
  ['caller', 'imei', 'noise', 'truth', 'nothing', 'mètre'],
  ['0600000001', 353_490_069_873_119, 0.1 + 0.2, true, null, 'é'],
  ['=1+1', 212_600_000_001, 1e18 + 2e3, false, null, ' spaces '],
]
const texts = [
  ['caller', 'imei', 'noise', 'truth', 'nothing', 'mètre'],
  ['0600000001', '353490069873119', '0.3', 'TRUE', '', 'é'],
  ['=1+1', '212600000001', '1E+18', 'FALSE', '', ' spaces '],
]

describe.each(KINDS)('a workbook of the kind %s', (kind) => {
  it('gives the same texts as one of the newer kind', async () => {
    const [part] = await readAll('a.xls', written(book(rows), kind))
    expect(part).toMatchObject({ name: 'Calls', why: null })
    expect(part?.cells).toEqual(kind === 'biff5' ? texts.map((cells) => cells.map(unaccented)) : texts)
    expect(part?.warnings).toEqual([{ code: 'rounded-number', count: 1, first: 'Calls!3' }])
    expect(part?.records.map(({ row }) => row)).toEqual([1, 2, 3])
  })
  it('renders dates, times and leading zeros by their formats', async () => {
    const made = book([[46_023.520_833_333_336, 46_023, 0.25, 612_345_678]], ({ Sheets }) => {
      const sheet = Sheets.Calls ?? {}
      for (const [cell, format] of [
        ['A1', 'dd/mm/yyyy hh:mm'],
        ['B1', 'm/d/yy'],
        ['C1', 'hh:mm:ss'],
        ['D1', '0000000000'],
      ] as const)
        Object.assign(sheet[cell] as object, { z: format })
    })
    const [part] = await readAll('a.xls', written(made, kind))
    expect(part?.cells).toEqual([['2026-01-01 12:30:00', '2026-01-01', '06:00:00', '0612345678']])
  })
  it('says which sheets are hidden, in their order', async () => {
    const made = book(rows, (of) => {
      utils.book_append_sheet(of, utils.aoa_to_sheet([['a', 'b']]), '__proto__x')
      utils.book_append_sheet(of, utils.aoa_to_sheet([['c', 'd']]), 'Secret')
      utils.book_set_sheet_visibility(of, 2, kind === 'ods' ? 0 : 2)
    })
    const parts = await readAll('a.xls', written(made, kind))
    expect(parts.map(({ name, hidden, cells }) => [name, hidden, cells.length])).toEqual([
      ['Calls', false, 3],
      ['__proto__x', false, 1],
      ['Secret', kind !== 'ods', 1],
    ])
  })
  it('reads back whatever was written', async () => {
    const cell = fc.oneof(fc.stringMatching(/^[a-zé+0-9][a-zé +0-9]{0,12}[a-z]$/), fc.integer({ min: -1_000_000_000, max: 999_999_999_999_999 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (cells) => {
        const [part] = await readAll('a.xls', written(book(cells), kind))
        expect(filled(part?.cells ?? [])).toEqual(
          cells.map((row) =>
            row.map((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : kind === 'biff5' ? unaccented(String(value)) : String(value))),
          ),
        )
      }),
      { numRuns: 25 },
    )
  })
  it('is read or refused, however it is damaged', async () => {
    const whole = written(book(rows), kind)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        expect(await codeOf(readAll('a.xls', bytes))).toMatch(/^(?:read|file-[a-z-]+)$/)
      }),
      // Seeded: some damage keeps the library busy for minutes, which in the thread ends as `reader-timeout` (docs/decisions/0126).
      { numRuns: 60, seed: 3 },
    )
  })
})

describe('dates since 1904', () => {
  it.each(['biff8', 'xlsb', 'xlml'] as const)('are read in %s', async (kind) => {
    const made = book([[44_561]], (of) => {
      of.Workbook = { ...of.Workbook, WBProps: { date1904: true } }
      Object.assign(of.Sheets.Calls?.A1 as object, { z: 'yyyy-mm-dd' })
    })
    expect((await readAll('a.xls', written(made, kind)))[0]?.cells).toEqual([['2026-01-01']])
  })
})

describe('workbooks with a password, and other files of the same containers', () => {
  it('are refused with their own reason', async () => {
    const parts = unzipSync(written(book(rows), 'ods'))
    const manifest = '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect(await codeOf(readAll('a.ods', zipSync({ ...parts, 'META-INF/manifest.xml': Buffer.from(manifest) })))).toBe('file-encrypted')
    const ole = Buffer.alloc(4_096)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole)
    expect(await codeOf(readAll('a.doc', ole))).toBe('file-unknown')
    ole.write('EncryptedPackage', 3_000, 'utf16le')
    expect(await codeOf(readAll('a.xlsx', ole))).toBe('file-encrypted')
  })
  it('are refused when they unpack to more than may lie in memory', async () => {
    const parts = unzipSync(written(book(rows), 'ods'))
    const content = Buffer.concat([Buffer.from(parts['content.xml'] ?? ''), Buffer.alloc(97 * 1024 ** 2, ' ')])
    expect(await codeOf(readAll('a.ods', zipSync({ ...parts, 'content.xml': content })))).toBe('file-too-large')
  })
})

describe('pages saved as sheets', () => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><table><tr><th>Appelant</th><th>Durée</th><th>Date</th></tr><tr><td>0600000001</td><td>1,5</td><td>05/01/2026 10:00</td></tr></table></body></html>`
  it('keep their texts as they are: leading zeros, commas, dates', async () => {
    for (const [charset, bytes] of [
      ['utf-8', Buffer.from(page('utf-8'))],
      ['windows-1252', iconv.encode(page('windows-1252'), 'windows-1252')],
    ] as const) {
      const [part] = await readAll('appels.xls', bytes)
      expect([charset, part?.cells]).toEqual([
        charset,
        [
          ['Appelant', 'Durée', 'Date'],
          ['0600000001', '1,5', '05/01/2026 10:00'],
        ],
      ])
    }
    const arabic = page('windows-1256').replace('Durée', 'المدة')
    expect((await readAll('a.xls', iconv.encode(arabic, 'windows-1256')))[0]?.cells[0]?.[1]).toBe('المدة')
  })
  it('refuse document types in XML', async () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>`
    expect(await codeOf(readAll('a.xls', Buffer.from(evil)))).toBe('file-damaged')
  })
})
