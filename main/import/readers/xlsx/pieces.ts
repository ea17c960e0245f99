import { isAscii } from 'node:buffer'
import type { Piece } from './xml-text.ts'

/** What waits for its end at most before the part is called unusual: a row of a sheet has 16,384 cells. */
const MOST = 4 * 1024 ** 2

/**
 * Reads XML in pieces that `take` consumes from their start: it gives how far it came, or null where it met what it does not know. Gives
 * whether all was taken. Yields after each piece.
 */
export async function* takePieces(
  pieces: AsyncIterable<Uint8Array>,
  take: (piece: Piece, last: boolean) => number | null,
): AsyncGenerator<void, 'whole' | 'unusual'> {
  let rest: Buffer = Buffer.alloc(0)
  const step = (bytes: Buffer, last: boolean): boolean => {
    if (bytes.includes(0)) return false
    const used = take({ bytes, text: bytes.toString('latin1'), ascii: isAscii(bytes) }, last)
    if (used === null || bytes.length - used > MOST) return false
    rest = Buffer.from(bytes.subarray(used))
    return true
  }
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (!step(rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes, false)) return 'unusual'
    yield
  }
  return step(rest, true) ? 'whole' : 'unusual'
}
