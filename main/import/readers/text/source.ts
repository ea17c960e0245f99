import type { Chunk, RecordSource } from '../source.ts'
import { createTextReader } from './reader.ts'
import type { TextReader } from './reader.ts'

/** The bytes of a file from its start, in pieces. */
export type Pieces = () => AsyncGenerator<{ bytes: Uint8Array; last: boolean }>

/** Bytes whose rows are made at a time: so few that they are used before they leave the processor's cache. */
const STEP = 64 * 1024

/** A delimited text as rows. Throws what `createTextReader` throws. */
export function textSource(file: string, encoding: string | undefined, pieces: Pieces, delimiter?: string): RecordSource {
  let reader: TextReader | null = null
  const current = (): TextReader => (reader ??= createTextReader({ file, encoding, delimiter }))
  return {
    kind: 'text',
    async *open(): AsyncGenerator<Chunk> {
      const opened = createTextReader({ file, encoding, delimiter })
      reader = opened
      let first = true
      for await (const { bytes, last } of pieces()) {
        // The first piece whole, for it is what the file is recognised by.
        const step = first ? bytes.length : STEP
        first = false
        for (let at = 0; at < bytes.length; at += step) yield opened.push(bytes.subarray(at, at + step), last && at + step >= bytes.length)
      }
    },
    facts: () => ({ encoding: current().encoding, delimiter: current().delimiter, sheet: null, date1904: false }),
    warnings: () => current().warnings(),
    withDelimiter: (other) => textSource(file, encoding, pieces, other),
  }
}
