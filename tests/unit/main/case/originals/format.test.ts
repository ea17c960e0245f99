import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHUNK_BYTES, decodeIndex, encodeIndex, fileKey, HEADER_BYTES, makeHeader, nonceOf, PIECE, saltOf } from '../../../../../main/case/originals/format.ts'

test('file key: known answer, worked out apart with RFC 5869', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, byte) => byte))
  expect(fileKey(key, Buffer.alloc(32, 0x22)).toString('hex')).toBe('18ddee1e388ddcfedbe3cf132c51b48ec714c85a3f40d9562056b6502bb08932')
})

test('a header is 47 bytes and gives its salt back; anything else gives none', () => {
  const header = makeHeader(Buffer.alloc(32, 5))
  expect(header.length).toBe(HEADER_BYTES)
  expect(HEADER_BYTES).toBe(47)
  expect(saltOf(header)).toEqual(Buffer.alloc(32, 5))
  expect(saltOf(header.subarray(1))).toBeNull()
  for (const place of [0, 13, 14]) {
    const wrong = Buffer.from(header)
    wrong[place] = 0xff
    expect(saltOf(wrong)).toBeNull()
  }
})

test('no two pieces of a file share a nonce', () => {
  const all = [nonceOf(PIECE.chunk, 0), nonceOf(PIECE.last, 0), nonceOf(PIECE.index, 0), nonceOf(PIECE.chunk, 1), nonceOf(PIECE.last, 1)]
  expect(new Set(all.map((nonce) => nonce.toString('hex'))).size).toBe(all.length)
  expect(nonceOf(PIECE.last, 258).toString('hex')).toBe('010000000000000000000102')
})

test('an index reads back, and one that does not add up is none', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20 * CHUNK_BYTES }), fc.nat({ max: 2 ** 31 }), (bytes, length) => {
      const lengths = Array.from({ length: Math.max(1, Math.ceil(bytes / CHUNK_BYTES)) }, () => length)
      const index = { bytes, sha256: Buffer.alloc(32, 3), lengths }
      expect(decodeIndex(encodeIndex(index))).toEqual(index)
      expect(decodeIndex(encodeIndex({ ...index, lengths: [...lengths, 1] }))).toBeNull()
      expect(decodeIndex(encodeIndex(index).subarray(0, -1))).toBeNull()
    }),
  )
  expect(decodeIndex(Buffer.alloc(10))).toBeNull()
})
