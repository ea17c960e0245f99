/** The last bytes of a file that streams by, so that what was just found in it can be had as it stands. */
export interface Keeper {
  /** Takes all pieces on their way. */
  through(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  text(offset: number, length: number): string
  /** What ends before is needed no more. */
  release(offset: number): void
}

/** `most`: bytes that are kept at most; no value is larger. */
export function createKeeper(most: number): Keeper {
  const kept: { at: number; bytes: Uint8Array }[] = []
  let end = 0
  let needed = 0
  const drop = (): void => {
    for (let first = kept[0]; first && (first.at + first.bytes.length <= needed || end - first.at - first.bytes.length > most); first = kept[0]) kept.shift()
  }
  return {
    async *through(pieces) {
      for await (const piece of pieces) {
        // Copied: the piece may be used again by whoever reads the file.
        kept.push({ at: end, bytes: piece.slice() })
        end += piece.length
        drop()
        yield piece
      }
    },
    text(offset, length) {
      const parts = kept.map(({ at, bytes }) => bytes.subarray(Math.max(0, offset - at), Math.max(0, offset + length - at)))
      return Buffer.concat(parts).toString('utf8')
    },
    release: (offset) => void (needed = offset),
  }
}
