import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCase } from '../../../../main/case/case.ts'
import type { OpenCase, WritableDB } from '../../../../main/case/types.ts'
import { addCell, cells, newCase, note, PASSPHRASE, scratch, writeCell } from './fixture.ts'

let open: OpenCase
const head = (): { counter: number; root: string } => JSON.parse(readFileSync(join(open.path, 'head'), 'utf8')) as { counter: number; root: string }
const logged = () => open.read.prepare('SELECT id, actor, action, details FROM audit ORDER BY id').all()
const turn = () => new Promise(setImmediate)

beforeEach(async () => {
  open = (await newCase(scratch())).case
})
afterEach(() => open.close())

test('a write commits its rows, logs them, moves the horizon and renews the head', () => {
  const before = open.root()
  const result = open.write((db) => {
    addCell(db, 'a')
    return { result: 'done', note: { action: 'cell-added', details: { z: 1, a: 'é' } } }
  })
  expect(result).toBe('done')
  expect(cells(open)).toEqual(['a'])
  expect(logged().at(-1)).toEqual({ id: 2, actor: 'Amina', action: 'cell-added', details: '{"a":"é","z":1}' })
  expect(open.horizon().cell).toBe(1)
  expect(open.root()).not.toBe(before)
  expect(head()).toMatchObject({ counter: 2, root: open.root() })
})

test('a throw leaves rows, log, horizon, root and head as they were', async () => {
  writeCell(open, 'kept')
  const before = [cells(open), logged(), open.horizon(), open.root(), head()]
  const failing = (db: WritableDB) => {
    addCell(db, 'lost')
    throw new RangeError('no')
  }
  expect(() => open.write(failing)).toThrow(RangeError)
  await expect(open.writeLong(async (db) => failing(db))).rejects.toThrow(RangeError)
  expect(() => open.write((db) => (addCell(db, 'kept'), { result: 0, note: note() }))).toThrow('UNIQUE')
  expect([cells(open), logged(), open.horizon(), open.root(), head()]).toEqual(before)
  writeCell(open, 'after')
  expect(cells(open)).toEqual(['kept', 'after'])
})

test('a long write runs over many turns; readers keep to the horizon; other writes are refused', async () => {
  writeCell(open, 'first')
  const long = open.writeLong(async (db) => {
    for (let row = 0; row < 5; row++) {
      addCell(db, `long ${row}`)
      await turn()
    }
    return { result: 5, note: note('long') }
  })
  await turn()
  expect(open.busy).toBe(true)
  expect(open.horizon().cell).toBe(1)
  expect(open.read.prepare('SELECT count(*) FROM cell WHERE id <= ?').pluck().get(open.horizon().cell)).toBe(1)
  expect(() => writeCell(open, 'no')).toThrow(expect.objectContaining({ code: 'busy' }))
  await expect(open.writeLong(async () => ({ result: 0, note: note() }))).rejects.toMatchObject({ code: 'busy' })
  await expect(open.verify()).rejects.toMatchObject({ code: 'busy' })
  await expect(open.addSlot('Youssef', 'another long passphrase')).rejects.toMatchObject({ code: 'busy' })
  expect(await long).toBe(5)
  expect(open.busy).toBe(false)
  expect(open.horizon().cell).toBe(6)
  expect(logged().at(-1)).toMatchObject({ action: 'long' })
})

test('a write within a write is refused and the outer one stands', () => {
  open.write((db) => {
    addCell(db, 'outer')
    expect(() => writeCell(open, 'inner')).toThrow(expect.objectContaining({ code: 'busy' }))
    return { result: 0, note: note() }
  })
  expect(cells(open)).toEqual(['outer'])
})

test('a write while somebody is half way through an iteration is refused, and goes through once it is finished', () => {
  writeCell(open, 'a')
  writeCell(open, 'b')
  for (const value of open.read.prepare('SELECT value FROM cell').pluck().iterate()) {
    expect(() => writeCell(open, `${String(value)} again`)).toThrow(expect.objectContaining({ code: 'busy' }))
    break
  }
  writeCell(open, 'c')
  expect(cells(open)).toEqual(['a', 'b', 'c'])
})

test('the handle of a write is useless after it', async () => {
  const kept: WritableDB[] = []
  open.write((db) => (kept.push(db), { result: 0, note: note() }))
  await open.writeLong(async (db) => (kept.push(db), { result: 0, note: note() }))
  for (const db of kept) expect(() => addCell(db, 'late')).toThrow(expect.objectContaining({ code: 'internal' }))
  expect(cells(open)).toEqual([])
})

test('a work that ends the transaction behind our back is an error, not a silent commit', () => {
  const counter = head().counter
  expect(() =>
    open.write((db) => {
      addCell(db, 'a')
      expect(() => db.prepare(`INSERT OR ROLLBACK INTO cell (value, raw, source) VALUES ('a', 'a', 1)`).run()).toThrow('UNIQUE')
      return { result: 0, note: note() }
    }),
  ).toThrow(expect.objectContaining({ code: 'internal' }))
  expect(cells(open)).toEqual([])
  expect(head().counter).toBe(counter)
})

test('closing during a long write rolls it back and ends it', async () => {
  const long = open.writeLong(async (db) => {
    for (let row = 0; ; row++) {
      addCell(db, `long ${row}`)
      await turn()
    }
  })
  const ended = expect(long).rejects.toMatchObject({ code: 'case-locked' })
  await turn()
  open.close()
  await ended
  open = await openCase(open.path, { passphrase: PASSPHRASE })
  expect(cells(open)).toEqual([])
  expect(() => open.close()).not.toThrow()
  expect(() => open.close()).not.toThrow()
  expect(() => writeCell(open, 'late')).toThrow(expect.objectContaining({ code: 'no-case-open' }))
  expect(() => cells(open)).toThrow(expect.objectContaining({ code: 'no-case-open' }))
})

test('when the head cannot be written the rows stay, and nothing more is written until it can', async () => {
  const path = join(open.path, 'head')
  const blocked = `${path}.tmp`
  mkdirSync(join(blocked, 'x'), { recursive: true })
  writeCell(open, 'committed')
  expect(cells(open)).toEqual(['committed'])
  expect(head().counter).toBe(1)
  expect(() => writeCell(open, 'refused')).toThrow()
  expect(cells(open)).toEqual(['committed'])
  rmSync(blocked, { recursive: true })
  writeCell(open, 'again')
  expect(cells(open)).toEqual(['committed', 'again'])
  expect(head()).toMatchObject({ counter: 3, root: open.root() })
})

test('one entry ahead of the head, as after a crash, is opened and mended', async () => {
  const path = join(open.path, 'head')
  const old = readFileSync(path)
  writeCell(open, 'committed')
  open.close()
  writeFileSync(path, old)
  open = await openCase(open.path, { passphrase: PASSPHRASE })
  expect(open.notices).toEqual(['head-renewed'])
  expect(cells(open)).toEqual(['committed'])
  expect(head()).toMatchObject({ counter: 3, root: open.root() })
})
