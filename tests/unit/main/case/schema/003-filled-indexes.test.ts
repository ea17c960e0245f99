import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'
import { FILLED } from '../../../../../main/import/load/filled.ts'
import { indexesOf } from '../../../../../main/import/load/indexes.ts'
import type { WritableDB } from '../../../../../main/case/types.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(db, readMigrations().slice(0, 2))
})
const upgrade = (): void => void migrate(db, readMigrations().slice(0, 3))
const planOf = (sql: string): string =>
  db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => row.detail)
    .join('; ')

test('keeps the rows of a case of version 2', () => {
  db.exec(`INSERT INTO observation (id, event, role, source, row, kind, start, local, caller, callee, direction, side)
    VALUES (1, 1, 0, 1, 2, 1, 10, '', 5, 6, 1, 0), (2, 2, 0, 1, 3, 1, 20, '', 5, NULL, 1, 0)`)
  upgrade()
  expect(db.prepare('SELECT id FROM observation INDEXED BY observation_caller WHERE caller = 5 ORDER BY callee').pluck().all()).toEqual([2, 1])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('who-with-whom is answered from the index alone, in the order of the pairs', () => {
  upgrade()
  const plan = planOf(
    'SELECT caller, callee, count(*), total(seconds), min(start), max(start), sum(direction) FROM observation WHERE role = 0 AND id <= 9 AND kind = 1 GROUP BY caller, callee',
  )
  expect(plan).toBe('SCAN observation USING COVERING INDEX observation_caller')
  expect(planOf('SELECT id FROM observation WHERE caller = 1 AND callee = 2 AND start BETWEEN 1 AND 5 ORDER BY start, id')).not.toContain('TEMP B-TREE')
})

test('each index that is filled when loading is the one of the schema', () => {
  upgrade()
  const known = indexesOf(db as unknown as WritableDB).map(({ name, sql }) => [name, FILLED[name] && sql.endsWith(`(${FILLED[name].columns.join(', ')})`)])
  expect(known).toEqual([
    ['observation_callee', true],
    ['observation_start', true],
    ['observation_caller', true],
  ])
})
