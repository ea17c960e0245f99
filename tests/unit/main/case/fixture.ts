import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll } from 'vitest'
import { createCase } from '../../../../main/case/case.ts'
import type { OpenCase, WritableDB } from '../../../../main/case/types.ts'

/** The cheapest derivation that a header may ask for. */
export const COST = { m: 65_536, t: 1, p: 1 }
export const PASSPHRASE = 'four unrelated plain words'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is removed when the test file ends. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masar-test-'))
  made.push(folder)
  return folder
}

export const newCase = (folder: string, extra: { author?: string; title?: string } = {}): ReturnType<typeof createCase> =>
  createCase({
    path: join(folder, 'one.masar'),
    title: 'Operation Fennec',
    number: '17/2026',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: PASSPHRASE,
    author: 'Amina',
    cost: COST,
    ...extra,
  })

/** Adds a row that any test can count: a cell named `value`. */
export const addCell = (db: WritableDB, value: string): void => {
  db.prepare('INSERT INTO cell (value, raw, source) VALUES (?, ?, 1)').run(value, value)
}
export const note = (action = 'tested') => ({ action, details: {} })
export const writeCell = (open: OpenCase, value: string): void =>
  open.write((db) => {
    addCell(db, value)
    return { result: undefined, note: note() }
  })
export const cells = (open: OpenCase): string[] => open.read.prepare('SELECT value FROM cell ORDER BY id').pluck().all() as string[]

/** Keeps `content` as the original of a new source, as an import does. */
export async function keepOriginal(open: OpenCase, content: Uint8Array): Promise<{ name: string; sha256: string; bytes: number }> {
  const writer = await open.originals.create()
  await writer.write(content)
  const kept = await writer.finish()
  open.write((db) => {
    db.prepare(
      `INSERT INTO source (file, path, sha256, bytes, imported_at, state, original, zone, report) VALUES ('a.csv', 'a.csv', ?, ?, 0, 1, ?, 'UTC', '{}')`,
    ).run(kept.sha256, kept.bytes, kept.name)
    return { result: undefined, note: note('imported') }
  })
  return kept
}

/** Every file under a folder with the hash of its bytes: what "unchanged byte for byte" is measured by. */
export function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [relative(folder, path), `${statSync(path).size} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`]),
  )
}
