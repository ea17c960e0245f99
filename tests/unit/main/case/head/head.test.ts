import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHead, writeHead } from '../../../../../main/case/head/head.ts'
import { scratch } from '../fixture.ts'

const KEY = Buffer.alloc(32, 0x33)
const HEAD = { counter: 7, root: 'ab'.repeat(32) }

test('known answer, worked out apart', () => {
  const folder = scratch()
  writeHead(folder, HEAD, KEY)
  expect(JSON.parse(readFileSync(join(folder, 'head'), 'utf8'))).toEqual({
    version: 1,
    ...HEAD,
    mac: 'd8366a275ee1122af639228b902f8219ea4dc2e3e2e46409af73320a59ab0625',
  })
  expect(readHead(folder, KEY)).toEqual(HEAD)
})

test('another key, another counter, a flipped bit or no file give nothing', () => {
  const folder = scratch()
  expect(readHead(folder, KEY)).toBeNull()
  writeHead(folder, HEAD, KEY)
  expect(readHead(folder, Buffer.alloc(32))).toBeNull()
  const path = join(folder, 'head')
  const whole = readFileSync(path)
  writeFileSync(path, whole.toString().replace('"counter":7', '"counter":8'))
  expect(readHead(folder, KEY)).toBeNull()
  for (let bit = 0; bit < (whole.length - 1) * 8; bit += 5) {
    const flipped = Buffer.from(whole)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(path, flipped)
    expect(readHead(folder, KEY)).toBeNull()
  }
})
