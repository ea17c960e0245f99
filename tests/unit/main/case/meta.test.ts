import Sqlite from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { firstMeta, putMeta, rememberedId, rememberedSerial, rememberSerial } from '../../../../main/case/meta.ts'
import { migrate, readMigrations } from '../../../../main/case/schema/migrate.ts'

test('a case says of itself what it was made with; a later value takes the place of an earlier one', () => {
  const db = new Sqlite(':memory:')
  migrate(db, readMigrations())
  expect([rememberedId(db), rememberedSerial(db)]).toEqual(['', 0])
  putMeta(db, firstMeta('an id', { path: 'x', title: 'T', number: '1', region: 'MA', zone: 'UTC', passphrase: 'never stored' }, 1_790_000_000_000))
  expect([rememberedId(db), rememberedSerial(db)]).toEqual(['an id', 1])
  rememberSerial(db, 7)
  expect(rememberedSerial(db)).toBe(7)
  expect(Object.fromEntries(db.prepare<[], [string, string]>('SELECT key, value FROM meta').raw().all())).toEqual({
    id: 'an id',
    title: 'T',
    number: '1',
    region: 'MA',
    zone: 'UTC',
    author: '',
    created_at: '1790000000000',
    header_serial: '7',
  })
})
