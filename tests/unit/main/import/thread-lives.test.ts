import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { endThread, threadMayStart } from '../../../../main/import/thread-lives.ts'

/** What happened, in order. */
function record() {
  const said: string[] = []
  const start = async (name: string): Promise<() => void> => {
    const isUp = await threadMayStart()
    said.push(`start ${name}`)
    return () => {
      said.push(`up ${name}`)
      isUp()
    }
  }
  const end = (name: string, ms: number): Promise<void> =>
    endThread(async () => {
      said.push(`end ${name}`)
      await setTimeout(ms)
      said.push(`gone ${name}`)
    })
  return { said, start, end }
}

it('starts no thread while another ends, and ends none while another starts', async () => {
  const { said, start, end } = record()
  const upA = await start('A')
  const gone = end('X', 20)
  await setTimeout(20)
  expect(said).toEqual(['start A'])
  upA()
  const startB = start('B')
  await gone
  const upB = await startB
  upB()
  upB()
  expect(said).toEqual(['start A', 'up A', 'end X', 'gone X', 'start B', 'up B', 'up B'])
  await end('Y', 0)
})

it('lets several start, and several end, at once', async () => {
  const { said, start, end } = record()
  const ups = [await start('A'), await start('B')]
  ups.forEach((up) => up())
  await Promise.all([end('A', 5), end('B', 5)])
  expect(said).toEqual(['start A', 'start B', 'up A', 'up B', 'end A', 'end B', 'gone A', 'gone B'])
})

it('waits a second at most for one that hangs while it starts', async () => {
  const { start, end } = record()
  const up = await start('hung')
  const began = performance.now()
  await end('X', 0)
  expect(performance.now() - began).toBeGreaterThan(900)
  up()
})

it('frees the way when the end fails', async () => {
  await expect(endThread(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  ;(await threadMayStart())()
})
