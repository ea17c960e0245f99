import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { seal, unseal } from '../keys/seal.ts'
import { CHUNK_BYTES, DEFLATED, nonceOf, PIECE, STORED } from './format.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** zlib hands over its output in pieces of this size; its own 16 KiB would cost a turn of the event loop each. */
const STEP_BYTES = 128 * 1024

/** What seals the pieces of one file. */
export interface FileKey {
  key: Buffer
  /** The file's header: associated data of every piece. */
  header: Buffer
}

/** Compresses (off this thread) and seals a chunk. A chunk that does not shrink is stored as it is. */
export async function sealChunk({ key, header }: FileKey, chunk: number, last: boolean, plain: Uint8Array): Promise<Buffer> {
  const small = await deflate(plain, { level: 1, chunkSize: STEP_BYTES })
  const [method, body] = small.length < plain.length ? [DEFLATED, small] : [STORED, plain]
  return seal(key, nonceOf(last ? PIECE.last : PIECE.chunk, chunk), header, Buffer.of(method), body)
}

/** The plain bytes of a chunk, or null when its tag fails or it holds more than it may. */
export async function unsealChunk({ key, header }: FileKey, chunk: number, last: boolean, sealed: Uint8Array): Promise<Buffer | null> {
  const body = unseal(key, nonceOf(last ? PIECE.last : PIECE.chunk, chunk), header, sealed)
  if (!body) return null
  if (body[0] === STORED) return body.subarray(1)
  if (body[0] !== DEFLATED) return null
  return inflate(body.subarray(1), { maxOutputLength: CHUNK_BYTES, chunkSize: STEP_BYTES }).catch(() => null)
}

export const sealIndex = ({ key, header }: FileKey, plain: Uint8Array): Buffer => seal(key, nonceOf(PIECE.index, 0), header, plain)

/** There is one index a file, so its counter is 0. */
export const unsealIndex = ({ key, header }: FileKey, sealed: Uint8Array): Buffer | null => unseal(key, nonceOf(PIECE.index, 0), header, sealed)
