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

/** Some rows of a file, in order. `raw` gives a row's own text, line end excluded. */
export interface Chunk {
  records: RawRecord[]
  long: LongRow[]
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
