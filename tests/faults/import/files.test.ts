import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFile } from '../../../main/import/import.ts'
import { file, folder, newCase, run, stateOf } from '../../unit/main/import/fixtures.ts'

/** Things that are no files, and files that change while they are read. */
const HEADER = 'caller,callee,date,seconds\n'
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, row) => `+212600000001,+2126${String(row % 1_000).padStart(8, '0')},2026-01-05 10:00:00,${row}\n`).join('')
const windows = process.platform === 'win32'

test.skipIf(windows)('folders, pipes and devices are no files; a link to a file is read', async () => {
  const c = await newCase()
  const before = stateOf(c)
  const place = folder()
  execFileSync('mkfifo', [join(place, 'pipe.csv')])
  mkdirSync(join(place, 'folder.csv'))
  symlinkSync('/dev/zero', join(place, 'zero.csv'))
  symlinkSync(join(place, 'nowhere'), join(place, 'broken.csv'))
  symlinkSync('loop.csv', join(place, 'loop.csv'))
  for (const name of ['pipe.csv', 'folder.csv', 'zero.csv', 'broken.csv', 'loop.csv'])
    await expect(run(c, join(place, name)), name).rejects.toMatchObject({ code: 'file-missing' })
  expect(stateOf(c)).toBe(before)
  symlinkSync(file('a.csv', HEADER + rowsOf(2)), join(place, 'link.csv'))
  expect((await run(c, join(place, 'link.csv'))).kept).toBe(2)
})

test.skipIf(windows || process.getuid?.() === 0)('a file that may not be read is refused', async () => {
  const c = await newCase()
  const path = file('a.csv', HEADER + rowsOf(2))
  chmodSync(path, 0)
  await expect(run(c, path)).rejects.toMatchObject({ code: 'file-missing' })
})

test.each([
  ['shrinks', (path: string) => truncateSync(path, 2_000_000)],
  ['is emptied', (path: string) => truncateSync(path, 0)],
  ['is written anew', (path: string) => writeFileSync(path, HEADER + rowsOf(130_000).replaceAll('+2126', '+2127'))],
])(
  'a file that %s while it is read: refused or read whole, never in part',
  async (_, change) => {
    const c = await newCase()
    const before = stateOf(c)
    const path = file('a.csv', HEADER + rowsOf(130_000))
    let changed = false
    const outcome: unknown = await importFile(
      c,
      { path },
      {
        signal: new AbortController().signal,
        progress: () => {
          if (!changed) change(path)
          changed = true
        },
      },
    ).catch((error: unknown) => error)
    const { code, read, kept, duplicates, rejected } = outcome as Record<string, number | string>
    if (code === undefined) expect([read, Number(kept) + Number(duplicates) + Number(rejected)]).toEqual([130_000, 130_000])
    else {
      expect(code).toBe('file-damaged')
      expect(stateOf(c)).toBe(before)
    }
  },
  120_000,
)

test('a file that grows while it is read is read as long as it was', async () => {
  const c = await newCase()
  const path = file('a.csv', HEADER + rowsOf(60_000))
  let grown = false
  const report = await importFile(
    c,
    { path },
    {
      signal: new AbortController().signal,
      progress: () => {
        if (!grown) appendFileSync(path, rowsOf(1_000))
        grown = true
      },
    },
  )
  expect(report.read).toBe(60_000)
  expect((await c.verify()).ok).toBe(true)
}, 120_000)
