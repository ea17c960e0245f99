import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'
import { cpuClock } from '../../../cpu.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db, readMigrations().slice(0, 1))
})

const planOf = (sql: string): string =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => row.detail)
    .join('; ')

test('makes the tables of a case, every one of them strict about types', () => {
  const tables = db
    .prepare<[], { name: string; strict: number }>(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .all()
  for (const name of ['meta', 'audit', 'source', 'selector', 'cell', 'entity', 'observation', 'other_row', 'link', 'link_evidence', 'chart', 'exhibit']) {
    expect(
      tables.find((table) => table.name === name),
      name,
    ).toMatchObject({ strict: 1 })
  }
  expect(() => db.exec(`INSERT INTO cell (value, raw, source) VALUES ('a', 'b', 'no number')`)).toThrow('cannot store TEXT value in INTEGER column')
})

test('equal selectors of one kind are one; the same value of another kind is another', () => {
  db.exec(`INSERT INTO selector (kind, value, raw, source) VALUES (1, '+212600000000', '0600000000', 1), (3, '+212600000000', 'x', 1)`)
  expect(() => db.exec(`INSERT INTO selector (kind, value, raw, source) VALUES (1, '+212600000000', 'other', 2)`)).toThrow('UNIQUE')
})

test('the questions that every screen asks go through an index', () => {
  expect(planOf('SELECT id FROM observation WHERE caller = 1 AND start > 5')).toContain('observation_caller')
  expect(planOf('SELECT id FROM observation WHERE callee = 1 AND start > 5')).toContain('observation_callee')
  expect(planOf('SELECT id FROM observation WHERE start BETWEEN 1 AND 5')).toContain('observation_start')
  expect(planOf('SELECT id FROM observation WHERE event = 1 AND role <> 0')).toContain('observation_event')
  expect(planOf(`SELECT id FROM selector WHERE value = 'x' AND kind = 1`)).toContain('selector_value')
  expect(planOf(`SELECT id FROM source WHERE sha256 = 'x'`)).toContain('source_sha256')
})

test('runs well within a second', () => {
  const took = cpuClock()
  migrate(new Sqlite(':memory:'), readMigrations().slice(0, 1))
  expect(took()).toBeLessThan(1_000)
})
