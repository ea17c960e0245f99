import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { openCase } from '../../../../main/case/case.ts'
import { openDatabase } from '../../../../main/case/database/open.ts'
import { unlock } from '../../../../main/case/keys/unlock.ts'
import { readHeaders } from '../../../../main/case/header/store.ts'
import { addCell, cells, keepOriginal, newCase, note, PASSPHRASE, scratch, snapshot, writeCell } from './fixture.ts'

let closed: string
let recovery: string[]

beforeAll(async () => {
  const made = await newCase(scratch())
  recovery = made.recovery
  made.case.write((db) => {
    for (let row = 0; row < 500; row++) addCell(db, `cell ${row} ${'x'.repeat(100)}`)
    return { result: undefined, note: note() }
  })
  await keepOriginal(made.case, Buffer.from('original'))
  made.case.close()
  closed = made.case.path
})

/** A copy of the case that a test may spoil. */
function copy(): string {
  const path = join(scratch(), 'copy.masar')
  cpSync(closed, path, { recursive: true })
  return path
}

/** Changes the database of a copy with its own key, as no program but Masar could. */
async function alter(path: string, sql: string): Promise<void> {
  const { keys } = await unlock(readHeaders(path).headers, { recovery })
  const db = openDatabase(join(path, 'case.db'), keys.database)
  db.pragma('query_only=OFF')
  db.exec(sql)
  db.close()
}

async function refusedUnchanged(path: string, code: string, key: Parameters<typeof openCase>[1] = { recovery }): Promise<void> {
  const before = snapshot(path)
  await expect(openCase(path, key)).rejects.toMatchObject({ code })
  expect(snapshot(path)).toEqual(before)
}

const spoil: [what: string, code: string, how: (path: string) => void | Promise<void>][] = [
  ['an empty database', 'case-empty', (path) => writeFileSync(join(path, 'case.db'), '')],
  ['a missing database', 'case-damaged', (path) => rmSync(join(path, 'case.db'))],
  ['a database cut within a page', 'case-truncated', (path) => cut(path, -100)],
  ['a database cut between pages', 'case-truncated', (path) => cut(path, -8_192)],
  [
    'a database cut to its first page',
    'case-truncated',
    (path) => writeFileSync(join(path, 'case.db'), readFileSync(join(path, 'case.db')).subarray(0, 4_096)),
  ],
  ['a plain SQLite database', 'case-foreign', (path) => writeFileSync(join(path, 'case.db'), Buffer.alloc(8_192, 'SQLite format 3\0'))],
  ['bytes that are no database', 'case-damaged', (path) => writeFileSync(join(path, 'case.db'), Buffer.alloc(8_192, 'x'))],
  ['a database of another kind', 'case-foreign', (path) => alter(path, 'PRAGMA application_id=7')],
  ['the database of another case', 'case-foreign', (path) => alter(path, `UPDATE meta SET value = 'x' WHERE key = 'id'`)],
  ['a newer database', 'case-newer', (path) => alter(path, 'PRAGMA user_version=999')],
  ['a newer header', 'case-newer', (path) => headers(path, JSON.stringify({ format: 'masar-case', version: 2 }))],
  ['headers of another program', 'case-foreign', (path) => headers(path, '{"name":"x"}')],
  ['headers that are no JSON', 'header-damaged', (path) => headers(path, 'x')],
  ['no header', 'header-damaged', (path) => ['header.json', 'header.json.bak'].forEach((file) => rmSync(join(path, file)))],
  [
    'a header changed by hand',
    'header-damaged',
    (path) => headers(path, readFileSync(join(path, 'header.json'), 'utf8').replace('"serial": 1', '"serial": 2')),
  ],
  ['a missing head', 'case-damaged', (path) => rmSync(join(path, 'head'))],
  ['the log cut by one entry', 'case-older-than-head', (path) => alter(path, 'DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)')],
  ['a changed last entry', 'case-damaged', (path) => alter(path, `UPDATE audit SET details = '{}' , action = 'x' WHERE id = (SELECT max(id) FROM audit)`)],
]

const cut = (path: string, by: number): void => writeFileSync(join(path, 'case.db'), readFileSync(join(path, 'case.db')).subarray(0, by))
const headers = (path: string, text: string): void => ['header.json', 'header.json.bak'].forEach((file) => writeFileSync(join(path, file), text))

test.each(spoil)('%s is refused as %s and nothing is changed', async (_what, code, how) => {
  const path = copy()
  await how(path)
  await refusedUnchanged(path, code)
})

test('wrong passphrase, wrong words: refused and nothing is changed', async () => {
  await refusedUnchanged(closed, 'wrong-passphrase', { passphrase: 'not this one at all' })
  await refusedUnchanged(closed, 'wrong-passphrase', { passphrase: '' })
  await refusedUnchanged(closed, 'wrong-words', { recovery: recovery.toReversed() })
  await refusedUnchanged(closed, 'wrong-words', { recovery: [] })
})

test('an unsafe derivation is refused before a byte of memory is taken for it', async () => {
  const path = copy()
  headers(path, readFileSync(join(path, 'header.json'), 'utf8').replace('"m": 65536', '"m": 4194304'))
  const peak = process.resourceUsage().maxRSS
  await refusedUnchanged(path, 'kdf-refused', { passphrase: PASSPHRASE })
  expect(process.resourceUsage().maxRSS - peak).toBeLessThan(200_000)
})

test('nothing there, something else there', async () => {
  const folder = scratch()
  mkdirSync(join(folder, 'other.masar'))
  writeFileSync(join(folder, 'other.masar', 'notes.txt'), 'x')
  await refusedUnchanged(join(folder, 'none'), 'case-missing')
  await refusedUnchanged(join(folder, 'other'), 'case-foreign')
})

test('an older copy of the database under the present head is refused', async () => {
  const path = copy()
  const old = readFileSync(join(path, 'case.db'))
  const open = await openCase(path, { recovery })
  open.close()
  writeFileSync(join(path, 'case.db'), old)
  await refusedUnchanged(path, 'case-older-than-head')
})

test('one damaged header is mended from the other, and the opening says so', async () => {
  for (const file of ['header.json', 'header.json.bak']) {
    const path = copy()
    writeFileSync(join(path, file), readFileSync(join(path, file)).subarray(0, 100))
    const open = await openCase(path, { recovery })
    expect(open.notices).toEqual(['header-restored'])
    expect(open.read.prepare('SELECT details FROM audit ORDER BY id DESC').pluck().get()).toContain('header-restored')
    open.close()
    expect(readFileSync(join(path, 'header.json'), 'utf8')).toBe(readFileSync(join(path, 'header.json.bak'), 'utf8'))
  }
})

test('a second opener in this process is refused, whatever the lock file says', async () => {
  const path = copy()
  const open = await openCase(path, { recovery })
  rmSync(join(path, 'lock'))
  await refusedUnchanged(path, 'case-in-use')
  writeCell(open, 'still writes')
  await refusedUnchanged(path, 'case-in-use')
  open.close()
})

test('a second opener in another process is refused and told who has it; when that one dies, the case opens', async () => {
  const path = copy()
  const child = fork(fileURLToPath(new URL('./holder.ts', import.meta.url)), [path, ...recovery])
  await once(child, 'message')
  const before = snapshot(path)
  await expect(openCase(path, { recovery })).rejects.toMatchObject({ code: 'case-in-use', params: { host: hostname(), pid: child.pid } })
  expect(snapshot(path)).toEqual(before)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const open = await openCase(path, { recovery })
  expect(open.notices).toContain('lock-taken-over')
  expect(cells(open)).toContain('written by the holder')
  open.close()
})

test('what a crash left under originals/ is swept at the next opening', async () => {
  const path = copy()
  writeFileSync(join(path, 'originals', `${'a'.repeat(32)}.part`), 'half')
  writeFileSync(join(path, 'originals', `${'b'.repeat(64)}.new`), 'never committed')
  const open = await openCase(path, { recovery })
  expect(Object.keys(snapshot(join(path, 'originals')))).toHaveLength(1)
  expect(await open.verify()).toMatchObject({ ok: true })
  open.close()
})

test('a closed case keeps no keys and seals nothing: a wiped key would still encrypt', async () => {
  const open = await openCase(copy(), { recovery })
  const writer = await open.originals.create()
  await writer.write(Buffer.from('secret'))
  open.close()
  const before = snapshot(open.path)
  await expect(writer.finish()).rejects.toMatchObject({ code: 'case-locked' })
  await expect(open.originals.create()).rejects.toMatchObject({ code: 'case-locked' })
  await expect(open.originals.open('0'.repeat(64))).rejects.toMatchObject({ code: 'case-locked' })
  await expect(open.addSlot('Youssef', 'another long passphrase')).rejects.toMatchObject({ code: 'no-case-open' })
  await expect(open.verify()).rejects.toMatchObject({ code: 'no-case-open' })
  expect(snapshot(open.path)).toEqual(before)
})

test('closing while a new slot is being derived adds none', async () => {
  const open = await openCase(copy(), { recovery })
  const adding = expect(open.addSlot('Youssef', 'another long passphrase')).rejects.toMatchObject({ code: 'no-case-open' })
  open.close()
  await adding
  const again = await openCase(open.path, { passphrase: PASSPHRASE })
  expect(again.slots()).toHaveLength(2)
  again.close()
})
