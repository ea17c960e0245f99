import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCase } from '../../../../main/case/case.ts'
import { PASSPHRASE, quickCase, records, testFolder } from '../service/calls.ts'
import { masar, start } from './masar.ts'

const folder = testFolder()
const path = join(folder.path, 'Stop.masar')
const key = { MASAR_PASSPHRASE: PASSPHRASE }

beforeAll(async () => {
  await quickCase(path)
  await masar(['import', path, folder.file('first.csv', records(300)), '--json'], key)
})
afterAll(() => folder.remove())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until the case is open in another process. */
async function held(): Promise<void> {
  while (!existsSync(join(path, 'lock'))) await pause(20)
}

// Windows ends a process instead of signalling it; there the case is as it was by its journal alone.
it.skipIf(process.platform === 'win32')('Ctrl C stops an import, says so with 5, and leaves the case as it was', async () => {
  const big = folder.file('big.csv', records(400_000))
  const running = start(['import', path, big, '--json'], key)
  await held()
  await pause(500)
  running.signal('SIGINT')
  // npm and the terminal both pass the signal on: the second must not end the work of taking back.
  await pause(20)
  running.signal('SIGINT')
  const ran = await running.done
  expect([ran.code, ran.stdout]).toEqual([5, ''])
  const sources = await masar(['list', path, 'sources', '--json'], key)
  const verify = await masar(['verify', path, '--json'], key)
  expect(sources.json).toHaveLength(1)
  expect(verify.json[0]?.ok).toBe(true)
})

it('ends quietly, and closes the case, when its reader leaves', async () => {
  const running = start(['list', path, 'events', '--json'], key)
  running.hangUp()
  const ran = await running.done
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  const audit = await masar(['list', path, 'audit', '--limit', '1', '--json'], key)
  expect(JSON.stringify(audit.json)).not.toContain('lock-taken-over')
})

it('says that the case is in use with 3', async () => {
  // Held here, so that how long it is held depends on nothing.
  const holding = await openCase(path, { passphrase: PASSPHRASE })
  const second = await masar(['list', path, 'sources', '--json'], key)
  holding.close()
  expect([second.code, second.stdout]).toEqual([3, ''])
})
