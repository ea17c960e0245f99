import Sqlite from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { readHorizon } from '../../../../../main/case/database/horizon.ts'
import { migrate, readMigrations } from '../../../../../main/case/schema/migrate.ts'

test('the largest id of each table, 0 where it is empty', () => {
  const db = new Sqlite(':memory:')
  migrate(db, readMigrations())
  expect(readHorizon(db)).toEqual({ observation: 0, selector: 0, cell: 0, entity: 0, source: 0, link: 0, otherRow: 0 })
  db.exec(
    `INSERT INTO cell (id, value, raw, source) VALUES (9, 'a', 'a', 1), (4, 'b', 'b', 1); INSERT INTO other_row (id, source, what, locator, raw) VALUES (3, 1, 'blank', 'row 1', '')`,
  )
  expect(readHorizon(db)).toEqual({ observation: 0, selector: 0, cell: 9, entity: 0, source: 0, link: 0, otherRow: 3 })
})
