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
 * The whole rows of bytes in which nothing means anything but delimiters, line ends, and quotes round a whole cell; null where something else does (a quote
 * within a cell, a line end within quotes, a return by itself, NUL), or where a row is too long to be one. `last`: the file ends here, and with it the last row. Of any encoding
 * in which these are single bytes.
 */
export function plainRows(bytes: Buffer, last: boolean, { delimiter, newline, base, line }: Cut): PlainRows | null {
  const { length } = bytes
  const seams: number[] = []
  const ends: number[] = []
  let at = 0
  let cell = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === delimiter) {
      seams.push(i)
      cell = i + 1
    } else if (byte === newline) {
      if (i - at > LIMITS.row) return null
      ends.push(seams.length)
      seams.push(i)
      cell = at = i + 1
    } else if (byte === QUOTE) {
      if (i !== cell) return null
      const close = closing(bytes, i + 1, { delimiter, newline, last })
      if (close < 0) return null
      // The rest of the cell is in the next piece.
      if (close === length) break
      i = close
    } else if (byte === 0 || (byte === RETURN && newline !== RETURN && bytes[i + 1] !== newline && (last || i + 1 < length))) return null
  }
  if (length - at > LIMITS.row) return null
  if (last && at < length) {
    ends.push(seams.length)
    seams.push(length)
    at = length
  } else seams.length = ends.length === 0 ? 0 : (ends[ends.length - 1] as number) + 1
  return { bytes, base, line, seams, ends, used: at, newline }
}

interface Marks {
  delimiter: number
  newline: number
  last: boolean
}

/** Where the quote is that closes a cell begun before `from`; the length of the bytes where they end too soon to tell; -1 where the cell is not so simple. */
function closing(bytes: Buffer, from: number, { delimiter, newline, last }: Marks): number {
  const { length } = bytes
  const beyond = last ? -1 : length
  for (let at = from; at < length; at++) {
    const byte = bytes[at]
    if (byte === newline || byte === 0 || (byte === RETURN && newline !== RETURN)) return -1
    if (byte !== QUOTE) continue
    if (at + 1 === length) return last ? at : beyond
    const next = bytes[at + 1]
    if (next === delimiter || next === newline) return at
    if (next !== RETURN) return -1
    return at + 2 === length ? beyond : bytes[at + 2] === newline ? at : -1
  }
  return beyond
}

/** Where row `index` begins, among the bytes. */
export const beginOf = ({ seams, ends }: PlainRows, index: number): number => (index === 0 ? 0 : (seams[ends[index - 1] as number] as number) + 1)

/** Where it ends: a return before the line feed is no part of it. */
export function endOf({ bytes, seams, ends, newline }: PlainRows, index: number, begin: number): number {
  const end = seams[ends[index] as number] as number
  return newline !== RETURN && end > begin && bytes[end - 1] === RETURN ? end - 1 : end
}

/** Whether quotes stand round the cell that begins there: they are no part of it. */
export const isQuoted = (bytes: Buffer, from: number, until: number): boolean => from < until && bytes[from] === QUOTE
