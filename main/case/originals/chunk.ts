import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { seal, unseal } from '../keys/seal.ts'
import { CHUNK_BYTES, DEFLATED, nonceOf, PIECE, STORED } from './format.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** What seals the pieces of one file. */
export interface FileKey {
  key: Buffer
  /** The file's header: associated data of every piece. */
  header: Buffer
}

/** Compresses (off this thread) and seals a chunk. A chunk that does not shrink is stored as it is. */
export async function sealChunk({ key, header }: FileKey, chunk: number, last: boolean, plain: Uint8Array): Promise<Buffer> {
  const small = await deflate(plain, { level: 1 })
  const body = small.length < plain.length ? Buffer.concat([Buffer.of(DEFLATED), small]) : Buffer.concat([Buffer.of(STORED), plain])
  return seal(key, nonceOf(last ? PIECE.last : PIECE.chunk, chunk), header, body)
}

/** The plain bytes of a chunk, or null when its tag fails or it holds more than it may. */
export async function unsealChunk({ key, header }: FileKey, chunk: number, last: boolean, sealed: Uint8Array): Promise<Buffer | null> {
  const body = unseal(key, nonceOf(last ? PIECE.last : PIECE.chunk, chunk), header, sealed)
  if (!body) return null
  if (body[0] === STORED) return body.subarray(1)
  if (body[0] !== DEFLATED) return null
  return inflate(body.subarray(1), { maxOutputLength: CHUNK_BYTES }).catch(() => null)
}

export const sealIndex = ({ key, header }: FileKey, plain: Uint8Array): Buffer => seal(key, nonceOf(PIECE.index, 0), header, plain)

/** There is one index a file, so its counter is 0. */
export const unsealIndex = ({ key, header }: FileKey, sealed: Uint8Array): Buffer | null => unseal(key, nonceOf(PIECE.index, 0), header, sealed)
