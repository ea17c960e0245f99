import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll } from 'vitest'
import { createCase } from '../../../../main/case/case.ts'
import type { OpenCase } from '../../../../main/case/types.ts'
import { importFile } from '../../../../main/import/import.ts'
import type { ImportReport, ImportRequest } from '../../../../main/import/types.ts'

/** Folders of this test file; gone when it ends. */
const folders: string[] = []
const open: OpenCase[] = []
afterAll(() => {
  for (const opened of open) opened.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'masar-import-'))
  folders.push(made)
  return made
}

/** A new case with the cheapest key that is allowed. */
export async function newCase(): Promise<OpenCase> {
  const { case: made } = await createCase({
    path: join(folder(), 'test.masar'),
    title: 'Test',
    number: '1',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: 'long enough for a test case',
    cost: { m: 64 * 1024, t: 1, p: 1 },
  })
  open.push(made)
  return made
}

export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

export const run = (c: OpenCase, path: string, request: Partial<ImportRequest> = {}, signal = new AbortController().signal): Promise<ImportReport> =>
  importFile(c, { path, ...request }, { signal, progress: () => undefined })

export const rowsOf = <T>(c: OpenCase, sql: string, ...params: unknown[]): T[] => c.read.prepare(sql).all(...params) as T[]
export const one = (c: OpenCase, sql: string, ...params: unknown[]): unknown =>
  c.read
    .prepare(sql)
    .pluck()
    .get(...params)

/** What a case holds that an import could change, as text: equal texts, equal cases. */
export function stateOf(c: OpenCase): string {
  const tables = [
    'source',
    'selector',
    'subject',
    'cell',
    'cell_said',
    'entity',
    'entity_said',
    'link',
    'link_evidence',
    'observation',
    'observation_facts',
    'statement',
    'statement_about',
    'other_row',
    'format',
    'audit',
  ]
  const indexes = rowsOf<{ name: string }>(c, `SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`)
  return JSON.stringify(
    [tables.map((table) => rowsOf(c, `SELECT * FROM ${table}`)), indexes, readdirSync(join(c.path, 'originals')).sort()],
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  )
}

export interface SheetFixture {
  name: string
  /** XML of `sheetData`'s rows. */
  rows: string
  state?: string
  after?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written by hand, so that tests can hold what no library writes. */
export function workbook(
  sheets: SheetFixture[],
  more: { strings?: string; styles?: string; date1904?: boolean; parts?: Record<string, string> } = {},
): Uint8Array {
  const rels = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships><Relationship Id="r" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${rels}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${RELATION}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${more.styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    ...more.parts,
  }
  sheets.forEach(
    ({ rows, after }, at) =>
      (parts[`xl/worksheets/sheet${at + 1}.xml`] ??= `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`),
  )
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** Rows of inline texts as XML. */
export const inlineRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`).join('')}</row>`,
    )
    .join('')
