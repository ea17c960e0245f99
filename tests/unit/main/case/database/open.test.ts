import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { APPLICATION_ID, createDatabase, lookAt, openDatabase } from '../../../../../main/case/database/open.ts'
import { scratch, snapshot } from '../fixture.ts'

const KEY = Buffer.alloc(32, 7)

function made(): string {
  const path = join(scratch(), 'case.db')
  const db = createDatabase(path, KEY)
  db.exec(`CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('MARKER-IN-CLEAR')`)
  db.close()
  return path
}

test('every setting of the design holds on an open database', () => {
  const db = openDatabase(made(), KEY)
  const read = (name: string) => db.pragma(name, { simple: true })
  expect(read('temp_store')).toBe(2)
  expect(read('synchronous')).toBe(2)
  expect(read('locking_mode')).toBe('exclusive')
  expect(read('journal_mode')).toBe('wal')
  expect(read('secure_delete')).toBe(1)
  expect(read('trusted_schema')).toBe(0)
  expect(read('cell_size_check')).toBe(1)
  expect(read('mmap_size')).toBe(0)
  expect(read('cache_size')).toBe(-65_536)
  expect(read('page_size')).toBe(4_096)
  expect(read('query_only')).toBe(1)
  expect(read('cipher')).toBe('sqlcipher')
  expect(read('application_id')).toBe(APPLICATION_ID)
  db.close()
})

test('the file holds no clear byte: no SQLite name at its head, no text within', () => {
  const bytes = readFileSync(made())
  expect(bytes.includes('SQLite format')).toBe(false)
  expect(bytes.includes('MARKER')).toBe(false)
  expect(bytes.includes('CREATE')).toBe(false)
})

test('makes no shared-memory file, and leaves one file when closed', () => {
  const path = made()
  const db = openDatabase(path, KEY)
  expect(existsSync(`${path}-shm`)).toBe(false)
  db.close()
  expect(readdirSync(join(path, '..'))).toEqual(['case.db'])
})

test('another key is refused and changes nothing', () => {
  const path = made()
  const before = snapshot(join(path, '..'))
  expect(() => openDatabase(path, Buffer.alloc(32, 8))).toThrow(expect.objectContaining({ code: 'case-damaged' }))
  expect(snapshot(join(path, '..'))).toEqual(before)
})

test('a second connection is refused, and the first keeps its lock', () => {
  const path = made()
  const db = openDatabase(path, KEY)
  for (let times = 0; times < 2; times++) expect(() => openDatabase(path, KEY)).toThrow(expect.objectContaining({ code: 'case-in-use' }))
  expect(() => lookAt(path, KEY, () => 1)).not.toThrow()
  expect(() => lookAt(path, KEY, (other) => other.pragma('user_version'))).toThrow(expect.objectContaining({ code: 'case-in-use' }))
  db.close()
})

test('opening a file that is not there makes none', () => {
  const path = join(scratch(), 'case.db')
  expect(() => openDatabase(path, KEY)).toThrow()
  expect(existsSync(path)).toBe(false)
})

test('looking reads what a crash left in the log and changes not a byte', () => {
  const path = made()
  const db = openDatabase(path, KEY)
  db.pragma('query_only=OFF')
  db.exec(`INSERT INTO t VALUES ('second')`)
  const crashed = join(scratch(), 'case.db')
  for (const end of ['', '-wal']) writeFileSync(crashed + end, readFileSync(path + end))
  db.close()
  const before = snapshot(join(crashed, '..'))
  expect(Object.keys(before)).toEqual(['case.db', 'case.db-wal'])
  expect(lookAt(crashed, KEY, (look) => look.prepare('SELECT count(*) FROM t').pluck().get())).toBe(2)
  expect(() => lookAt(crashed, KEY, (look) => look.exec('DELETE FROM t'))).toThrow(expect.objectContaining({ code: 'not-writable' }))
  expect(snapshot(join(crashed, '..'))).toEqual(before)
})
