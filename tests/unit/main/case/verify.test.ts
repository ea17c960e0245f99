import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OpenCase } from '../../../../main/case/types.ts'
import { keepOriginal, newCase, note, scratch, snapshot } from './fixture.ts'

let open: OpenCase
let original: string

beforeEach(async () => {
  open = (await newCase(scratch())).case
  await keepOriginal(open, Buffer.from('first file'))
  original = join(open.path, 'originals', (await keepOriginal(open, Buffer.from('second file'))).name)
})
afterEach(() => open.close())

const sql = (text: string): void =>
  open.write((db) => {
    db.exec(text)
    return { result: undefined, note: note() }
  })

test('a sound case passes, in steps that are told, and is not changed', async () => {
  const before = snapshot(open.path)
  const steps: [number, number][] = []
  expect(await open.verify((done, total) => steps.push([done, total]))).toEqual({
    ok: true,
    database: true,
    originals: true,
    audit: true,
    head: true,
    root: open.root(),
    faults: [],
  })
  expect(steps).toEqual([
    [1, 5],
    [2, 5],
    [3, 5],
    [4, 5],
    [5, 5],
  ])
  expect(snapshot(open.path)).toEqual(before)
})

test.each([
  ['a missing original', 'original-missing', () => rmSync(original)],
  ['a damaged original', 'original-damaged', () => writeFileSync(original, readFileSync(original).fill(0, 60, 61))],
  ['an original in place of another', 'original-differs', () => writeFileSync(original, readFileSync(otherThan(original)))],
  ['a hash changed in the case', 'original-differs', () => sql(`UPDATE source SET sha256 = '00' WHERE id = 2`)],
])('finds %s', async (_what, code, spoil) => {
  spoil()
  expect(await open.verify()).toMatchObject({ ok: false, originals: false, database: true, audit: true, head: true, faults: [{ code, detail: 'src2' }] })
})

const otherThan = (path: string): string => {
  const folder = join(path, '..')
  return join(folder, readdirSync(folder).find((file) => !path.endsWith(file)) ?? '')
}

test('finds a file that belongs to no source', async () => {
  sql('UPDATE source SET original = NULL WHERE id = 2')
  writeFileSync(join(open.path, 'originals', 'stray.txt'), 'x')
  const { ok, originals, faults } = await open.verify()
  expect([ok, originals]).toEqual([false, false])
  expect(faults.map((fault) => fault.code)).toEqual(['original-orphan', 'original-orphan'])
})

test('finds a log that was altered', async () => {
  sql(`UPDATE audit SET actor = 'Nobody' WHERE id = 1`)
  expect(await open.verify()).toMatchObject({ ok: false, audit: false, database: true, faults: [{ code: 'audit-broken', detail: 'a1' }] })
})

test.each([
  ['gone', 'head-damaged', (path: string) => rmSync(path)],
  ['altered', 'head-damaged', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"counter":3', '"counter":4'))],
])('finds a head that is %s', async (_what, code, spoil) => {
  spoil(join(open.path, 'head'))
  expect(await open.verify()).toMatchObject({ ok: false, head: false, faults: [{ code, detail: '' }] })
  writeFileSync(join(open.path, 'head'), '')
})

test('finds an old copy of the head', async () => {
  const path = join(open.path, 'head')
  const old = readFileSync(path)
  sql('DELETE FROM cell')
  writeFileSync(path, old)
  expect(await open.verify()).toMatchObject({ ok: false, head: false, faults: [{ code: 'head-differs', detail: '3/4' }] })
})
