import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenCase, WritableDB } from '../../../../../main/case/types.ts'
import { dropIndexes } from '../../../../../main/import/load/indexes.ts'
import { createTurns } from '../../../../../main/import/load/turns.ts'
import { newCase, note, scratch } from '../../case/fixture.ts'

let open: OpenCase
beforeEach(async () => {
  open = (await newCase(scratch())).case
})
afterEach(() => open.close())

const indexes = (): unknown => open.read.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'observation' ORDER BY name`).all()
const inWrite = <T>(work: (db: WritableDB) => Promise<T>): Promise<T> => open.writeLong(async (db) => ({ result: await work(db), note: note() }))

test('indexes are taken away and built again as they were', async () => {
  const before = indexes()
  const meanwhile = await inWrite(async (db) => {
    const rebuild = dropIndexes(db, 20_000, 5_000_000)
    const left = indexes()
    await rebuild?.(createTurns(new AbortController().signal))
    return left
  })
  expect(meanwhile).not.toEqual(before)
  expect(indexes()).toEqual(before)
})

test('they stay where the case is in use, and where sorting the rows would take too much memory', async () => {
  const before = indexes()
  const rebuilds = await inWrite(async (db) => [dropIndexes(db, 20_001, 10), dropIndexes(db, 0, 5_000_001)])
  expect(rebuilds).toEqual([null, null])
  expect(indexes()).toEqual(before)
})
