import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { declareAnew } from '../../../../../main/case/database/declare.ts'

const SQL = 'CREATE INDEX t_b ON t (b, id, c)'
let db: Database

beforeEach(() => {
  db = new Sqlite(':memory:')
  db.exec(`CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER, c INTEGER); INSERT INTO t VALUES (1, 7, NULL), (2, 5, 1), (3, 7, 2);
    CREATE TABLE filling (b INTEGER, id INTEGER, c INTEGER, again INTEGER, PRIMARY KEY (b, id)) WITHOUT ROWID`)
})
const fill = (): void => void db.exec('INSERT INTO filling SELECT b, id, c, id FROM t ORDER BY b, id')
const declare = (): void => declareAnew(db, 'filling', { type: 'index', name: 't_b', table: 't', sql: SQL })
const check = (): unknown => db.pragma('integrity_check', { simple: true })

test('a filled table becomes an index, whole, used and kept', () => {
  fill()
  declare()
  expect(check()).toBe('ok')
  expect(db.prepare('EXPLAIN QUERY PLAN SELECT b FROM t WHERE b = 7').get()).toMatchObject({ detail: expect.stringContaining('INDEX t_b') as string })
  db.exec('UPDATE t SET b = 9 WHERE id = 1; DELETE FROM t WHERE id = 2; INSERT INTO t VALUES (4, NULL, NULL)')
  expect(check()).toBe('ok')
  expect(db.prepare('SELECT id FROM t INDEXED BY t_b ORDER BY b').pluck().all()).toEqual([4, 3, 1])
})

test('the check sees what was left out', () => {
  db.exec('INSERT INTO filling SELECT b, id, c, id FROM t WHERE id > 1 ORDER BY b, id')
  declare()
  expect(check()).not.toBe('ok')
})

test('is undone with the transaction', () => {
  const before = db.prepare('SELECT name FROM sqlite_schema').pluck().all()
  db.exec('BEGIN')
  fill()
  declare()
  db.exec('ROLLBACK')
  expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(before)
  expect(db.prepare('SELECT count(*) FROM filling').pluck().get()).toBe(0)
  expect(check()).toBe('ok')
})

test('refuses a name that is none, and leaves the schema closed', () => {
  expect(() => declareAnew(db, 'nothing', { type: 'index', name: 't_b', table: 't', sql: SQL })).toThrow('internal')
  declare()
  expect(() => db.exec(`UPDATE sqlite_schema SET name = 'x'`)).toThrow('may not be modified')
})
