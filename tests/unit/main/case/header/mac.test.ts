import { expect, test } from 'vitest'
import { headerIsGenuine, signHeader } from '../../../../../main/case/header/mac.ts'

const KEY = Buffer.alloc(32, 0x55)
const unsigned = { format: 'masar-case', version: 1, id: '00112233-4455-4677-8899-aabbccddeeff', serial: 3, slots: [] } as const

test('known answer, worked out apart', () => {
  expect(signHeader({ ...unsigned, slots: [] }, KEY).mac).toBe('1403ac67cd268e4cc341e5846c91b626dfd5cd47f093446e8a97d0fef2823a8d')
})

test('holds for what was signed, under its key, and for nothing else', () => {
  const header = signHeader({ ...unsigned, slots: [] }, KEY)
  expect(headerIsGenuine(header, KEY)).toBe(true)
  expect(headerIsGenuine({ ...header, serial: 4 }, KEY)).toBe(false)
  expect(headerIsGenuine(header, Buffer.alloc(32))).toBe(false)
})
