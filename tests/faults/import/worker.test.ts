import { expect, test } from 'vitest'
import { open } from 'node:fs/promises'
import { importFile } from '../../../main/import/import.ts'
import { startReader } from '../../../main/import/reader-thread.ts'
import { file, newCase, run, stateOf } from '../../unit/main/import/fixtures.ts'
import { cpuClock } from '../../unit/cpu.ts'

/** What a reader that a file has taken over can do to a case: nothing. */
const entry = new URL('./workers/hostile.ts', import.meta.url)
const TEXT = 'caller,callee,date,seconds\n+212600000001,+212600000002,2026-01-05 10:00:00,5\n'

test.each([
  ['exits', 'reader-failed'],
  ['throws', 'reader-failed'],
  ['says nothing', 'reader-failed'],
  ['says anything', 'reader-failed'],
  ['says a code that is none', 'reader-failed'],
  ['is done before it began', 'reader-failed'],
  ['is done before it read', 'file-damaged'],
  ['claims rows that it did not send', 'reader-failed'],
  ['sends no batch as one', 'reader-failed'],
  ['sends a batch of nulls', 'reader-failed'],
  ['does not wait to be asked', 'reader-failed'],
  ['asks beyond the file', 'reader-failed'],
  ['asks for half a piece', 'reader-failed'],
  ['fills its memory', 'file-too-large'],
])(
  'a reader that %s: %s, and the case is as it was',
  async (name, code) => {
    const c = await newCase()
    const before = stateOf(c)
    const path = file(`${name}.csv`, TEXT)
    await expect(importFile(c, { path }, { signal: new AbortController().signal, entry, progress: () => undefined })).rejects.toMatchObject({ code })
    expect(stateOf(c)).toBe(before)
    expect(c.busy).toBe(false)
    // The next file is read as if nothing had been.
    expect((await run(c, path)).kept).toBe(1)
  },
  120_000,
)

test.each(['hangs', 'sleeps'])('a reader that %s is given up, and the thread is gone', async (name) => {
  const handle = await open(file(`${name}.csv`, TEXT), 'r')
  const job = { mode: 'import' as const, file: `${name}.csv`, bytes: TEXT.length, defaults: { region: 'MA', zone: 'UTC' }, formats: [] }
  const reader = startReader({ handle, job, signal: new AbortController().signal, entry, silence: 1_500 })
  await expect(reader.messages().next()).rejects.toMatchObject({ code: 'reader-timeout' })
  await reader.stop()
  await handle.close()
})

test('a reader that hangs is cancelled at once', async () => {
  const c = await newCase()
  const before = stateOf(c)
  const stop = new AbortController()
  const running = importFile(c, { path: file('hangs.csv', TEXT) }, { signal: stop.signal, entry, progress: () => undefined })
  setTimeout(() => stop.abort(), 1_000)
  const took = cpuClock()
  await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  expect(took()).toBeLessThan(4_000)
  expect(stateOf(c)).toBe(before)
})
