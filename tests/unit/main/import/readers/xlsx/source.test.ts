import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../../../../main/import/readers/xlsx/rows.ts'
import { sheetSource } from '../../../../../../main/import/readers/xlsx/source.ts'
import type { RawRecord, Warning } from '../../../../../../main/import/types.ts'
import { inlineRows, workbook } from '../../fixtures.ts'

async function read(bytes: Uint8Array): Promise<{ records: RawRecord[]; cells: string[][]; sheet: string | null; warnings: Warning[] }> {
  const source = await sheetSource('calls.xlsx', Buffer.from(bytes), () => undefined)
  const records: RawRecord[] = []
  for await (const chunk of source.open()) records.push(...chunk.records)
  return { records, cells: records.map((record) => record.cells), sheet: source.facts().sheet, warnings: source.warnings() }
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
  it('takes the first visible sheet with a table, and says what else there is', async () => {
    const { sheet, warnings, cells } = await read(
      workbook([
        { name: 'Secret', rows: table, state: 'hidden' },
        { name: 'Cover', rows: inlineRows([['Report'], ['Number', '12']]) },
        { name: 'Calls', rows: table, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' },
        { name: 'More', rows: table },
      ]),
    )
    expect(sheet).toBe('Calls')
    expect(cells).toHaveLength(2)
    expect(warnings).toEqual([
      { code: 'hidden-sheet', count: 1, first: null },
      { code: 'other-sheets', count: 2, first: null },
      { code: 'merged-cells', count: 1, first: null },
    ])
  })
  it('reads hidden sheets never', async () => {
    await expect(read(workbook([{ name: 'Secret', rows: table, state: 'veryHidden' }]))).rejects.toThrow('no-rows')
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
    await expect(read(zipSync({ 'word/document.xml': strToU8('<a/>') }))).rejects.toThrow('file-unknown')
    const whole = workbook([{ name: 'S', rows: table }])
    await expect(read(whole.subarray(0, whole.length - 40))).rejects.toThrow('file-damaged')
  })
  it('does not mind rows and cells out of place', async () => {
    const rows = '<row r="5"><c r="ZZZZ1"><v>1</v></c><c r="A5"><v>2</v></c><c r="B5"><v>3</v></c><c><v>4</v></c></row><row r="2"><c t="s"><v>99</v></c></row>'
    const { records } = await read(workbook([{ name: 'S', rows }]))
    expect(records.map(({ row }) => row)).toEqual([5, 6])
  })
})
