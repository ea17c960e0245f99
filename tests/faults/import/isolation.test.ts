import { open } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { MasarError } from '../../../shared/api/errors.ts'
import { startReader } from '../../../main/import/reader-thread.ts'
import { file } from '../../unit/main/import/fixtures.ts'

const DOORS = ['read', 'write', 'write here', 'remove', 'builtin', 'spawn', 'worker', 'addon', 'connect', 'listen', 'resolve', 'fetch', 'environment']

/** The thread is started as for an import, with a program that tries the doors and says as a refusal what happened at each. */
test('a reader can open no file of the person, write none, start no process and reach no network', async () => {
  const path = file('a.csv', 'a,b\n')
  const handle = await open(path, 'r')
  const reader = startReader({
    handle,
    job: { mode: 'import', file: 'a.csv', bytes: 4, subject: path, defaults: { region: 'MA', zone: 'UTC' }, formats: [] },
    signal: new AbortController().signal,
    entry: new URL('./workers/prober.ts', import.meta.url),
  })
  try {
    const said: unknown = await reader
      .messages()
      .next()
      .catch((error: unknown) => error)
    expect(said).toBeInstanceOf(MasarError)
    expect((said as MasarError).params).toEqual({ file: 'a.csv', ...Object.fromEntries(DOORS.map((door) => [door, 'refused'])) })
    expect(readdirSync(dirname(path))).toEqual(['a.csv'])
    expect(readdirSync(join(import.meta.dirname, 'workers'))).not.toContain('written')
  } finally {
    await reader.stop()
    await handle.close()
  }
})
