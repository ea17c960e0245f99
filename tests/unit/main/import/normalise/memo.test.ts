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
