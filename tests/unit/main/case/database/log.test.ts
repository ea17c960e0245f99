import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { OpenCase } from '../../../../../main/case/types.ts'
import { openCase } from '../../../../../main/case/case.ts'
import { addCell, cells, newCase, note, PASSPHRASE, scratch } from '../fixture.ts'

afterEach(() => void vi.useRealTimers())

const ROWS = 12_000
const write = (open: OpenCase) =>
  open.writeLong(async (db) => {
    for (let row = 0; row < ROWS; row++) addCell(db, `a cell with a long name, to fill many pages: ${'x'.repeat(400)} ${row}`)
    return { result: ROWS, note: note('long') }
  })
const bytesOf = (open: OpenCase): number => statSync(join(open.path, 'case.db')).size

test('a long write is committed at once and copied back a moment later', async () => {
  const { case: open } = await newCase(scratch())
  vi.useFakeTimers()
  const before = bytesOf(open)
  await write(open)
  expect(bytesOf(open)).toBe(before)
  vi.advanceTimersByTime(1_000)
  expect(bytesOf(open)).toBeGreaterThan(before + 4_000_000)
  expect(cells(open)).toHaveLength(ROWS)
  open.close()
})

test('a case that is closed before that keeps its rows', async () => {
  const { case: open } = await newCase(scratch())
  vi.useFakeTimers()
  await write(open)
  open.close()
  vi.advanceTimersByTime(1_000)
  vi.useRealTimers()
  const again = await openCase(open.path, { passphrase: PASSPHRASE })
  expect(cells(again)).toHaveLength(ROWS)
  again.close()
})

test('nothing is copied back while another long write is under way, and its commit does not stay behind', async () => {
  const { case: open } = await newCase(scratch())
  vi.useFakeTimers()
  const before = bytesOf(open)
  await write(open)
  let goOn: () => void = () => undefined
  const second = open.writeLong(async () => {
    await new Promise<void>((resolve) => (goOn = resolve))
    return { result: null, note: note('second') }
  })
  vi.advanceTimersByTime(1_000)
  expect(bytesOf(open)).toBe(before)
  goOn()
  await second
  vi.advanceTimersByTime(1_000)
  expect(bytesOf(open)).toBeGreaterThan(before)
  open.close()
})
