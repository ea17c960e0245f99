import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newCase, scratch, snapshot } from '../../unit/main/case/fixture.ts'

const NOBODY = 65_534
const asRoot = process.getuid?.() === 0

/** Root may write anywhere, so as root this runs in a child that has put its rights down. */
async function withoutRights(what: 'open' | 'create', path: string, recovery: string[] = []): Promise<unknown> {
  const child = fork(fileURLToPath(new URL('./opener.ts', import.meta.url)), [asRoot ? String(NOBODY) : '', what, path, ...recovery])
  const [message] = (await once(child, 'message')) as [unknown]
  return message
}

function setRights(path: string, folders: number, files: number): void {
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? folders : files)
  chmodSync(path, folders)
}

test.skipIf(process.platform === 'win32')('a case in a folder that may only be read is refused and not touched', async () => {
  const folder = scratch()
  const { case: open, recovery } = await newCase(folder)
  open.close()
  if (asRoot) chmodSync(folder, 0o755)
  setRights(open.path, 0o555, 0o444)
  const before = snapshot(open.path)
  expect(await withoutRights('open', open.path, recovery)).toBe('not-writable')
  expect(snapshot(open.path)).toEqual(before)
  setRights(open.path, 0o755, 0o644)
  chmodSync(join(open.path, 'case.db'), 0o444)
  expect(await withoutRights('open', open.path, recovery)).toBe('not-writable')
  expect(snapshot(open.path)).toEqual(before)
  setRights(open.path, 0o700, 0o600)
  if (asRoot) for (const entry of ['', ...readdirSync(open.path)]) chownSync(join(open.path, entry), NOBODY, NOBODY)
  expect(await withoutRights('open', open.path, recovery)).toBe('done')
})

test.skipIf(process.platform === 'win32')('no case is made where nothing may be written, and nothing of it stays', async () => {
  const folder = scratch()
  chmodSync(folder, 0o555)
  expect(await withoutRights('create', join(folder, 'one'))).toBe('not-writable')
  expect(readdirSync(folder)).toEqual([])
  chmodSync(folder, 0o755)
})
