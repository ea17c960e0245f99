import type { Database } from 'better-sqlite3-multiple-ciphers'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { appendEntry, brokenEntry, compareHead, lastEntry } from '../../../../../main/case/audit/log.ts'
import type { Head } from '../../../../../main/case/head/head.ts'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'

let db: Database
let heads: Head[]

beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db, readMigrations())
  heads = [1, 2, 3, 4].map((step) => appendEntry(db, 'Amina', { action: 'stepped', details: { step, empty: undefined } }, 1_000 + step))
})

const headAt = (counter: number): Head => heads[counter - 1] ?? { counter: 0, root: '' }

test('numbers entries from 1, chains them, and keeps their details as canonical JSON', () => {
  expect(heads.map((head) => head.counter)).toEqual([1, 2, 3, 4])
  expect(lastEntry(db)).toMatchObject({ id: 4, at: 1_004, actor: 'Amina', action: 'stepped', details: '{"step":4}' })
  expect(Buffer.from(lastEntry(db)?.previous ?? []).toString('hex')).toBe(headAt(3).root)
  expect(brokenEntry(db)).toBeNull()
})

test.each([
  ['a changed detail', `UPDATE audit SET details = '{"step":9}' WHERE id = 2`, 2],
  ['a changed name', `UPDATE audit SET actor = 'Other' WHERE id = 1`, 1],
  ['a changed time', 'UPDATE audit SET at = at + 1 WHERE id = 3', 3],
  ['a missing entry', 'DELETE FROM audit WHERE id = 2', 2],
  ['a missing first entry', 'DELETE FROM audit WHERE id = 1', 1],
  ['an empty log', 'DELETE FROM audit', 1],
  ['a hash made to fit', 'UPDATE audit SET hash = zeroblob(32) WHERE id = 4', 4],
])('finds %s', (_what, sql, broken) => {
  db.exec(sql)
  expect(brokenEntry(db)).toBe(broken)
})

test('knows a log that is the same, one ahead, older or something else', () => {
  expect(compareHead(db, headAt(4))).toBe('same')
  expect(compareHead(db, headAt(3))).toBe('ahead')
  expect(compareHead(db, headAt(2))).toBe('damaged')
  expect(compareHead(db, { counter: 5, root: 'ab'.repeat(32) })).toBe('older')
  expect(compareHead(db, { counter: 4, root: 'ab'.repeat(32) })).toBe('damaged')
  expect(compareHead(db, { counter: 3, root: 'ab'.repeat(32) })).toBe('damaged')
  db.exec(`UPDATE audit SET details = '{}' WHERE id = 4`)
  expect(compareHead(db, headAt(4))).toBe('damaged')
  db.exec('DELETE FROM audit')
  expect(compareHead(db, headAt(1))).toBe('older')
})
