import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../main/import/readers/text/decode.ts'
import { createTextReader } from '../../main/import/readers/text/reader.ts'
import { filled, readAll, readAlone } from '../unit/main/import/readers/support.ts'

/** What the files hold: sheets, why one is not read, rows that are not empty; some rows, where they name no real person; remarks. */
interface Expected {
  parts: [name: string, why: string | null, rows: number][]
  cells: [part: string, row: number, cells: string[]][]
  warnings?: [code: string, count: number][]
}
const EXPECTED = JSON.parse(readFileSync(join(import.meta.dirname, 'sheets-expected.json'), 'utf8')) as Record<string, Expected>

/** Awkward files by others, beside the project. */
const shared = resolve(import.meta.dirname, '../../../shared/data/sheets')
const spectrum = join(shared, 'csv-spectrum')
const present = existsSync(shared)
if (!present) process.stderr.write('skipped: awkward sheets and texts of others, shared/data/sheets is not there\n')

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(shared.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
const files = present ? [...filesOf(join(shared, 'readxl')), ...filesOf(join(shared, 'tabulator'))] : []
const csvs = present ? readdirSync(join(spectrum, 'csvs')).filter((name) => name.endsWith('.csv')) : []

describe.skipIf(!present)('csv-spectrum', () => {
  it.each(csvs)('%s', (name) => {
    const bytes = readFileSync(join(spectrum, 'csvs', name))
    const reader = createTextReader({ file: name })
    const [header, ...rows] = reader.push(bytes, true).records
    const objects = rows.map(({ cells }) => Object.fromEntries(cells.map((cell, column) => [header?.cells[column] ?? '', cell])))
    // One of these files says by its name that it holds returns, and lost them on its way; what it should hold did not.
    const returns = bytes.includes('\r')
    const expected = JSON.parse(
      readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8').replaceAll('\\r\\n', returns ? '\\r\\n' : '\\n'),
    ) as object
    expect(objects).toEqual(expected)
    for (const { offset, length } of rows)
      expect(decodeBytes(bytes.subarray(offset ?? 0, (offset ?? 0) + (length ?? 0)), reader.encoding)).not.toMatch(/[\r\n]$/)
  })
})

describe.skipIf(!present)('every sheet and text of others', () => {
  it('has its expected result written down', () => expect(Object.keys(EXPECTED).sort()).toEqual(files))

  it.each(files)('%s is read as expected', async (name) => {
    const parts = await readAll(name, readFileSync(join(shared, name)))
    const expected = EXPECTED[name]
    expect(parts.map((part) => [part.name, part.why, filled(part.cells).length])).toEqual(expected?.parts)
    for (const [part, row, cells] of expected?.cells ?? [])
      expect(parts.find((one) => one.name === part)?.records.find((one) => one.row === row)?.cells).toEqual(cells)
    expect(parts.flatMap(({ warnings }) => warnings.map(({ code, count }) => [code, count]))).toEqual(expected?.warnings ?? [])
  })

  it.each(files)('%s holds no calls, and is not imported for some', async (name) => {
    const end = await readAlone(name, readFileSync(join(shared, name)))
    const outcome = end?.type === 'failed' ? end.reply.code : end?.type === 'done' && end.summary.observations === 0 ? 'statements' : 'events'
    expect(REFUSALS).toContain(outcome)
  })
})

/** Not sure enough, no time and party, no rows; or a register of things, of which statements are made. */
const REFUSALS = ['format-unsure', 'format-tie', 'no-columns', 'no-rows', 'file-unknown', 'statements']
