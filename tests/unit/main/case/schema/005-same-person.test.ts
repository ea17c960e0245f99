import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'
import { cpuClock } from '../../../cpu.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(
    db,
    readMigrations().filter(({ version }) => version < 5),
  )
})
const upgrade = (): void =>
  void migrate(
    db,
    readMigrations().filter(({ version }) => version <= 5),
  )
const decide = (a: string, b: string, verdict = 'same'): unknown => db.prepare(`INSERT INTO same_person VALUES (?, ?, ?, 1, 'somebody')`).run(a, b, verdict)

test('holds one decision of two things, in one order, with a verdict that is known', () => {
  upgrade()
  decide('e1', 's1')
  expect(() => decide('e1', 's1')).toThrow('UNIQUE')
  expect(() => decide('s1', 'e1')).toThrow('CHECK')
  expect(() => decide('e1', 'e1')).toThrow('CHECK')
  expect(() => decide('e1', 'e2', 'perhaps')).toThrow('CHECK')
})

test('what was decided of a thing goes with it, for its number is given again', () => {
  db.exec(`INSERT INTO entity (id, kind, label, folded) VALUES (1, 'person', 'a', 'a'), (11, 'person', 'b', 'b')`)
  db.exec(`INSERT INTO selector (id, kind, value, raw, source) VALUES (1, 3, 'c', 'c', 1)`)
  upgrade()
  decide('e1', 'e11')
  decide('e1', 's1')
  decide('e11', 's1')
  db.exec('DELETE FROM entity WHERE id = 1')
  expect(db.prepare('SELECT a, b FROM same_person').all()).toEqual([{ a: 'e11', b: 's1' }])
  db.exec('DELETE FROM selector')
  expect(db.prepare('SELECT count(*) FROM same_person').pluck().get()).toBe(0)
})

test('both ends of a decision are found through an index', () => {
  upgrade()
  const plan = (sql: string): string => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join('; ')
  expect(plan(`DELETE FROM same_person WHERE a = 'e1' OR b = 'e1'`)).toMatch(/PRIMARY KEY.*same_person_b/)
})

test('runs well within a second', () => {
  const took = cpuClock()
  upgrade()
  expect(took()).toBeLessThan(1_000)
})
