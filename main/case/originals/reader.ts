import { type FileHandle, open } from 'node:fs/promises'
import { MasarError } from '../../../shared/api/errors.ts'
import { codeOf } from '../disk/durable.ts'
import type { OriginalReader } from '../types.ts'
import { type FileKey, unsealChunk, unsealIndex } from './chunk.ts'
import { CHUNK_BYTES, decodeIndex, fileKey, HEADER_BYTES, type Index, MOST_CHUNKS, saltOf, TAIL_BYTES } from './format.ts'

/** Plain chunks kept at hand: rows of evidence lie near each other. */
const CACHED = 4

const damaged = (): MasarError => new MasarError('case-damaged', { file: 'originals' })

async function readExactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const { bytesRead } = await handle.read(buffer, at, length - at, position + at)
    if (bytesRead === 0) throw damaged()
    at += bytesRead
  }
  return buffer
}

async function readIndex(handle: FileHandle, originalsKey: Uint8Array): Promise<{ file: FileKey; index: Index; offsets: number[] }> {
  const { size } = await handle.stat()
  if (size < HEADER_BYTES + TAIL_BYTES) throw damaged()
  const header = await readExactly(handle, 0, HEADER_BYTES)
  const salt = saltOf(header)
  const length = (await readExactly(handle, size - TAIL_BYTES, TAIL_BYTES)).readUInt32BE()
  const start = size - TAIL_BYTES - length
  if (!salt || start < HEADER_BYTES || length > MOST_CHUNKS * 4 + 1024) throw damaged()
  const file = { key: fileKey(originalsKey, salt), header }
  const plain = unsealIndex(file, await readExactly(handle, start, length))
  const index = plain && decodeIndex(plain)
  if (!index) throw damaged()
  const offsets = [HEADER_BYTES]
  for (const each of index.lengths) offsets.push((offsets.at(-1) ?? 0) + each)
  if (offsets.at(-1) !== start) throw damaged()
  return { file, index, offsets }
}

/** An original and the SHA-256 that its index states. */
export type CheckedReader = OriginalReader & { readonly sha256: string }

/** Opens an original for reads at any place. Throws `not-found` where there is none, `case-damaged` where its header or index fails. */
export async function openReader(path: string, originalsKey: Uint8Array): Promise<CheckedReader> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new MasarError('not-found', { what: 'original' }) : error
  })
  const { file, index, offsets } = await readIndex(handle, originalsKey).catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  const cache = new Map<number, Promise<Buffer>>()
  let closed = false

  const load = async (chunk: number): Promise<Buffer> => {
    const sealed = await readExactly(handle, offsets[chunk] ?? 0, index.lengths[chunk] ?? 0)
    const plain = await unsealChunk(file, chunk, chunk === index.lengths.length - 1, sealed)
    const expected = Math.min(CHUNK_BYTES, index.bytes - chunk * CHUNK_BYTES)
    if (plain?.length !== expected) throw damaged()
    return plain
  }

  const chunkAt = (chunk: number): Promise<Buffer> => {
    const known = cache.get(chunk)
    cache.delete(chunk)
    const plain = known ?? load(chunk)
    cache.set(chunk, plain)
    if (cache.size > CACHED) cache.delete(cache.keys().next().value ?? 0)
    plain.catch(() => cache.delete(chunk))
    return plain
  }

  const check = (): void => {
    if (closed) throw new MasarError('internal', { reason: 'original-closed' })
  }

  return {
    bytes: index.bytes,
    sha256: index.sha256.toString('hex'),
    async read(offset, length) {
      check()
      const start = Math.min(Math.max(0, offset), index.bytes)
      const end = Math.min(start + Math.max(0, length), index.bytes)
      const out = Buffer.alloc(end - start)
      for (let at = start; at < end;) {
        const chunk = Math.floor(at / CHUNK_BYTES)
        const plain = await chunkAt(chunk)
        at += plain.copy(out, at - start, at - chunk * CHUNK_BYTES, end - chunk * CHUNK_BYTES)
      }
      return out
    },
    async *stream() {
      for (let chunk = 0; chunk < index.lengths.length; chunk++) {
        check()
        const plain = await load(chunk)
        if (plain.length > 0) yield plain
      }
    },
    async close() {
      if (closed) return
      closed = true
      cache.clear()
      file.key.fill(0)
      await handle.close()
    },
  }
}
