import { stat } from 'node:fs'
import { expect, test } from 'vitest'
import { LIMITS } from '../../../../../main/import/limits.ts'
import { createTurns } from '../../../../../main/import/load/turns.ts'

const work = (): void => {
  for (const until = performance.now() + LIMITS.turn + 1; performance.now() < until;);
}

test('a turn that was short goes on', () => {
  expect(createTurns(new AbortController().signal).take()).toBeUndefined()
})

test('a long one lets timers run before it goes on, also where it began with a file', async () => {
  const turns = createTurns(new AbortController().signal)
  const order: string[] = []
  await new Promise<void>((resolve) => stat(import.meta.filename, () => resolve()))
  setTimeout(() => order.push('timer'), 0)
  work()
  await turns.take()
  order.push('next')
  expect(order).toEqual(['timer', 'next'])
})

test('who gave up is not kept waiting', async () => {
  const given = new AbortController()
  const turns = createTurns(given.signal)
  work()
  const taken = turns.take()
  given.abort()
  await expect(taken).rejects.toMatchObject({ code: 'cancelled' })
  expect(() => turns.take()).toThrow(expect.objectContaining({ code: 'cancelled' }))
})
