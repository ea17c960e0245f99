import Sqlite from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../../../main/case/schema/migrate.ts'
import { keptOriginals, originalIsNamed, undoneHashes } from '../../../../main/case/sources.ts'

test('tells kept originals from those of imports that were taken back', () => {
  const db = new Sqlite(':memory:')
  migrate(db, readMigrations())
  const insert = db.prepare(
    `INSERT INTO source (file, path, sha256, bytes, imported_at, state, original, zone, report) VALUES ('f', 'p', ?, 1, 0, ?, ?, 'UTC', '{}')`,
  )
  insert.run('aa', 1, 'name a')
  insert.run('bb', 2, null)
  expect(keptOriginals(db)).toEqual([{ name: 'name a', sha256: 'aa', source: 1 }])
  expect(['name a', 'name b'].map(originalIsNamed(db))).toEqual([true, false])
  expect(undoneHashes(db)).toEqual(['bb'])
})
