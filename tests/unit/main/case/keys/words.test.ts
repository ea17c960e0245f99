import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { entropyOf, recoveryKey, wordsOf } from '../../../../../main/case/keys/words.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('BIP39 vectors of 256 bits', () => {
  expect(wordsOf(new Uint8Array(32))).toEqual([...Array<string>(23).fill('abandon'), 'art'])
  expect(wordsOf(new Uint8Array(32).fill(0xff))).toEqual([...Array<string>(23).fill('zoo'), 'vote'])
  const eight = 'letter advice cage absurd amount doctor acoustic avoid'
  expect(hex(entropyOf([eight, eight, eight.replace('avoid', 'bless')]))).toBe('80'.repeat(32))
})

test('words stand for their bytes; case, spaces and how they are split do not matter', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (entropy) => {
      const words = wordsOf(entropy)
      expect(words).toHaveLength(24)
      expect(hex(entropyOf(words))).toBe(hex(entropy))
      expect(hex(entropyOf([`  ${words.join('  \n').toUpperCase()} `]))).toBe(hex(entropy))
    }),
  )
})

test.each([
  ['none', []],
  ['too few', Array<string>(12).fill('abandon')],
  ['a word of no list', [...Array<string>(23).fill('abandon'), 'masar']],
  ['a wrong checksum', Array<string>(24).fill('abandon')],
  ['two words changed round', ['art', ...Array<string>(23).fill('abandon')]],
])('refuses %s', (_what, words) => {
  expect(() => entropyOf(words)).toThrow(expect.objectContaining({ code: 'wrong-words' }))
})

test('slot key: known answer, worked out apart with RFC 5869', () => {
  expect(hex(recoveryKey(new Uint8Array(32), Buffer.alloc(16, 0x11)))).toBe('b99bb76c83818b990eed538d070bf20ca766f8cfb598411dc84268ae3a122ba3')
})
