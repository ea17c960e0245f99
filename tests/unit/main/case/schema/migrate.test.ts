import Sqlite from 'better-sqlite3-multiple-ciphers'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkVersion, migrate, readMigrations, schemaVersion } from '../../../../../main/case/schema/migrate.ts'
import { scratch } from '../fixture.ts'

test.each(readMigrations().map((migration) => migration.name))('migration %s has a test of its own', (name) => {
  const path = fileURLToPath(new URL(`./${name.replace('.sql', '.test.ts')}`, import.meta.url))
  expect(existsSync(path), `write ${path}`).toBe(true)
})

test('applies what is due, once, and says what it was', () => {
  const db = new Sqlite(':memory:')
  const steps = [
    { version: 1, name: '001-a.sql', sql: 'CREATE TABLE a (x)' },
    { version: 2, name: '002-b.sql', sql: 'CREATE TABLE b (x)' },
  ]
  expect(migrate(db, steps.slice(0, 1))).toEqual(['001-a.sql'])
  expect(migrate(db, steps)).toEqual(['002-b.sql'])
  expect(migrate(db, steps)).toEqual([])
  expect(schemaVersion(db)).toBe(2)
  expect(() => checkVersion(db, steps)).not.toThrow()
  expect(() => checkVersion(db, steps.slice(0, 1))).toThrow(expect.objectContaining({ code: 'case-newer' }))
})

test('numbers count up from 1 without a gap; other files are passed over', () => {
  const folder = scratch()
  for (const name of ['002-second.sql', '001-first.sql', 'notes.txt']) writeFileSync(join(folder, name), '-- nothing')
  expect(readMigrations(folder).map(({ version, name }) => [version, name])).toEqual([
    [1, '001-first.sql'],
    [2, '002-second.sql'],
  ])
  writeFileSync(join(folder, '004-fourth.sql'), '-- nothing')
  expect(() => readMigrations(folder)).toThrow(expect.objectContaining({ code: 'internal' }))
})
