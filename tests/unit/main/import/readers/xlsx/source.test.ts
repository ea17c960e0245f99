import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../../../../main/import/readers/xlsx/rows.ts'
import { inlineRows, workbook } from '../../fixtures.ts'
import { readAll } from '../support.ts'
import type { ReadPart } from '../support.ts'

/** The first visible sheet. */
async function read(bytes: Uint8Array): Promise<ReadPart> {
  const part = (await readAll('calls.xlsx', bytes)).find(({ hidden }) => !hidden)
  if (!part) throw new Error('no sheet')
  return part
}
const table = inlineRows([
  ['caller', 'callee', 'date'],
  ['0600000001', '0600000002', '2026-01-01'],
])

describe('cells', () => {
  it('reads shared, inline and formula texts, numbers, dates, truth values and errors', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>' +
      '<row r="3"><c r="A3"><v>2.12600000001E+11</v></c><c r="C3" s="1"><v>46023.5</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="str"><f>A1</f><v>text</v></c></row>'
    const { records } = await read(
      workbook([{ name: 'Calls', rows }], {
        strings: '<si><t>a &amp; b</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>reading</t></rPh></si>',
        styles: '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
      }),
    )
    expect(records).toEqual([
      { cells: ['a & b', 'rich ', 'inline'], row: 1, sheet: 0, offset: null, length: null },
      { cells: ['212600000001', '', '2026-01-01 12:00:00', 'TRUE', '#N/A', 'text'], row: 3, sheet: 0, offset: null, length: null },
    ])
  })
  it('reads what a library wrote', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Appels')
    sheet.addRow(['Appelant', 'Date', 'IMEI'])
    sheet.addRow(['0600000001', new Date(Date.UTC(2026, 4, 6, 7, 8, 9)), 353490069873119])
    expect((await read(new Uint8Array(await book.xlsx.writeBuffer()))).cells).toEqual([
      ['Appelant', 'Date', 'IMEI'],
      ['0600000001', '2026-05-06 07:08:09', '353490069873119'],
    ])
  })
  it('names columns', () => expect(['A1', 'Z9', 'AA1', 'XFD1', '1', 'ABCD1'].map(columnOf)).toEqual([0, 25, 26, 16_383, -1, -1]))
  it('streams many rows', async () => {
    const many = Array.from({ length: 20_000 }, (_, row) => [`06000${row}`, 'b', 'c'])
    const { records } = await read(workbook([{ name: 'S', rows: inlineRows(many) }]))
    expect(records).toHaveLength(20_000)
    expect(records[19_999]).toMatchObject({ row: 20_000, cells: ['0600019999', 'b', 'c'] })
  })
})

describe('sheets', () => {
  it('gives all in their order, and says which are hidden, charts or missing', async () => {
    const chart = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet'
    const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`
    const parts = await readAll(
      'b.xlsx',
      workbook(
        [
          { name: 'Secret', rows: table, state: 'hidden' },
          { name: 'Deep', rows: table, state: 'veryHidden' },
          { name: 'Calls', rows: table, after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' },
          { name: 'Chart', rows: '' },
          { name: 'Gone', rows: '' },
        ],
        {
          parts: {
            'xl/_rels/workbook.xml.rels': `<Relationships>${[1, 2, 3].map((id) => relation(id, 'x/worksheet', `worksheets/sheet${id}.xml`)).join('')}${relation(4, chart, 'worksheets/sheet4.xml')}${relation(5, 'x/worksheet', 'nowhere.xml')}</Relationships>`,
          },
        },
      ),
    )
    expect(parts.map(({ name, hidden, why, cells }) => [name, hidden, why, cells.length])).toEqual([
      ['Secret', true, 'hidden', 2],
      ['Deep', true, 'hidden', 2],
      ['Calls', false, null, 2],
      ['Chart', false, 'chart', 0],
      ['Gone', false, 'not-a-table', 0],
    ])
    expect(parts[2]?.warnings).toEqual([{ code: 'merged-cells', count: 2, first: null }])
    expect(parts[2]?.records[0]?.sheet).toBe(2)
  })
  it('takes the beginning of dates from the workbook, not from an extension of the same name', async () => {
    const rows = '<row><c s="1"><v>44561</v></c></row>'
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const main = `<workbook xmlns:r="r"><workbookPr date1904="true"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><extLst><ext><x14:workbookPr xmlns:x14="x"/></ext></extLst></workbook>`
    expect((await read(workbook([{ name: 'S', rows }], { styles, parts: { 'xl/workbook.xml': main } }))).cells).toEqual([['2026-01-01']])
  })
  it('says what the file itself has lost', async () => {
    const rows =
      '<row r="2"><c t="s"><v>7</v></c><c><f>1+1</f></c><c><v>8.9212000000000103E+18</v></c></row><row r="9"><c r="ZZZ9"><v>1</v></c><c r="A9"><v>3534900698731190</v></c></row>'
    const { cells, warnings } = await read(workbook([{ name: 'S', rows }]))
    expect(cells).toEqual([['', '', '8.92120000000001E+18'], ['3534900698731190']])
    expect(warnings).toEqual([
      { code: 'missing-text', count: 1, first: 'S!2' },
      { code: 'formula-without-value', count: 1, first: 'S!2' },
      { code: 'rounded-number', count: 2, first: 'S!2' },
      { code: 'cell-out-of-place', count: 1, first: 'S!9' },
    ])
  })
})

describe('plain and unusual XML of a sheet', () => {
  /** The same rows in ways that only a parser reads. */
  const unusual: [string, (rows: string) => string][] = [
    ['a comment', (rows) => `<worksheet><sheetData><!-- c -->${rows}</sheetData></worksheet>`],
    ['a comment between rows', (rows) => `<worksheet><sheetData>${rows.replaceAll('</row>', '</row><!-- c -->')}</sheetData></worksheet>`],
    ['prefixes', (rows) => `<x:worksheet xmlns:x="m"><x:sheetData>${rows.replace(/<(\/?)(?=[a-z])/g, '<$1x:')}</x:sheetData></x:worksheet>`],
    ['an instruction', (rows) => `<worksheet><sheetData>${rows.replaceAll('<v>', '<?p?><v>')}</sheetData></worksheet>`],
  ]
  const rowsXml = Array.from(
    { length: 3_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>t &amp; é ${at}</t></is></c><c r="C${at + 1}"><v>${at}</v></c></row>`,
  ).join('')
  it.each(unusual)('%s: gives the same', async (_, wrap) => {
    const plain = await read(workbook([{ name: 'S', rows: rowsXml }]))
    const other = await read(workbook([{ name: 'S', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': wrap(rowsXml) } }))
    expect(plain.cells).toHaveLength(3_000)
    expect(other.records).toEqual(plain.records)
    expect(other.warnings).toEqual(plain.warnings)
  })
})

describe('hostile workbooks', () => {
  it('refuses document types', async () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>${table}</sheetData></worksheet>`
    await expect(read(workbook([{ name: 'S', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': evil } }))).rejects.toThrow('file-damaged')
  })
  it('refuses a part that unpacks to far more than it is', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(80 * 1024 ** 2)}</sheetData></worksheet>`
    await expect(read(workbook([{ name: 'S', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': bomb } }))).rejects.toThrow('file-limit')
  })
  it('refuses a zip that is no workbook, and one that is cut', async () => {
    await expect(read(zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }))).rejects.toThrow('file-unknown')
    const whole = workbook([{ name: 'S', rows: table }])
    await expect(read(whole.subarray(0, whole.length - 40))).rejects.toThrow('file-damaged')
  })
  it('does not believe a sheet of 999,999,999 columns and rows', async () => {
    const evil = `<worksheet><dimension ref="A1:ZZZZZZ999999999"/><cols><col min="1" max="999999999" width="9"/></cols><sheetData><row r="999999999" spans="1:999999999"><c r="A999999999"><v>1</v></c></row><row r="1048577"><c r="XFE1"><v>2</v></c><c r="XFD1"><v>3</v></c></row></sheetData></worksheet>`
    const { records, warnings } = await read(workbook([{ name: 'S', rows: '' }], { parts: { 'xl/worksheets/sheet1.xml': evil } }))
    expect(records.map(({ row, cells }) => [row, cells.length])).toEqual([
      [1, 1],
      [2, 16_384],
    ])
    expect(warnings).toEqual([{ code: 'cell-out-of-place', count: 1, first: 'S!2' }])
  })
  it('gives up a sheet of endless empty cells', async () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(40_000)
    await expect(read(workbook([{ name: 'S', rows }]))).rejects.toThrow('file-limit')
  })
  it('does not mind rows and cells out of place', async () => {
    const rows = '<row r="5"><c r="ZZZZ1"><v>1</v></c><c r="A5"><v>2</v></c><c r="B5"><v>3</v></c><c><v>4</v></c></row><row r="2"><c t="s"><v>99</v></c></row>'
    const { records } = await read(workbook([{ name: 'S', rows }]))
    expect(records.map(({ row }) => row)).toEqual([5, 6])
  })
})
