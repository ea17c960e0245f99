import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from '../../../../../main/case/keys/seal.ts'

const KEY = Buffer.alloc(32, 1)
const NONCE = Buffer.alloc(12, 2)
const AAD = Buffer.from('what it is')

test('AES-256-GCM known answer (test case 14 of the GCM specification)', () => {
  expect(seal(Buffer.alloc(32), Buffer.alloc(12), Buffer.alloc(0), Buffer.alloc(16)).toString('hex')).toBe(
    'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  )
})

test('opens what it sealed, and nothing with a flipped bit anywhere', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (plain, place) => {
      const sealed = seal(KEY, NONCE, AAD, plain.subarray(0, 7), plain.subarray(7))
      expect(unseal(KEY, NONCE, AAD, sealed)?.equals(Buffer.from(plain))).toBe(true)
      const bit = place % (sealed.length * 8)
      sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(unseal(KEY, NONCE, AAD, sealed)).toBeNull()
    }),
  )
})

test('another key, nonce or associated data, or too few bytes, open nothing', () => {
  const sealed = seal(KEY, NONCE, AAD, Buffer.from('plain'))
  expect(unseal(Buffer.alloc(32, 9), NONCE, AAD, sealed)).toBeNull()
  expect(unseal(KEY, Buffer.alloc(12, 9), AAD, sealed)).toBeNull()
  expect(unseal(KEY, NONCE, Buffer.from('else'), sealed)).toBeNull()
  expect(unseal(KEY, NONCE, AAD, sealed.subarray(0, 15))).toBeNull()
})
