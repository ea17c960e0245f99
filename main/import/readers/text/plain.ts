import { LIMITS } from '../../limits.ts'
import type { PlainRows } from '../source.ts'

const QUOTE = 34
const RETURN = 13

/** A text that is cut at single characters alone. */
interface Cut {
  /** One byte a character. */
  delimiter: number
  newline: number
  /** Offset of the first byte in the file, and the number of its line. */
  base: number
  line: number
}

/**
 * The whole rows of bytes in which nothing but delimiters and line ends means anything; null where something does (quotes, NUL), or where a row is too long to
 * be one. `last`: the file ends here, and with it the last row. Of any encoding in which these are single bytes.
 */
export function plainRows(bytes: Buffer, last: boolean, { delimiter, newline, base, line }: Cut): PlainRows | null {
  const { length } = bytes
  const seams: number[] = []
  const ends: number[] = []
  let at = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === delimiter) seams.push(i)
    else if (byte === newline) {
      if (i - at > LIMITS.row) return null
      ends.push(seams.length)
      seams.push(i)
      at = i + 1
    } else if (byte === QUOTE || byte === 0) return null
  }
  if (length - at > LIMITS.row) return null
  if (last && at < length) {
    ends.push(seams.length)
    seams.push(length)
    at = length
  } else seams.length = ends.length === 0 ? 0 : (ends[ends.length - 1] as number) + 1
  return { bytes, base, line, seams, ends, used: at, newline }
}

/** Where row `index` begins, among the bytes. */
export const beginOf = ({ seams, ends }: PlainRows, index: number): number => (index === 0 ? 0 : (seams[ends[index - 1] as number] as number) + 1)

/** Where it ends: a return before the line feed is no part of it. */
export function endOf({ bytes, seams, ends, newline }: PlainRows, index: number, begin: number): number {
  const end = seams[ends[index] as number] as number
  return newline !== RETURN && end > begin && bytes[end - 1] === RETURN ? end - 1 : end
}
