import { LIMITS } from '../../limits.ts'
import { decoderOf } from '../../readers/text/decode.ts'
import { settleEncoding, sniffEncoding } from '../../readers/text/encoding.ts'
import type { Encoding } from '../../readers/text/encoding.ts'

/** A line of a text that is no table, its line end left out. */
export interface Line {
  text: string
  /** As a person counts, from 1. */
  row: number
  /** Bytes from the start of the file. */
  offset: number
  length: number
  /** Longer than is kept: `text` is its beginning. */
  cut: boolean
}

const HEAD = 64 * 1024

/**
 * The lines of a text of any size, one array a piece. UTF-8, UTF-16 and one-byte encodings, as `readers/text` finds them from the first 64 KiB;
 * `encoding` is told its name before the first line. Throws `file-not-text`.
 */
export async function* readLines(
  pieces: AsyncIterable<Uint8Array>,
  file: string,
  encoding: (name: string) => void = () => {},
  most: number = LIMITS.row,
): AsyncGenerator<Line[]> {
  let found: Encoding | null = null
  let rest: Buffer = Buffer.alloc(0)
  let base = 0
  let row = 1
  /** Of a line that is too long: its beginning, its place and the bytes seen so far. */
  let long: Line | null = null

  const textOf = (bytes: Buffer, { name, unit, bigEndian }: Encoding): string => {
    if (unit === 1) return decoderOf(name)(bytes.toString('latin1'))
    const even = bytes.subarray(0, bytes.length & ~1)
    return (bigEndian ? Buffer.from(even).swap16() : even).toString('utf16le')
  }

  function cutInto(bytes: Buffer, encoded: Encoding, last: boolean): Line[] {
    const lines: Line[] = []
    let at = 0
    for (;;) {
      const end = lineEnd(bytes, at, encoded)
      if (end < 0 && !last) break
      const stop = end < 0 ? bytes.length : end
      if (long) {
        lines.push({ ...long, length: long.length + stop - at })
        long = null
        row++
      } else if (end >= 0 || stop > at) {
        const trimmed = withoutReturn(bytes, at, stop, encoded)
        lines.push({
          text: textOf(bytes.subarray(at, Math.min(trimmed, at + most)), encoded),
          row,
          offset: base + at,
          length: trimmed - at,
          cut: trimmed - at > most,
        })
        row++
      }
      at = Math.min(stop + encoded.unit, bytes.length)
      if (end < 0) break
    }
    if (!last && bytes.length - at > most) {
      const open: Line = long ?? { text: textOf(bytes.subarray(at, at + most), encoded), row, offset: base + at, length: 0, cut: true }
      const taken = (bytes.length - at) & ~1
      long = { ...open, length: open.length + taken }
      at += taken
    }
    base += at
    rest = Buffer.from(bytes.subarray(at))
    return lines
  }

  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (!found) {
      // So much decides the encoding, in however small pieces it comes.
      if (bytes.length < HEAD) {
        rest = Buffer.from(bytes)
        continue
      }
      found = sniffEncoding(bytes, file) ?? settleEncoding(bytes)
      base = found.mark
      encoding(found.name)
      yield cutInto(bytes.subarray(found.mark), found, false)
      continue
    }
    yield cutInto(bytes, found, false)
  }
  if (!found) {
    found = sniffEncoding(rest, file) ?? settleEncoding(rest)
    base = found.mark
    encoding(found.name)
    rest = rest.subarray(found.mark)
  }
  yield cutInto(rest, found, true)
}

function lineEnd(bytes: Buffer, from: number, { unit, bigEndian }: Encoding): number {
  if (unit === 1) return bytes.indexOf(10, from)
  const low = bigEndian ? 1 : 0
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const start = at - low
    if (start >= from && (start - from) % 2 === 0 && bytes[bigEndian ? start : start + 1] === 0) return start
  }
  return -1
}

function withoutReturn(bytes: Buffer, from: number, end: number, { unit, bigEndian }: Encoding): number {
  if (end - from < unit) return end
  if (unit === 1) return bytes[end - 1] === 13 ? end - 1 : end
  return bytes[end - (bigEndian ? 1 : 2)] === 13 && bytes[end - (bigEndian ? 2 : 1)] === 0 ? end - 2 : end
}
