import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCase } from '../../../main/case/case.ts'
import { keepOriginal, newCase, note, PASSPHRASE, scratch } from '../../unit/main/case/fixture.ts'

/** Unlikely in any encoding; looked for as UTF-8 and UTF-16. */
const MARKER = 'Zohra-Qartaj-0000'
const FORMS = [Buffer.from(MARKER, 'utf8'), Buffer.from(MARKER, 'utf16le')]

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const betray = (folder: string): string[] =>
  filesUnder(folder).filter((path) => path.includes(MARKER) || FORMS.some((form) => readFileSync(path).includes(form)))

/** Temporary files that SQLite holds open. On POSIX it removes their names at once, so they are looked for by handle. */
const temporaryFiles = (): string[] => {
  if (process.platform !== 'linux') return []
  const links = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
  return links.filter((link) => link.includes('etilqs'))
}

/** Others come and go there: one that has gone, or is not ours to read, holds nothing of ours. */
const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Files under the system's temporary folder that came or changed since `since`, those of this test aside. */
const elsewhere = (since: number, own: string): string[] =>
  readdirSync(tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(tmpdir(), entry.name))
    .filter((path) => !path.startsWith(own) && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since)
    .filter((path) => {
      const bytes = bytesOf(path)
      return FORMS.some((form) => bytes.includes(form))
    })

test('no byte of case data lies in clear: not while it is written, not after, not outside', async () => {
  const folder = scratch()
  const since = Date.now() - 1_000
  const { case: open } = await newCase(folder, { title: MARKER, author: MARKER })
  await keepOriginal(open, Buffer.from(`${MARKER};1\n`.repeat(200_000)))
  const writer = await open.originals.create()
  await writer.write(Buffer.from(`${MARKER};2\n`.repeat(200_000)))
  await open.writeLong(async (db) => {
    // More than the cache holds, and a sort that would go to a temporary file if one were allowed.
    const insert = db.prepare('INSERT INTO cell (value, raw, source) VALUES (?, ?, 1)')
    for (let row = 0; row < 9_000; row++) insert.run(`${MARKER} ${row}`, `${MARKER} ${row} ${'z'.repeat(8_000)}`)
    await new Promise(setImmediate)
    expect(betray(folder)).toEqual([])
    for (const row of db.prepare('SELECT raw FROM cell ORDER BY substr(raw, 5) DESC').pluck().iterate()) {
      expect(temporaryFiles()).toEqual([])
      expect(row).toContain(MARKER)
      break
    }
    return { result: undefined, note: { action: 'written', details: { name: MARKER } } }
  })
  await open.addSlot(`${MARKER} two`, 'another long passphrase')
  expect(betray(folder)).toEqual([])
  expect(elsewhere(since, folder)).toEqual([])
  await writer.abandon()
  open.close()
  const again = await openCase(open.path, { passphrase: PASSPHRASE })
  again.write((db) => (db.exec('DELETE FROM cell'), { result: undefined, note: note() }))
  await again.verify()
  again.close()
  expect(betray(folder)).toEqual([])
  expect(elsewhere(since, folder)).toEqual([])
  expect(filesUnder(folder).length).toBe(5)
}, 120_000)
