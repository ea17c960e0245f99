import Sqlite, { type Database } from 'better-sqlite3-multiple-ciphers'
import { beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'
import { cpuClock } from '../../../cpu.ts'

let db: Database
beforeEach(() => {
  db = new Sqlite(':memory:')
  migrate(
    db,
    readMigrations().filter(({ version }) => version < 4),
  )
})
const upgrade = (): void =>
  void migrate(
    db,
    readMigrations().filter(({ version }) => version <= 4),
  )
const mark = (thing: string, stage: string): unknown => db.prepare(`INSERT INTO stage VALUES (?, ?, 1, 'somebody')`).run(thing, stage)
const marked = (): unknown[] => db.prepare('SELECT thing FROM stage ORDER BY thing').pluck().all()

test('makes a table that is strict about types, and holds a stage of a thing once', () => {
  upgrade()
  expect(db.prepare(`SELECT strict FROM pragma_table_list WHERE name = 'stage'`).pluck().get()).toBe(1)
  mark('s1', 'recruitment')
  mark('s1', 'transport')
  expect(() => mark('s1', 'recruitment')).toThrow('UNIQUE')
})

test('a thing that goes takes its stages along: its number may be given to another', () => {
  db.exec(`INSERT INTO entity (id, kind, label, folded) VALUES (1, 'person', 'a', 'a'), (11, 'person', 'b', 'b')`)
  db.exec(`INSERT INTO selector (id, kind, value, raw, source) VALUES (1, 1, 'x', 'x', 1), (11, 1, 'y', 'y', 1)`)
  upgrade()
  for (const thing of ['e1', 'e11', 's1', 's11']) mark(thing, 'reception')
  db.exec('DELETE FROM entity WHERE id = 1')
  expect(marked()).toEqual(['e11', 's1', 's11'])
  db.exec('DELETE FROM selector')
  expect(marked()).toEqual(['e11'])
})

test('runs well within a second', () => {
  const took = cpuClock()
  upgrade()
  expect(took()).toBeLessThan(1_000)
})
