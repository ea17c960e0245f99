import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { type Handles, handles } from '../../../../../main/case/database/handles.ts'

let db: Database
let both: Handles

beforeEach(() => {
  db = new Sqlite(':memory:')
  db.exec("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE); INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z')")
  db.pragma('query_only=ON')
  both = handles(db)
})

const refused = expect.objectContaining({ code: 'internal' })

test.each([
  `INSERT INTO t VALUES (4, 'w')`,
  `INSERT INTO t VALUES (4, 'w') RETURNING a`,
  'DELETE FROM t',
  'WITH w AS (SELECT 1) DELETE FROM t',
  'CREATE TABLE u (a)',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  '/* hidden */ -- and hidden\n COMMIT',
  `ATTACH 'other.db' AS other`,
  'VACUUM',
  `VACUUM INTO 'copy.db'`,
  'PRAGMA query_only = OFF',
  'PRAGMA user_version',
])('a reader cannot prepare: %s', (sql) => {
  expect(() => both.read.prepare(sql)).toThrow(refused)
  expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3)
})

test('reads rows, single values and arrays; one caller does not change the shape of another', () => {
  const sql = 'SELECT a, b FROM t WHERE a <= ? ORDER BY a'
  const objects = both.read.prepare(sql)
  const values = both.read.prepare(sql).pluck()
  const arrays = both.read.prepare(sql).raw()
  expect(objects.get(1)).toEqual({ a: 1, b: 'x' })
  expect(values.all(2)).toEqual([1, 2])
  expect(arrays.all(2)).toEqual([
    [1, 'x'],
    [2, 'y'],
  ])
  expect([...objects.iterate(2)]).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: 'y' },
  ])
  expect(values.pluck(false).get(1)).toEqual({ a: 1, b: 'x' })
})

test('one text may be run while it is being iterated', () => {
  const sql = 'SELECT a FROM t ORDER BY a'
  const seen: unknown[] = []
  for (const row of both.read.prepare(sql).pluck().iterate()) {
    seen.push(row, both.read.prepare(sql).pluck().all())
    if (row === 2) break
  }
  expect(seen).toEqual([1, [1, 2, 3], 2, [1, 2, 3]])
  expect(both.read.prepare(sql).all()).toHaveLength(3)
})

test('a writer writes, until its write is over', () => {
  const { db: writer, end } = both.beginWriting()
  db.exec('BEGIN')
  const insert = writer.prepare('INSERT INTO t (b) VALUES (?)')
  expect(insert.run('w')).toEqual({ changes: 1, lastInsertRowid: 4 })
  writer.exec(`INSERT INTO t (b) VALUES ('v'); DELETE FROM t WHERE a = 1`)
  db.exec('COMMIT')
  end()
  expect(() => insert.run('late')).toThrow(refused)
  expect(() => writer.prepare('SELECT 1')).toThrow(refused)
  expect(() => writer.exec('DELETE FROM t')).toThrow(refused)
  expect(() => db.exec('DELETE FROM t')).toThrow('readonly')
  expect(both.read.prepare('SELECT b FROM t ORDER BY a').pluck().all()).toEqual(['y', 'z', 'w', 'v'])
})

test.each(['COMMIT', 'ROLLBACK', 'PRAGMA synchronous = OFF', `ATTACH 'x' AS y`, 'DELETE FROM t; commit', 'DELETE FROM t;/* */END', 'SAVEPOINT s'])(
  'a writer cannot end or bend its transaction: %s',
  (sql) => {
    const { db: writer } = both.beginWriting()
    db.exec('BEGIN')
    expect(() => writer.exec(sql)).toThrow(refused)
    if (!sql.includes(';')) expect(() => writer.prepare(sql)).toThrow(refused)
    expect(db.inTransaction).toBe(true)
  },
)

test('a failed constraint leaves the write going; a transaction that SQLite itself ended stops it', () => {
  const { db: writer } = both.beginWriting()
  db.exec('BEGIN')
  const insert = writer.prepare('INSERT INTO t (b) VALUES (?)')
  expect(() => insert.run('x')).toThrow('UNIQUE')
  insert.run('fine')
  expect(() => writer.prepare(`INSERT OR ROLLBACK INTO t (b) VALUES ('x')`).run()).toThrow('UNIQUE')
  expect(() => insert.run('would be committed alone')).toThrow(refused)
  expect(db.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3)
})

test('more texts than the cache holds still work', () => {
  for (let turn = 0; turn < 1_000; turn++) expect(both.read.prepare(`SELECT ${turn} AS n`).get()).toEqual({ n: turn })
  expect(both.read.prepare('SELECT 0 AS n').get()).toEqual({ n: 0 })
})
