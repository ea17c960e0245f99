import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memo, numberOf } from '../../../../../main/import/normalise/memo.ts'

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

const nearlyNumber = fc.array(fc.constantFrom(...'0001234569+ x'), { maxLength: 18 }).map((characters) => characters.join(''))

test('never takes one text for another, numbers with and without zeros and plus included', () => {
  fc.assert(
    fc.property(fc.array(nearlyNumber, { maxLength: 80 }), fc.integer({ min: 1, max: 30 }), (texts, most) => {
      const read = memo((text) => ({ text }), most)
      for (const text of [...texts, ...texts]) expect(read(text).text).toBe(text)
    }),
  )
})

test('gives each text of digits a number of its own', () => {
  expect(new Set(['1', '01', '001', '+1', '+01', '10', '0', '00', '+0', '999999999999999', '+999999999999999'].map(numberOf)).size).toBe(11)
  expect(['', '+', '++1', '1 ', '1.5', '١', '1234567890123456', 'a'].map(numberOf)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})

test('starts anew when it holds too many numbers', () => {
  let reads = 0
  const read = memo((text) => {
    reads++
    return text
  }, 1_500)
  for (let round = 0; round < 2; round++) for (let i = 0; i < 1_500; i++) expect(read(String(600_000_000 + i))).toBe(String(600_000_000 + i))
  expect(reads).toBe(1_500)
  read('1')
  read('600000000')
  expect(reads).toBe(1_502)
})
