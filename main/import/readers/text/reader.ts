import { isAscii, isUtf8 } from 'node:buffer'
import type { RawRecord, Warning } from '../../types.ts'
import { LIMITS } from '../../limits.ts'
import { createWarnings } from '../../warnings.ts'
import { decoderOf } from './decode.ts'
import type { Decode } from './decode.ts'
import { namedEncoding, settleEncoding, sniffEncoding } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { sniffDelimiter, sniffNewline } from './delimiter.ts'
import type { Chunk, LongRow } from '../source.ts'
import { beginOf, endOf, isQuoted, plainRows } from './plain.ts'
import { quotedRow } from './fields.ts'
import type { QuotedResult } from './fields.ts'

export interface TextReader {
  /** Takes the next bytes of the file and gives the rows that end in them. `last` closes the file. */
  push(piece: Uint8Array, last: boolean): Chunk
  readonly encoding: string
  readonly delimiter: string
  warnings(): Warning[]
}

export interface TextOptions {
  file: string
  /** An encoding and a delimiter (one character of ASCII) that the person chose. */
  encoding?: string | undefined
  delimiter?: string | undefined
}

const NUL = /\0/g
/** What stands in a text for a character that could not be read. */
const LOST = '\ufffd'
/**
 * Splits the bytes of a delimited text into rows, each with its place in the file in bytes (line end excluded), so that the
 * row can be read again to the letter. A pure function over bytes; memory is bounded by two pieces.
 *
 * Text is split on code units (bytes, or pairs of bytes in UTF-16), never on decoded characters: in every encoding that is read
 * here delimiters, quotes and line ends are single units. Throws `file-not-text`, `bad-request` for an unknown encoding.
 */
export function createTextReader({ file, encoding: chosen, delimiter: given }: TextOptions): TextReader {
  const warnings = createWarnings()
  let encoding: Encoding | null = null
  let decode: Decode = (units) => units
  let delimiter = ','
  let newline: '\n' | '\r' = '\n'
  let started = false
  /** Bytes not yet given out, the offset of the first of them, and the number of the line they begin. */
  let rest = Buffer.alloc(0)
  let base = 0
  let line = 1
  let unbalanced = 0
  let long: LongRow | null = null

  const settle = (found: Encoding): void => {
    encoding = found
    decode = decoderOf(found.name)
  }

  const start = (bytes: Buffer): Buffer => {
    started = true
    const found = chosen === undefined ? sniffEncoding(bytes, file) : namedEncoding(chosen, bytes)
    if (found) settle(found)
    const mark = found?.mark ?? 0
    base = mark
    const sample = unitsOf(bytes.subarray(mark, mark + LIMITS.sample), found).text
    newline = sniffNewline(sample)
    delimiter = given ?? sniffDelimiter(sample.slice(0, 65_536), newline)
    return bytes.subarray(mark)
  }

  /** Most pieces of most files: their rows are made into texts only where somebody asks for it. */
  const plainChunk = (bytes: Buffer, last: boolean, decoded: 'latin1' | 'utf8'): Chunk | null => {
    // Characters that were lost before are warned of row by row.
    if (long !== null || delimiter.length !== 1 || (decoded === 'utf8' && bytes.includes(LOST))) return null
    const cut = { delimiter: delimiter.charCodeAt(0), newline: newline.charCodeAt(0), base, line }
    const rows = plainRows(bytes, last, cut)
    if (!rows || (decoded === 'utf8' && !isUtf8(bytes.subarray(0, rows.used)))) return null
    base += rows.used
    line += rows.ends.length
    rest = Buffer.from(bytes.subarray(rows.used))
    const recordAt = (index: number): RawRecord => {
      const begin = beginOf(rows, index)
      const end = endOf(rows, index, begin)
      const cells: string[] = []
      const add = (from: number, until: number): void => {
        const quotes = isQuoted(bytes, from, until) ? 1 : 0
        cells.push(bytes.toString(decoded, from + quotes, until - quotes))
      }
      let from = begin
      for (let seam = index === 0 ? 0 : (rows.ends[index - 1] ?? 0) + 1; seam < (rows.ends[index] ?? 0); seam++) {
        const until = rows.seams[seam] ?? 0
        add(from, until)
        from = until + 1
      }
      add(from, end)
      return { cells, row: cut.line + index, sheet: null, offset: cut.base + begin, length: end - begin }
    }
    let records: RawRecord[] | null = null
    return {
      get records() {
        return (records ??= rows.ends.map((_, index) => recordAt(index)))
      },
      long: [],
      plain: { rows, recordAt },
      raw({ offset, length }) {
        const from = (offset ?? cut.base) - cut.base
        return bytes.toString(decoded, from, from + (length ?? 0))
      },
    }
  }

  const push = (piece: Uint8Array, last: boolean): Chunk => {
    const records: RawRecord[] = []
    const tooLong: LongRow[] = []
    let bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (rest.length > 0) bytes = Buffer.concat([rest, bytes])
    if (!started) bytes = start(bytes)
    const plain = encoding?.unit !== 2 && isAscii(bytes)
    if (!plain && !encoding) settle(settleEncoding(bytes))
    const whole = plain || encoding?.name === 'utf-8' ? plainChunk(bytes, last, plain ? 'latin1' : 'utf8') : null
    if (whole) return whole
    const unit = encoding?.unit ?? 1
    const { text, copy } = unitsOf(bytes, encoding)
    const began = base
    const readable = (units: string): string => {
      if (plain) return units
      const decoded = decode(units)
      if (decoded.includes(LOST)) warnings.add('undecodable', line)
      return decoded
    }
    const nul = bytes.includes(unit === 1 ? 0 : '\0\0')
    let at = 0
    // Where the next one is, as last looked for; -1 when the text holds no more.
    let nextQuote = -2
    const keepLong = (end: number, lines: number): void => {
      if (!long) return
      tooLong.push(long)
      long = null
      line += lines
      at = end + 1
    }
    while (at < text.length) {
      const lineEnd = text.indexOf(newline, at)
      const whole = lineEnd >= 0 || last
      let end = lineEnd < 0 ? text.length : lineEnd
      if (long) {
        long.length = (long.length ?? 0) + (end - at) * unit
        at = end
        if (whole) keepLong(end, 1)
        continue
      }
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
      let row = trimmed(text, at, end)
      let cells: string[] | null = null
      let lines = 1
      if (nextQuote !== -1 && nextQuote < end && end - at <= LIMITS.row) {
        // Most quoted rows are one line: they are parsed from a copy, and only the others from the text itself.
        let found: QuotedResult = whole ? quotedRow(copy(at, row), 0, delimiter, newline, true) : 'open'
        if (found === 'open' && unbalanced < LIMITS.unbalanced) {
          found = quotedRow(text, at, delimiter, newline, last)
          if (found === 'open' && !last && text.length - at <= LIMITS.row) break
          if (typeof found !== 'string') {
            end = found.end
            row = trimmed(text, at, end)
            lines += found.lines
            if (end - at <= LIMITS.row) found = quotedRow(copy(at, row), 0, delimiter, newline, true)
          }
        }
        if (typeof found === 'string') {
          // Only the line itself is taken, its quotes as characters: the rows after it stay rows.
          unbalanced++
          warnings.add('unbalanced-quote', line)
        } else cells = found.cells
      }
      if (end === text.length && !last && text.length - at <= LIMITS.row) break
      if (end - at > LIMITS.row) {
        long = { row: line, offset: base + at * unit, length: (row - at) * unit, raw: readable(copy(at, at + LIMITS.row)), cut: true }
        if (end < text.length || last) keepLong(end, lines)
        else at = end
        continue
      }
      if (cells) cells = plain ? cells : cells.map(readable)
      else cells = readable(copy(at, row)).split(delimiter)
      if (nul && cells.some((cell) => cell.includes('\0'))) {
        warnings.add('nul-characters', line)
        cells = cells.map((cell) => cell.replace(NUL, ''))
      }
      records.push({ cells, row: line, sheet: null, offset: base + at * unit, length: (row - at) * unit })
      line += lines
      at = end + 1
    }
    const used = last ? bytes.length : Math.min(at * unit, bytes.length)
    base += used
    rest = Buffer.from(bytes.subarray(used))
    const raw = ({ offset, length }: RawRecord): string => {
      const from = ((offset ?? began) - began) / unit
      return decode(copy(from, from + (length ?? 0) / unit))
    }
    return { records, long: tooLong, raw }
  }

  const trimmed = (text: string, from: number, end: number): number => (newline === '\n' && end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end)

  return {
    push,
    get encoding() {
      return encoding?.name ?? 'utf-8'
    },
    get delimiter() {
      return delimiter
    },
    warnings: () => warnings.list(),
  }
}

interface Units {
  /** One character a code unit. */
  text: string
  /** A part of it that does not hold the rest in memory, as a slice of a string would. */
  copy(from: number, until: number): string
}

function unitsOf(bytes: Buffer, encoding: Encoding | null): Units {
  if (encoding?.unit !== 2) return { text: bytes.toString('latin1'), copy: (from, until) => bytes.toString('latin1', from, until) }
  const whole = bytes.subarray(0, bytes.length & ~1)
  const little = encoding.bigEndian ? Buffer.from(whole).swap16() : whole
  return { text: little.toString('utf16le'), copy: (from, until) => little.toString('utf16le', 2 * from, 2 * until) }
}
