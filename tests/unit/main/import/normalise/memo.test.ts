import { expect, test } from 'vitest'
import { memo } from '../../../../../main/import/normalise/memo.ts'

test('reads a text once, null included, and holds no more than it may', () => {
  const reads: string[] = []
  const length = memo((text) => {
    reads.push(text)
    return text === '' ? null : text.length
  }, 2)
  expect([length('a'), length(''), length('a'), length(''), length('')]).toEqual([1, null, 1, null, null])
  expect(reads).toEqual(['a', ''])
  // The third text makes it start anew.
  length('bb')
  length('a')
  expect(reads).toEqual(['a', '', 'bb', 'a'])
})

test('keeps the cell, not the chunk of the file it was cut from', () => {
  const read = memo((text) => ({ value: text }))
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < 300; i++) read(`${String(i).padStart(20, '0')}${'x'.repeat(1_000_000)}`.slice(0, 20))
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000)
})
