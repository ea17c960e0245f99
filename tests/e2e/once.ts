import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the made cases of a run lie (cases.ts). */
export const MADE_CASES = 'MASAR_MADE_CASES'

/** Before all walks of a run: room for what is made once. What is given back is done after them. */
export default async function once(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'masar-made-'))
  process.env[MADE_CASES] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
