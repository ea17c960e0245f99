import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenCase, WritableDB } from '../../../../../main/case/types.ts'
import { createIndexFill } from '../../../../../main/import/load/index-fill.ts'
import { createTurns } from '../../../../../main/import/load/turns.ts'
import type { Batch } from '../../../../../main/import/pack.ts'
import { newCase, note, scratch } from '../../case/fixture.ts'

type Row = [caller: number, callee: number, start: number, seconds: number, kind: number, direction: number]

let open: OpenCase
beforeEach(async () => {
  open = (await newCase(scratch())).case
})
afterEach(() => open.close())

const indexes = (): unknown => open.read.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'observation' ORDER BY name`).all()
const tables = (): unknown => open.read.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
const sound = (): unknown => open.read.prepare('SELECT integrity_check FROM pragma_integrity_check').pluck().all()

const write = (db: WritableDB, source: number, id: number, [caller, callee, start, seconds, kind, direction]: Row): unknown =>
  db
    .prepare(
      `INSERT INTO observation (id, event, role, source, row, kind, start, local, seconds, caller, callee, direction, side) VALUES (?, ?, 0, ${source}, 1, ?, ?, '', ?, ?, ?, ?, 0)`,
    )
    .run([id, id, kind, start, seconds < 0 ? null : seconds, caller || null, callee || null, direction])

/** Selectors are meant by their places in the dictionary: place 0 holds number 1. */
const batchOf = (rows: readonly Row[]): Batch =>
  ({
    rows: rows.length,
    caller: Int32Array.from(rows, (row) => row[0] - 1),
    callee: Int32Array.from(rows, (row) => row[1] - 1),
    start: Float64Array.from(rows, (row) => row[2]),
    seconds: Int32Array.from(rows, (row) => row[3]),
    kind: Uint8Array.from(rows, (row) => row[4]),
    direction: Uint8Array.from(rows, (row) => row[5]),
  }) as unknown as Batch
const SELECTORS = { selectors: Array.from({ length: 100 }, (_, place) => place + 1), cells: [] }

interface Sizes {
  together: number
  plain: number
  batch: number
}

/** Loads `rows` after `before`, whose numbers leave a gap as an undone import does, and fills the indexes from them. */
const load = (before: readonly Row[], rows: readonly Row[], { together, plain, batch }: Sizes): Promise<unknown> =>
  open.writeLong(async (db) => {
    db.exec('DELETE FROM observation')
    before.forEach((row, at) => write(db, 1, 1 + at, row))
    const first = before.length + 5
    const fill = createIndexFill({ db, source: 2, first, rowsBefore: before.length, together, plain })
    const turns = createTurns(new AbortController().signal)
    for (let from = 0; from < rows.length; from += batch) {
      const some = rows.slice(from, from + batch)
      some.forEach((row, at) => write(db, 2, first + from + at, row))
      await fill?.add(batchOf(some), SELECTORS, turns)
    }
    await fill?.build(turns, () => undefined)
    return { result: null, note: note() }
  })

const party = fc.nat(9)
const row: fc.Arbitrary<Row> = fc.tuple(
  party,
  party,
  fc.oneof(fc.nat(5), fc.integer({ min: -(10 ** 12), max: 2 * 10 ** 12 })),
  fc.oneof(fc.constant(-1), fc.nat(3), fc.constant(2 ** 31 - 1)),
  fc.integer({ min: 1, max: 9 }),
  fc.nat(2),
)

describe('indexes are filled as SQLite would build them', () => {
  test('whatever the rows, with parties or without, in chunks or at once', async () => {
    const [before, known] = [indexes(), tables()]
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), fc.array(row, { maxLength: 90 }), fc.constantFrom(7, 40, 1_000), async (held, rows, together) => {
        await load(held, rows, { together, plain: 0, batch: 6 })
        expect(sound()).toEqual(['ok'])
        expect([indexes(), tables()]).toEqual([before, known])
      }),
      { numRuns: 60 },
    )
  })
  test('where times are in order, and a small file, whose indexes SQLite builds', async () => {
    const before = indexes()
    const rows = Array.from({ length: 200 }, (_, at): Row => [1 + (at % 7), at % 5, at * 1_000, at, 1, 1])
    for (const plain of [0, 1_000]) {
      await load([[3, 4, 5, 6, 1, 2]], rows, { together: 1_000, plain, batch: 50 })
      expect(sound()).toEqual(['ok'])
      expect(indexes()).toEqual(before)
    }
  })
})

test('leaves the indexes of a case in use', async () => {
  const before = indexes()
  await open.writeLong(async (db) => {
    expect(createIndexFill({ db, source: 1, first: 20_002, rowsBefore: 20_001 })).toBeNull()
    return { result: null, note: note() }
  })
  expect(indexes()).toEqual(before)
})

test('refuses to finish an index that would lack rows, and the case is as it was', async () => {
  const before = indexes()
  const lacking = open.writeLong(async (db) => {
    write(db, 1, 1, [1, 2, 3, 4, 1, 1])
    const fill = createIndexFill({ db, source: 2, first: 2, rowsBefore: 2, plain: 0 })
    const turns = createTurns(new AbortController().signal)
    await fill?.add(batchOf([[1, 2, 3, 4, 1, 1]]), SELECTORS, turns)
    await fill?.build(turns, () => undefined)
    return { result: null, note: note() }
  })
  await expect(lacking).rejects.toThrow('internal')
  expect(indexes()).toEqual(before)
  expect(sound()).toEqual(['ok'])
})
