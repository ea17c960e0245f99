import { hkdfSync } from 'node:crypto'

/**
 * An original on disk: header (49 bytes, in clear, authenticated with every piece), sealed chunks, sealed index,
 * tail (4 bytes: length of the sealed index). All numbers big-endian. See docs/case-format.md.
 */
export const MAGIC = Buffer.from('MASARORIGINAL\0', 'latin1')
export const VERSION = 1
export const SALT_BYTES = 32
export const HEADER_BYTES = MAGIC.length + 1 + SALT_BYTES
export const TAIL_BYTES = 4
/** Plain bytes of every chunk but the last. */
export const CHUNK_BYTES = 1 << 20
/** Four bytes count the chunks: 4 PiB. The index of so many would not fit in memory, so far fewer are allowed: 1 TiB. */
export const MOST_CHUNKS = 1 << 20

/** What a sealed piece is; part of its nonce, so that none passes for another. */
export const PIECE = { chunk: 0, last: 1, index: 2 } as const
type Piece = (typeof PIECE)[keyof typeof PIECE]

/** First plain byte of a chunk. */
export const STORED = 0
export const DEFLATED = 1

export const makeHeader = (salt: Uint8Array): Buffer => Buffer.concat([MAGIC, Buffer.from([VERSION]), salt])

/** The salt of a header, or null when these bytes are no header of ours. */
export function saltOf(header: Uint8Array): Buffer | null {
  const bytes = Buffer.from(header)
  const ours = bytes.length === HEADER_BYTES && bytes.subarray(0, MAGIC.length).equals(MAGIC) && bytes[MAGIC.length] === VERSION
  return ours ? bytes.subarray(MAGIC.length + 1) : null
}

/** Every file has a key of its own, so its nonces may count from zero. */
export const fileKey = (originalsKey: Uint8Array, salt: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', originalsKey, salt, 'masar original 1', 32))

/** STREAM nonce: kind of piece, seven zero bytes, number of the chunk. */
export function nonceOf(piece: Piece, counter: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce[0] = piece
  nonce.writeUInt32BE(counter, 8)
  return nonce
}

export interface Index {
  /** Plain bytes of the whole file. */
  bytes: number
  sha256: Buffer
  /** Length on disk of each sealed chunk. */
  lengths: number[]
}

export function encodeIndex({ bytes, sha256, lengths }: Index): Buffer {
  const out = Buffer.alloc(8 + 32 + 4 + lengths.length * 4)
  out.writeBigUInt64BE(BigInt(bytes), 0)
  sha256.copy(out, 8)
  out.writeUInt32BE(lengths.length, 40)
  lengths.forEach((length, chunk) => out.writeUInt32BE(length, 44 + chunk * 4))
  return out
}

/** The index, or null when it does not add up. */
export function decodeIndex(plain: Buffer): Index | null {
  if (plain.length < 44) return null
  const count = plain.readUInt32BE(40)
  const bytes = Number(plain.readBigUInt64BE(0))
  const expected = Math.max(1, Math.ceil(bytes / CHUNK_BYTES))
  if (plain.length !== 44 + count * 4 || count !== expected) return null
  return { bytes, sha256: Buffer.from(plain.subarray(8, 40)), lengths: Array.from({ length: count }, (_, chunk) => plain.readUInt32BE(44 + chunk * 4)) }
}
