import ExcelJS from 'exceljs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../../../main/import/limits.ts'
import { takePieces } from '../../../../../../main/import/readers/xlsx/pieces.ts'
import { createRows } from '../../../../../../main/import/readers/xlsx/rows.ts'
import type { BookFacts } from '../../../../../../main/import/readers/xlsx/rows.ts'
import { createSheetScan } from '../../../../../../main/import/readers/xlsx/scan.ts'
import { parsed } from '../../../../../../main/import/readers/xlsx/sheet.ts'
import { createTexts } from '../../../../../../main/import/readers/xlsx/texts.ts'
import { streamXml } from '../../../../../../main/import/readers/xlsx/xml.ts'
import { createWarnings } from '../../../../../../main/import/warnings.ts'
import { filled, readAll } from '../support.ts'

const texts = createTexts('s')
for (const text of ['zero', 'one & two', 'é']) texts.add(text)
const book: BookFacts = { texts, styles: [null, 'date', 'date-time', { zeros: 10 }], from1904: false }

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What the scan makes of a sheet, in pieces of a size; null where it leaves it to the parser. */
async function scanned(xml: string, size: number): Promise<object | null> {
  const warnings = createWarnings('S')
  const rows = createRows(book, 's', 0, warnings)
  const scan = takePieces(cut(Buffer.from(xml), size), createSheetScan(rows))
  for (let next = await scan.next(); ; next = await scan.next()) {
    if (next.done) return next.value === 'whole' ? { records: rows.take()?.records ?? [], warnings: warnings.list() } : null
  }
}

async function parsedRows(xml: string): Promise<object> {
  const warnings = createWarnings('S')
  const rows = createRows(book, 's', 0, warnings)
  for await (const _ of streamXml(cut(Buffer.from(xml), 1_000), parsed(rows), 's'));
  return { records: rows.take()?.records ?? [], warnings: warnings.list() }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const word = fc.stringMatching(/^[ -~éاح\n]{0,20}$/)
const value = fc.oneof(
  fc.nat({ max: 60_000 }).map((n) => `<v>${n}</v>`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => `<v>${String(n).replace('e', 'E')}</v>`),
  fc.constant(''),
  word.map((text) => `<f t="shared" ref="A1:B2">${escaped(text)}</f><v>4</v>`),
  fc.constant('<f/><v>1</v>'),
)
const attributes = (at: number | null, style: number, type: string): string =>
  `${at === null ? '' : ` r="${String.fromCharCode(65 + at)}1"`}${style > 0 ? ` s="${style}"` : ''}${type}`
const place = fc.option(fc.nat({ max: 12 }))
const cell = fc.oneof(
  fc.tuple(place, fc.nat({ max: 4 }), value).map(([at, style, inner]) => `<c${attributes(at, style, '')}>${inner}</c>`),
  fc.tuple(place, fc.nat({ max: 4 })).map(([at, index]) => `<c${attributes(at, 0, ' t="s"')}><v>${index}</v></c>`),
  fc
    .tuple(place, word, word)
    .map(
      ([at, one, two]) =>
        `<c${attributes(at, 0, ' t="inlineStr"')}><is><t>${escaped(one)}</t><rPh><t>x</t></rPh><r><rPr/><t xml:space="preserve">${escaped(two)}</t></r></is></c>`,
    ),
  fc.tuple(place, word).map(([at, text]) => `<c${attributes(at, 0, " t='str'")}><v>${escaped(text)}</v></c>`),
  place.map((at) => `<c${attributes(at, 1, '')}/>`),
  fc.constant('<c t="b"><v>1</v></c>'),
  fc.constant('<c t="e"><v>#N/A</v></c>'),
)
const row = fc.tuple(fc.option(fc.nat({ max: 40 })), fc.array(cell, { maxLength: 6 }), fc.boolean()).map(([number, cells, line]) => {
  const stated = number === null ? '' : ` r="${number}" spans="1:3"`
  return cells.length === 0 ? `<row${stated}/>` : `<row${stated}>${cells.join(line ? '\n ' : '')}</row>${line ? '\n' : ''}`
})
const sheet = fc
  .array(row, { maxLength: 8 })
  .map(
    (rows) =>
      `<?xml version="1.0"?><worksheet xmlns="m"><dimension ref="A1:XFD999999999"/><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
  )

describe('the scan of a sheet', () => {
  it('gives what a parser gives, however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, fc.integer({ min: 1, max: 400 }), async (xml, size) => {
        const expected = await parsedRows(xml)
        expect(await scanned(xml, size)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
  it('never gives other rows than the parser for damaged XML', async () => {
    const damage = fc.tuple(sheet, fc.nat(), fc.constantFrom('<', '>', '"', '&', '/', ' ', 'x', '<!--', ']]>', '</row>', '</c>', '<c>'))
    await fc.assert(
      fc.asyncProperty(damage, async ([xml, where, what]) => {
        const at = where % xml.length
        const broken = xml.slice(0, at) + what + xml.slice(at)
        const expected = await parsedRows(broken).catch(() => 'refused')
        const found = await scanned(broken, 97)
        // The scan may pass what is not well formed; it must not make other cells of what is.
        if (found !== null && expected !== 'refused') expect(found).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
  it.each([
    '<c r="A1" t="inlineStr"><is><t>a</t></is ></c><c t="inlineStr"><is><t>b</t></is></c>',
    '<c t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh ><r><t>b</t></r><rPh><t>y</t></rPh></is></c>',
  ])('joins no cells whose ends are written unusually: %s', async (cells) => {
    const xml = `<worksheet xmlns="m"><sheetData><row>${cells}</row></sheetData></worksheet>`
    const found = await scanned(xml, 97)
    if (found !== null) expect(found).toEqual(await parsedRows(xml))
  })
  it('leaves a row that never ends to the parser', async () => {
    const open = `<worksheet><sheetData><row><c><v>${'1'.repeat(5 * 1024 ** 2)}`
    expect(await scanned(open, 256 * 1024)).toBeNull()
    expect(LIMITS.sheet.columns).toBe(16_384)
  })
})

describe('workbooks that a library wrote', () => {
  const written = fc.oneof(
    word.map((text) => [text, text] as const),
    fc.integer({ min: -1_000_000, max: 999_999_999_999_999 }).map((n) => [n, String(n)] as const),
    fc.boolean().map((truth) => [truth, truth ? 'TRUE' : 'FALSE'] as const),
    fc
      .integer({ min: Date.UTC(1901, 0, 1) / 1_000, max: Date.UTC(2099, 0, 1) / 1_000 })
      .map((seconds) => [new Date(seconds * 1_000), new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '')] as const),
  )
  it('read back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(written, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), async (rows) => {
        const made = new ExcelJS.Workbook()
        made.addWorksheet('S').addRows(rows.map((cells) => cells.map(([stored]) => stored)))
        const [part] = await readAll('s.xlsx', new Uint8Array(await made.xlsx.writeBuffer()))
        expect(filled(part?.cells ?? [])).toEqual(filled(rows.map((cells) => cells.map(([, text]) => text))))
      }),
      { numRuns: 60 },
    )
  })
})
