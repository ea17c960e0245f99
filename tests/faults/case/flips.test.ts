import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openCase } from '../../../main/case/case.ts'
import { addCell, cells, keepOriginal, newCase, note, scratch } from '../../unit/main/case/fixture.ts'

/** Single flipped bits, at random places of every file of a case: each must be found out, or make no difference. */
let closed: string
let crashed: string
let recovery: string[]
let expected: string[]

beforeAll(async () => {
  const made = await newCase(scratch())
  recovery = made.recovery
  made.case.write((db) => {
    for (let row = 0; row < 2_000; row++) addCell(db, `cell ${row} ${'x'.repeat(50)}`)
    return { result: undefined, note: note() }
  })
  await keepOriginal(made.case, Buffer.alloc(1_500_000, 'an original of some length; '))
  made.case.close()
  closed = made.case.path
  const open = await openCase(closed, { recovery })
  open.write((db) => {
    for (let row = 0; row < 300; row++) addCell(db, `later ${row} ${'y'.repeat(50)}`)
    return { result: undefined, note: note() }
  })
  expected = cells(open)
  // As a killed process would leave it: the log still beside the database, the lock file still there.
  crashed = join(scratch(), 'crashed.masar')
  cpSync(closed, crashed, { recursive: true })
  open.close()
  closed = open.path
})

function flipped(from: string, file: string): string {
  const path = join(scratch(), 'flipped.masar')
  cpSync(from, path, { recursive: true })
  const bytes = readFileSync(join(path, file))
  const bit = Math.floor(Math.random() * bytes.length * 8)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  writeFileSync(join(path, file), bytes)
  return path
}

/** What became of a flip: refused at opening, found by the check, or nothing lost at all. Anything else fails the test. */
async function fateOf(path: string): Promise<'refused' | 'found' | 'harmless'> {
  let open
  try {
    open = await openCase(path, { recovery })
  } catch (error) {
    expect(error).toMatchObject({
      code: expect.stringMatching(/^(case-damaged|case-older-than-head|case-truncated|case-foreign|case-newer|header-damaged|wrong-words)$/),
    })
    return 'refused'
  }
  try {
    const { ok } = await open.verify()
    if (!ok) return 'found'
    expect(cells(open)).toEqual(expected)
    return 'harmless'
  } finally {
    open.close()
  }
}

async function fates(from: string, file: string, times: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = { refused: 0, found: 0, harmless: 0 }
  for (let time = 0; time < times; time++) {
    const fate = await fateOf(flipped(from, file))
    counts[fate] = (counts[fate] ?? 0) + 1
  }
  return counts
}

test('the database: none passes unnoticed', async () => {
  const { refused = 0, found = 0 } = await fates(closed, 'case.db', 40)
  expect(refused + found).toBeGreaterThan(30)
}, 120_000)

test('the log that a crash left: lost rows are noticed, not dropped in silence', async () => {
  expect(statSync(join(crashed, 'case.db-wal')).size).toBeGreaterThan(10_000)
  const { refused = 0 } = await fates(crashed, 'case.db-wal', 40)
  expect(refused).toBeGreaterThan(20)
}, 120_000)

test('the head', async () => {
  expect((await fates(closed, 'head', 25)).found).toBe(0)
})

test('one of the two headers: mended from the other', async () => {
  expect(await fates(closed, 'header.json', 25)).toEqual({ refused: 0, found: 0, harmless: 25 })
  expect(await fates(closed, 'header.json.bak', 10)).toEqual({ refused: 0, found: 0, harmless: 10 })
}, 120_000)

test('an original', async () => {
  const [original = ''] = readdirSync(join(closed, 'originals'))
  expect(await fates(closed, join('originals', original), 25)).toEqual({ refused: 0, found: 25, harmless: 0 })
}, 120_000)
