import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'
import { cpuClock } from '../../../cpu.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db, readMigrations().slice(0, 1))
})
const upgrade = (): void => void migrate(db, readMigrations().slice(0, 2))
const planOf = (sql: string): string =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => row.detail)
    .join('; ')

test('makes the tables of statements, every one of them strict about types', () => {
  upgrade()
  const tables = db
    .prepare<[], { name: string; strict: number }>(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
    .all()
  for (const name of ['statement', 'statement_about', 'observation_facts', 'link_evidence', 'cell_said', 'entity_said', 'subject', 'format'])
    expect(
      tables.find((table) => table.name === name),
      name,
    ).toMatchObject({ strict: 1 })
})

test('keeps what a case of version 1 holds', () => {
  db.exec(`INSERT INTO link (id, kind, a, b, certainty) VALUES (7, 'subscriber', 'e1', 's1', 'unconfirmed');
    INSERT INTO link_evidence (link, source, sheet, row, offset, length, raw) VALUES (7, 2, NULL, 5, 100, 20, NULL), (7, 3, 0, 6, NULL, NULL, '["a"]');
    INSERT INTO cell (id, value, raw, lat, lon, source) VALUES (1, 'x', 'x', 31.5, -8, 2), (2, 'y', 'y', NULL, NULL, 2)`)
  upgrade()
  expect(db.prepare('SELECT link, source, sheet, row, offset, length, raw FROM link_evidence ORDER BY source').all()).toEqual([
    { link: 7, source: 2, sheet: null, row: 5, offset: 100, length: 20, raw: null },
    { link: 7, source: 3, sheet: 0, row: 6, offset: null, length: null, raw: '["a"]' },
  ])
  expect(db.prepare('SELECT weight, directed FROM link').all()).toEqual([{ weight: null, directed: 0 }])
  expect(db.prepare('SELECT cell, source, lat, lon FROM cell_said').all()).toEqual([{ cell: 1, source: 2, lat: 31.5, lon: -8 }])
})

test('two sheets may state a link in rows of one number, one sheet but once', () => {
  upgrade()
  const add = 'INSERT INTO link_evidence (link, source, sheet, row) VALUES '
  db.exec(`${add} (1, 1, 0, 5), (1, 1, 1, 5), (1, 1, NULL, 5)`)
  expect(() => db.exec(`${add} (1, 1, 1, 5)`)).toThrow('UNIQUE')
  expect(() => db.exec(`${add} (1, 1, NULL, 5)`)).toThrow('UNIQUE')
})

test('the ways from a thing to its statements and back go through an index', () => {
  upgrade()
  expect(planOf(`SELECT statement FROM statement_about WHERE thing = 's1'`)).toContain('PRIMARY KEY')
  expect(planOf('SELECT thing FROM statement_about WHERE statement = 1')).toContain('statement_about_statement')
  expect(planOf(`SELECT id FROM statement WHERE source = 1 AND what = 'contact'`)).toContain('statement_source')
  expect(planOf('SELECT link FROM link_evidence WHERE source = 1')).toContain('link_evidence_source')
  expect(planOf('SELECT id FROM link_evidence WHERE link = 1'.replace('id', 'row'))).toContain('link_evidence_row')
  expect(planOf(`SELECT id FROM entity WHERE node = '["a","b"]'`)).toContain('entity_node')
})

test('runs well within a second', () => {
  const took = cpuClock()
  upgrade()
  expect(took()).toBeLessThan(1_000)
})
