import { createHash, randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { MasarError } from '../../../shared/api/errors.ts'
import { refusalOf } from '../database/refusals.ts'
import type { OriginalWriter } from '../types.ts'
import { type FileKey, sealChunk, sealIndex } from './chunk.ts'
import { CHUNK_BYTES, encodeIndex, fileKey, makeHeader, MOST_CHUNKS, SALT_BYTES, TAIL_BYTES } from './format.ts'

/** Chunks being compressed at once. More would only take memory: zlib has four threads for the whole process. */
const IN_FLIGHT = 4

/** Called with the SHA-256 once all is on disk: gives the file its name, renames it durably. */
export type Settle = (temporary: string, sha256: Buffer) => Promise<string>

/** Writes one original under a temporary path. The caller's bytes are copied, so it may reuse its buffer at once. */
export async function createWriter(temporary: string, originalsKey: Uint8Array, settle: Settle): Promise<OriginalWriter> {
  const salt = randomBytes(SALT_BYTES)
  const file: FileKey = { key: fileKey(originalsKey, salt), header: makeHeader(salt) }
  const handle = await open(temporary, 'wx', 0o600)
  const hash = createHash('sha256')
  const lengths: number[] = []
  const pending = new Set<Promise<void>>()
  // Reused, or a large file would leave hundreds of megabytes to the garbage collector.
  const spare: Buffer[] = []
  let buffer: Buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  let filled = 0
  let bytes = 0
  let chunks = 0
  let failure: unknown
  let ended = false
  let writing = false
  // Chunks are sealed side by side and written one after the other.
  let tail: Promise<void> = handle.writeFile(file.header).then(() => undefined)
  tail.catch(() => undefined)

  const flush = async (last: boolean): Promise<void> => {
    const chunk = chunks++
    if (chunk >= MOST_CHUNKS) throw new MasarError('file-too-large')
    const plain = buffer
    const sealed = sealChunk(file, chunk, last, plain.subarray(0, filled)).finally(() => spare.push(plain))
    const before = tail
    tail = (async () => {
      const piece = await sealed
      await before
      lengths.push(piece.length)
      await handle.writeFile(piece)
    })()
    const done: Promise<void> = tail.catch((error: unknown) => void (failure ??= error)).finally(() => pending.delete(done))
    pending.add(done)
    while (pending.size >= IN_FLIGHT) await Promise.race(pending)
    if (!last) buffer = spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES)
    filled = 0
  }

  const discard = async (): Promise<void> => {
    ended = true
    await Promise.allSettled(pending)
    file.key.fill(0)
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true, maxRetries: 5 })
  }

  const check = (): void => {
    if (ended) throw new MasarError('internal', { reason: 'original-ended' })
    if (failure !== undefined) throw refusalOf(failure)
  }

  return {
    async write(piece) {
      check()
      if (writing) throw new MasarError('internal', { reason: 'original-not-awaited' })
      writing = true
      hash.update(piece)
      bytes += piece.length
      for (let at = 0; at < piece.length;) {
        // Only now is it known that the full buffer was not the last chunk.
        if (filled === CHUNK_BYTES) await flush(false)
        const part = piece.subarray(at, at + CHUNK_BYTES - filled)
        buffer.set(part, filled)
        filled += part.length
        at += part.length
      }
      writing = false
      check()
    },
    async finish() {
      check()
      try {
        await flush(true)
        await tail
        const sha256 = hash.digest()
        const index = sealIndex(file, encodeIndex({ bytes, sha256, lengths }))
        const length = Buffer.alloc(TAIL_BYTES)
        length.writeUInt32BE(index.length)
        await handle.writeFile(Buffer.concat([index, length]))
        await handle.sync()
        await handle.close()
        ended = true
        file.key.fill(0)
        return { name: await settle(temporary, sha256), sha256: sha256.toString('hex'), bytes }
      } catch (error) {
        await discard()
        throw refusalOf(error)
      }
    },
    async abandon() {
      if (!ended) await discard()
    },
  }
}
