import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { inlineRows, workbook } from '../../unit/main/import/workbook.ts'
import { seed } from './seed.ts'
import type { Seed } from './seed.ts'

const folder = new URL('../../unit/main/import/formats/fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => /\.(?:csv|tsv|txt)$/.test(name))
  .map((name) => seed(name, 'table', readFileSync(new URL(name, folder))))

const rows = [
  ['caller', 'callee', 'direction', 'type', 'date', 'seconds', 'imei', 'first cell', 'name'],
  ...Array.from({ length: 12 }, (_, row) => [
    '+212600000001',
    `06000000${10 + row}`,
    row % 2 ? 'in' : 'out',
    row % 3 ? 'call' : 'sms',
    `${1 + row}/03/2026 10:${10 + row}:00`,
    String(row),
    '490154203237518',
    `604-00-1-${row}`,
    'Name, "X" é',
  ]),
]
const csv = rows.map((cells) => cells.map((cell) => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')
const sheet = utils.aoa_to_sheet(rows)
const book = utils.book_new()
utils.book_append_sheet(book, sheet, 'Calls')
utils.book_append_sheet(book, utils.aoa_to_sheet([['x'], [1.5], [true]]), 'Other')
const written = (bookType: 'biff8' | 'biff5' | 'xlsb' | 'ods' | 'xlml' | 'html'): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)

const numbers = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>${Array.from(
  { length: 6 },
  (_, row) =>
    `<row r="${row + 2}"><c r="A${row + 2}"><v>21260000000${row}</v></c><c r="B${row + 2}" t="str"><f>A1</f><v>0600000001</v></c><c r="C${row + 2}" s="1"><v>4572${row}.5</v></c></row>`,
).join('')}`

/** Tables of every kind of file, all made up: a text a shipped layout, and workbooks and archives of calls. */
export const TABLES: Record<string, Seed[]> = {
  text: [...fixtures, seed('calls.csv', 'table', csv), seed('calls.csv', 'binary', Buffer.from(`\ufeff${csv}`, 'utf16le'))],
  xlsx: [
    seed(
      'calls.xlsx',
      'zip',
      workbook([
        { name: 'Calls', rows: inlineRows(rows) },
        { name: 'Hidden', rows: inlineRows([['x']]), state: 'hidden' },
      ]),
    ),
    seed(
      'calls.xlsx',
      'zip',
      workbook([{ name: 'Calls', rows: numbers, after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }], {
        strings: '<si><t>caller</t></si><si><r><t>cal</t></r><r><t>lee</t></r></si><si><t xml:space="preserve">date</t></si>',
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
      }),
    ),
  ],
  xls: [seed('calls.xls', 'binary', written('biff8')), seed('calls.xls', 'binary', written('biff5'))],
  xlsb: [seed('calls.xlsb', 'zip', written('xlsb'))],
  ods: [seed('calls.ods', 'zip', written('ods'))],
  'html-sheet': [seed('calls.xls', 'xml', written('html'))],
  'xml-sheet': [seed('calls.xls', 'xml', written('xlml'))],
  zip: [
    seed(
      'calls.zip',
      'zip',
      zipSync({ 'a/calls.csv': strToU8(csv), 'b.txt': strToU8('x\ty\n1\t2\n'), 'c.xlsx': workbook([{ name: 'Calls', rows: inlineRows(rows) }]) }),
    ),
  ],
  gzip: [seed('calls.csv.gz', 'gzip', Uint8Array.from(gzipSync(csv)))],
}
