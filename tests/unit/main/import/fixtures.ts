import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

export const one = (c: OpenCase, sql: string, ...params: unknown[]): unknown =>
  c.read
    .prepare(sql)
    .pluck()
    .get(...params)

export { rowsOf, stateOf } from './state.ts'
export { inlineRows, workbook } from './workbook.ts'
