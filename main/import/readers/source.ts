import type { RawRecord, Warning } from '../types.ts'

/** A row too long to be one: its place, and as much of its text as is kept. */
export interface LongRow {
  row: number
  offset: number | null
  length: number | null
  raw: string
  /** Whether it goes on. */
  cut: boolean
}

/**
 * Whole rows of a text in which nothing but delimiters and line ends means anything, as bytes (readers/text/plain.ts): row `i` ends at the seam
 * of the number `ends[i]`, and the seams before it, from the one after the last row's end, part its cells.
 */
export interface PlainRows {
  /** UTF-8 without fault. */
  bytes: Buffer
  /** Offset of the first byte in the file, and the number of its line. */
  base: number
  line: number
  seams: readonly number[]
  ends: readonly number[]
  /** Bytes that the rows take. */
  used: number
  /** The line end's last character. */
  newline: number
}

/** Some rows of a file, in order. `raw` gives a row's own text, line end excluded. */
export interface Chunk {
  readonly records: RawRecord[]
  long: LongRow[]
  /** The same rows as bytes, where that is all there is to them; `records` are then made when they are asked for. */
  plain?: { rows: PlainRows; recordAt(index: number): RawRecord } | undefined
  raw(record: RawRecord): string
}

/** A file as rows that can be read from the start again. */
export interface RecordSource {
  kind: 'text' | 'sheet'
  open(): AsyncGenerator<Chunk>
  /** Known once the first chunk has come. */
  facts(): { encoding: string | null; delimiter: string | null; sheet: string | null; date1904: boolean }
  warnings(): Warning[]
  /** The same text split at another delimiter; absent where there is none. */
  withDelimiter?: ((delimiter: string) => RecordSource) | undefined
}
