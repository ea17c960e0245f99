import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MasarError } from '../../shared/api/errors.ts'
import { sheetSource } from '../../main/import/readers/xlsx/source.ts'
import { createTextReader } from '../../main/import/readers/text/reader.ts'
import { decodeBytes } from '../../main/import/readers/text/decode.ts'

/** Awkward files by others, beside the project. */
const shared = resolve(import.meta.dirname, '../../../shared/data/sheets')
const spectrum = join(shared, 'csv-spectrum')
const workbooks = join(shared, 'readxl')
for (const folder of [spectrum, workbooks]) if (!existsSync(folder)) process.stderr.write(`skipped: ${folder.slice(shared.length + 1)} is not there\n`)

describe.skipIf(!existsSync(spectrum))('csv-spectrum', () => {
  const names = existsSync(spectrum) ? readdirSync(join(spectrum, 'csvs')).filter((name) => name.endsWith('.csv')) : []
  it.each(names)('%s', (name) => {
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

describe.skipIf(!existsSync(workbooks))('readxl', () => {
  const names = existsSync(workbooks) ? readdirSync(workbooks).filter((name) => name.endsWith('.xlsx')) : []
  it.each(names)('%s is read or refused with a reason', async (name) => {
    try {
      const source = await sheetSource(name, readFileSync(join(workbooks, name)), () => undefined)
      let rows = 0
      for await (const { records } of source.open()) rows += records.length
      expect(rows).toBeGreaterThan(0)
    } catch (error) {
      expect(error).toBeInstanceOf(MasarError)
    }
  })
})
