import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openCase } from '../../../main/case/case.ts'
import { newCase, scratch } from '../../unit/main/case/fixture.ts'

const CHILD = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** Lets a writer run, kills it after `delay` ms of writing, and says how many batches it had reported as committed. */
async function killAfter(path: string, recovery: string[], delay: number): Promise<number> {
  const child = fork(CHILD, [path, ...recovery])
  let reported = 0
  await once(child, 'message')
  child.on('message', () => reported++)
  await new Promise((done) => setTimeout(done, delay))
  // What it had said before it died may still be on its way.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')])
  child.kill('SIGKILL')
  await ended
  return reported
}

test('a process killed at any moment leaves a case with every reported write whole, and no other in part', async () => {
  const { case: open, recovery } = await newCase(scratch())
  const { path } = open
  open.close()
  let before = 0
  for (let round = 0; round < 12 || (before < 6 && round < 40); round++) {
    const reported = await killAfter(path, recovery, Math.random() * 150)
    const again = await openCase(path, { recovery })
    const sizes = again.read.prepare('SELECT count(*) FROM cell GROUP BY substr(value, 1, 0), raw').pluck().all() as number[]
    const batches = again.read.prepare(`SELECT count(*) FROM audit WHERE action = 'batch'`).pluck().get() as number
    const sources = again.read.prepare('SELECT count(*) FROM source').pluck().get()
    expect(sizes.every((size) => size % 100 === 0)).toBe(true)
    expect(again.horizon().cell).toBe(batches * 100)
    expect(sources).toBe(batches)
    // The last commit may not have been reported before the end came; one that was reported is never missing.
    expect(batches - before).toBeGreaterThanOrEqual(reported)
    expect(batches - before).toBeLessThanOrEqual(reported + 1)
    expect(await again.verify()).toMatchObject({ ok: true, faults: [] })
    before = batches
    again.close()
    expect(readdirSync(join(path)).toSorted()).toEqual(['case.db', 'head', 'header.json', 'header.json.bak', 'originals'])
    expect(readdirSync(join(path, 'originals')).every((file) => /^[0-9a-f]{64}$/.test(file))).toBe(true)
  }
  expect(before).toBeGreaterThan(5)
}, 240_000)
