import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { previewFile, undoImport } from '../../../../main/import/import.ts'
import { file, inlineRows, newCase, one, rowsOf, run, workbook } from './fixtures.ts'

const HEAD = ['caller', 'callee', 'direction', 'type', 'date', 'seconds']
const row = (to: number, day: number, kind = 'call'): string[] => [
  '+212600000001',
  `+21260000000${to}`,
  'out',
  kind,
  `2026-01-${String(day).padStart(2, '0')} 10:00:00`,
  '5',
]
const book = workbook([
  { name: 'Cover', rows: inlineRows([['Records of a number'], ['made for a test']]) },
  { name: 'Calls', rows: inlineRows([HEAD, row(2, 5), row(3, 6), row(3, 99)]) },
  { name: 'Empty', rows: '' },
  { name: 'Messages', rows: inlineRows([HEAD, row(2, 7, 'sms'), row(2, 8, 'sms')]) },
  { name: 'Old', state: 'hidden', rows: inlineRows([HEAD, row(4, 9)]) },
])

describe('a workbook of several tables', () => {
  it('is read whole, and says of each sheet what became of it', async () => {
    const c = await newCase()
    const report = await run(c, file('book.xlsx', book))
    expect(report).toMatchObject({ read: 5, kept: 4, rejected: 1, events: 4, sheet: 'Calls', sheets: ['Cover', 'Calls', 'Empty', 'Messages', 'Old'] })
    expect(report.parts?.map(({ name, read, rejected, why }) => [name, read, rejected, why])).toEqual([
      ['Cover', null, 0, 'not-a-table'],
      ['Calls', 3, 1, null],
      ['Empty', null, 0, 'empty'],
      ['Messages', 2, 0, null],
      ['Old', null, 0, 'hidden'],
    ])
    expect(report.kinds).toEqual([
      { kind: 'call', count: 2 },
      { kind: 'sms', count: 2 },
    ])
    expect(rowsOf(c, 'SELECT sheet, row FROM observation ORDER BY id')).toEqual([
      { sheet: 1, row: 2 },
      { sheet: 1, row: 3 },
      { sheet: 3, row: 2 },
      { sheet: 3, row: 3 },
    ])
    expect(one(c, `SELECT locator FROM other_row WHERE what = 'rejected'`)).toBe('Calls!4')
    await undoImport(c, 1)
    expect(one(c, 'SELECT count(*) FROM observation')).toBe(0)
  })
  it('is read as the person chooses, hidden sheets too', async () => {
    const c = await newCase()
    const report = await run(c, file('book.xlsx', book), { sheets: ['Old'] })
    expect(report).toMatchObject({ read: 1, kept: 1, sheet: 'Old' })
    expect(report.parts?.map(({ why }) => why)).toEqual(['not-chosen', 'not-chosen', 'not-chosen', 'not-chosen', null])
  })
  it('is shown with what the other sheets are', async () => {
    const preview = await previewFile({ path: file('book.xlsx', book) }, { region: 'MA', zone: 'Africa/Casablanca' })
    expect(preview).toMatchObject({ kind: 'table', sheet: 'Calls' })
    expect(preview.parts?.map(({ name, why }) => [name, why])).toEqual([
      ['Cover', 'not-a-table'],
      ['Calls', null],
      ['Empty', 'empty'],
      ['Messages', null],
      ['Old', 'hidden'],
    ])
  })
})

describe('a zip that nothing reads', () => {
  it('is refused, and the case is as it was', async () => {
    const c = await newCase()
    const zip = zipSync({ 'picture.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'note.bin': new Uint8Array(300) })
    await expect(run(c, file('things.zip', zip))).rejects.toThrow('file-unknown')
    const prose = zipSync({ 'readme.txt': strToU8('This is a text.\nIt has no table.\n') })
    await expect(run(c, file('prose.zip', prose))).rejects.toThrow('file-unknown')
    expect(one(c, 'SELECT count(*) FROM source')).toBe(0)
  })
  it('unless it holds tables of records', async () => {
    const c = await newCase()
    const csv = [HEAD, row(2, 5), row(3, 6)].map((cells) => cells.join(',')).join('\n')
    const report = await run(c, file('months.zip', zipSync({ 'jan.csv': strToU8(csv), 'feb.csv': strToU8(csv.replaceAll('2026-01', '2026-02')) })))
    expect(report).toMatchObject({ read: 4, kept: 4, sheets: ['jan.csv', 'feb.csv'] })
    expect(rowsOf(c, 'SELECT raw FROM observation WHERE id = 1')).toEqual([{ raw: csv.split('\n')[1] }])
  })
})
