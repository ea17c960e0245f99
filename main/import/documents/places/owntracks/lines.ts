import { LIMITS } from '../../../limits.ts'

/** A line of a text of one-byte line ends, without its end. */
export interface Line {
  row: number
  offset: number
  length: number
  /** Null for a line longer than a row may be. */
  bytes: Uint8Array | null
}

/** Splits bytes at line ends (LF, CR LF); the last line need not have one. Batches, one a piece. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, longest: number = LIMITS.row): AsyncGenerator<Line[]> {
  let parts: Uint8Array[] = []
  let size = 0
  let offset = 0
  let row = 0
  const close = (): Line => {
    const whole = size > longest ? null : Buffer.concat(parts)
    const length = whole?.at(-1) === 13 ? size - 1 : size
    const line = { row: ++row, offset, length, bytes: whole?.subarray(0, length) ?? null }
    offset += size + 1
    parts = []
    size = 0
    return line
  }
  for await (const piece of pieces) {
    const lines: Line[] = []
    let at = 0
    while (at < piece.length) {
      const end = piece.indexOf(10, at)
      const stop = end < 0 ? piece.length : end
      if (size + stop - at <= longest) parts.push(piece.slice(at, stop))
      size += stop - at
      at = stop + 1
      if (end >= 0) lines.push(close())
    }
    if (lines.length > 0) yield lines
  }
  if (size > 0) yield [close()]
}
