import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNewest } from '../../../../renderer/state/newest.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Questions under way, answered by hand. */
function desk() {
  const waiting: { question: string; answer(): void; fail(): void }[] = []
  const told: string[] = []
  const newest = createNewest<string, string>({
    wait: 100,
    read: (question) => new Promise((done, no) => waiting.push({ question, answer: () => done(`${question}!`), fail: () => no(new Error(question)) })),
    answer: (question, answer) => told.push(`${question} ${answer}`),
    fail: (question) => told.push(`${question} failed`),
  })
  return { newest, waiting, told, asked: () => waiting.map(({ question }) => question) }
}

test('asks once the asking stands still', async () => {
  const { newest, asked } = desk()
  newest.ask('a')
  await vi.advanceTimersByTimeAsync(60)
  newest.ask('b')
  await vi.advanceTimersByTimeAsync(60)
  expect(asked()).toEqual([])
  await vi.advanceTimersByTimeAsync(60)
  expect(asked()).toEqual(['b'])
})

test('never asks two at a time, and drops the answer to the older', async () => {
  const { newest, waiting, told, asked } = desk()
  newest.ask('a')
  await vi.advanceTimersByTimeAsync(100)
  newest.ask('b')
  await vi.advanceTimersByTimeAsync(100)
  newest.ask('c')
  await vi.advanceTimersByTimeAsync(100)
  expect(asked()).toEqual(['a'])
  waiting[0]?.answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked()).toEqual(['a', 'c'])
  expect(told).toEqual([])
  waiting[1]?.answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['c c!'])
})

test('waits out the pause even when the older answer comes within it', async () => {
  const { newest, waiting, told, asked } = desk()
  newest.ask('a')
  await vi.advanceTimersByTimeAsync(100)
  newest.ask('b')
  waiting[0]?.answer()
  await vi.advanceTimersByTimeAsync(50)
  expect(asked()).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(50)
  expect(asked()).toEqual(['a', 'b'])
  waiting[1]?.fail()
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual(['b failed'])
})

test('what was dropped is not told', async () => {
  const { newest, waiting, told } = desk()
  newest.ask('a')
  await vi.advanceTimersByTimeAsync(100)
  newest.drop()
  waiting[0]?.answer()
  await vi.advanceTimersByTimeAsync(200)
  expect(told).toEqual([])
})
