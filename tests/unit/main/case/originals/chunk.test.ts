import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { seal } from '../../../../../main/case/keys/seal.ts'
import { sealChunk, sealIndex, unsealChunk, unsealIndex } from '../../../../../main/case/originals/chunk.ts'
import { CHUNK_BYTES, DEFLATED, makeHeader, nonceOf, PIECE } from '../../../../../main/case/originals/format.ts'

const file = { key: Buffer.alloc(32, 1), header: makeHeader(Buffer.alloc(32, 2)) }

test('text is deflated, noise is stored as it is, and both come back', async () => {
  for (const [plain, most] of [
    [Buffer.alloc(10_000, 'text;'), 200],
    [randomBytes(10_000), 10_017],
    [Buffer.alloc(0), 17],
  ] as const) {
    const sealed = await sealChunk(file, 3, false, plain)
    expect(sealed.length).toBeLessThanOrEqual(most)
    expect(await unsealChunk(file, 3, false, sealed)).toEqual(plain)
  }
})

test('a chunk opens only at its own place, as what it is, in its own file', async () => {
  const sealed = await sealChunk(file, 3, true, Buffer.from('x'))
  expect(await unsealChunk(file, 4, true, sealed)).toBeNull()
  expect(await unsealChunk(file, 3, false, sealed)).toBeNull()
  expect(await unsealChunk({ ...file, header: makeHeader(Buffer.alloc(32, 3)) }, 3, true, sealed)).toBeNull()
  expect(unsealIndex(file, sealed)).toBeNull()
  expect(unsealIndex(file, sealIndex(file, Buffer.from('index')))?.toString()).toBe('index')
})

test('a chunk that would grow beyond its size, or of an unknown method, is none', async () => {
  const nonce = nonceOf(PIECE.last, 0)
  const bomb = Buffer.concat([Buffer.of(DEFLATED), deflateRawSync(Buffer.alloc(CHUNK_BYTES + 1))])
  expect(await unsealChunk(file, 0, true, seal(file.key, nonce, file.header, bomb))).toBeNull()
  expect(await unsealChunk(file, 0, true, seal(file.key, nonce, file.header, Buffer.of(7, 1, 2)))).toBeNull()
  expect(await unsealChunk(file, 0, true, seal(file.key, nonce, file.header, Buffer.of(DEFLATED, 0xff)))).toBeNull()
})
