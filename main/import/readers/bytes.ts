import { LIMITS } from '../limits.ts'

/** Bytes of a file at any place. `read` gives exactly `length` bytes and throws a RangeError beyond the end. */
export interface RandomBytes {
  /** In bytes. */
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array>
}

const check = (size: number, offset: number, length: number): void => {
  if (!(offset >= 0 && length >= 0 && offset + length <= size)) throw new RangeError('beyond the end of the file')
}

/** Bytes that lie in memory. */
export const bytesOf = (bytes: Uint8Array): RandomBytes => ({
  size: bytes.length,
  async read(offset, length) {
    check(bytes.length, offset, length)
    return bytes.subarray(offset, offset + length)
  },
})

/** Pieces that are remembered: enough for the directory of a zip and two of its parts read side by side. */
const HELD = 6

/**
 * Bytes that are fetched by whole pieces, of which the last ones used are remembered. Who reads one piece after the other finds the next one
 * on its way.
 */
export function bytesByPiece(size: number, fetch: (index: number) => Promise<Uint8Array>, piece: number = LIMITS.piece): RandomBytes {
  const held = new Map<number, Promise<Uint8Array>>()
  let last = -1
  const get = (index: number): Promise<Uint8Array> => {
    const known = held.get(index) ?? fetch(index)
    held.delete(index)
    held.set(index, known)
    if (held.size > HELD) for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest)
    // Nobody may wait for a piece that was only fetched ahead: that it cannot be read is said to whoever reads it.
    known.catch(() => held.delete(index))
    return known
  }
  return {
    size,
    async read(offset, length) {
      check(size, offset, length)
      if (length === 0) return new Uint8Array(0)
      const first = Math.floor(offset / piece)
      const end = Math.floor((offset + length - 1) / piece)
      if (first === end) {
        const found = get(first)
        if (first === last + 1 && (first + 1) * piece < size) void get(first + 1)
        last = first
        return (await found).subarray(offset - first * piece, offset - first * piece + length)
      }
      const whole = new Uint8Array(length)
      for (let index = first; index <= end; index++) {
        const from = Math.max(offset, index * piece)
        const until = Math.min(offset + length, (index + 1) * piece)
        whole.set((await get(index)).subarray(from - index * piece, until - index * piece), from - offset)
      }
      last = end
      return whole
    },
  }
}
