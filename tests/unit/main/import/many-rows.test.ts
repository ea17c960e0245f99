import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { importFile } from '../../../../main/import/import.ts'
import { undoImport } from '../../../../main/import/undo.ts'
import { file, newCase, one, rowsOf, run } from './fixtures.ts'
import { cpuClock } from '../../cpu.ts'

/** More rows than SQLite builds the indexes of, in no order of time; some with no other party, some without a duration. */
const ROWS = 24_000
const HEADER = 'caller,callee,type,date,seconds'
const line = (row: number): string => {
  const at = new Date(Date.UTC(2026, 0, 1) + ((row * 7_919_000) % (90 * 86_400_000))).toISOString().replace('T', ' ').slice(0, 19)
  const callee = row % 10 === 3 ? '' : `06000${String((row * 31) % 400).padStart(5, '0')}`
  return `06000${String(row % 300).padStart(5, '0')},${callee},${row % 4 === 0 ? 'sms' : 'call'},${at},${row % 900}`
}
const many = (name: string, salt = 0): string => file(name, [HEADER, ...Array.from({ length: ROWS }, (_, row) => line(row + salt))].join('\n'))

const indexes = (c: OpenCase): unknown[] => rowsOf(c, `SELECT type, name, sql FROM sqlite_schema ORDER BY name`)
const sound = (c: OpenCase): unknown => one(c, 'SELECT integrity_check FROM pragma_integrity_check')

describe('a file of many rows', () => {
  let c: OpenCase
  let before: unknown[]
  beforeAll(async () => {
    c = await newCase()
    before = indexes(c)
  })
  it('leaves every index as SQLite would have built it', async () => {
    expect(await run(c, many('many.csv'))).toMatchObject({ read: ROWS, kept: ROWS })
    expect(sound(c)).toBe('ok')
    expect(indexes(c)).toEqual(before)
  })
  it('is matched by them: a second export of the same rows repeats them', async () => {
    expect(await run(c, many('again.csv', 12_000))).toMatchObject({ kept: ROWS / 2, duplicates: ROWS / 2 })
    expect(sound(c)).toBe('ok')
  })
  it('is taken back', async () => {
    await undoImport(c, 1)
    expect(one(c, 'SELECT count(*) FROM observation')).toBe(ROWS)
    expect(sound(c)).toBe('ok')
  })
})

describe('giving up', () => {
  let c: OpenCase
  let path: string
  beforeAll(async () => {
    c = await newCase()
    path = many('given-up.csv')
  })
  it.each([
    ['while the file is read', 'reading', 0.3],
    ['as the indexes begin', 'indexing', 0],
    ['while they are filled', 'indexing', 0.3],
    ['at the end', 'keeping', 0],
  ])('%s is answered within a second and leaves nothing', async (_, step, share) => {
    const before = indexes(c)
    const given = new AbortController()
    let asked: (() => number) | undefined
    const started = importFile(
      c,
      { path },
      {
        signal: given.signal,
        progress: (told) => {
          if (asked || told.step !== step || told.done < share * (told.total ?? 0)) return
          asked = cpuClock()
          given.abort()
        },
      },
    )
    await expect(started).rejects.toThrow('cancelled')
    expect(asked?.()).toBeLessThan(1_000)
    expect(indexes(c)).toEqual(before)
    expect(one(c, 'SELECT (SELECT count(*) FROM observation) + (SELECT count(*) FROM source) + (SELECT count(*) FROM selector)')).toBe(0)
    expect(sound(c)).toBe('ok')
  })
})
