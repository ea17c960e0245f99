import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenEntry } from '../../../main/case/audit/log.ts'
import { handles } from '../../../main/case/database/handles.ts'
import { createDatabase, openDatabase } from '../../../main/case/database/open.ts'
import { migrate, readMigrations } from '../../../main/case/schema/migrate.ts'
import { writesOf } from '../../../main/case/writes.ts'
import { addCell, note, scratch } from '../../unit/main/case/fixture.ts'

const KEY = Buffer.alloc(32, 7)

test('a disk that fills up in a write: a clear refusal, nothing of it kept, the next write as before', async () => {
  const path = join(scratch(), 'case.db')
  const fresh = createDatabase(path, KEY)
  migrate(fresh, readMigrations())
  fresh.close()
  const db = openDatabase(path, KEY)
  const pages = Number(db.pragma('page_count', { simple: true }))
  const writes = writesOf({
    db,
    handles: handles(db),
    actor: 'Amina',
    head: { counter: 0, root: '' },
    renewHead: () => undefined,
    afterCommit: () => undefined,
  })
  const count = () => db.prepare('SELECT count(*) FROM cell').pluck().get()
  // SQLite answers the same when it may take no more pages as when the disk has none.
  db.pragma(`max_page_count=${pages + 20}`)
  const fill = async () => {
    for (let row = 0; row < 1_000; row++) await writes.writeLong(async (long) => (addCell(long, `${row} ${'x'.repeat(9_000)}`), { result: 0, note: note() }))
  }
  await expect(fill()).rejects.toMatchObject({ code: 'disk-full' })
  const kept = count()
  expect(kept).toBeGreaterThan(0)
  await expect(
    writes.writeLong(async (long) => {
      addCell(long, 'small')
      // A work that swallows the refusal must not be committed in part.
      expect(() => addCell(long, 'y'.repeat(400_000))).toThrow(expect.objectContaining({ code: 'disk-full' }))
      return { result: 0, note: note() }
    }),
  ).rejects.toThrow()
  expect(count()).toBe(kept)
  db.pragma(`max_page_count=${pages + 1_000}`)
  writes.write((writable) => (addCell(writable, 'room again'), { result: 0, note: note() }))
  expect(count()).toBe(Number(kept) + 1)
  expect(brokenEntry(db)).toBeNull()
  db.close()
})
