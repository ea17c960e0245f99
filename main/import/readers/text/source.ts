import type { Chunk, RecordSource } from '../source.ts'
import { createTextReader } from './reader.ts'
import type { TextReader } from './reader.ts'

/** The bytes of a file from its start, in pieces. */
export type Pieces = () => AsyncGenerator<{ bytes: Uint8Array; last: boolean }>

/** A delimited text as rows. Throws what `createTextReader` throws. */
export function textSource(file: string, encoding: string | undefined, pieces: Pieces): RecordSource {
  let reader: TextReader | null = null
  const current = (): TextReader => (reader ??= createTextReader({ file, encoding }))
  return {
    kind: 'text',
    async *open(): AsyncGenerator<Chunk> {
      const opened = createTextReader({ file, encoding })
      reader = opened
      for await (const { bytes, last } of pieces()) yield opened.push(bytes, last)
    },
    facts: () => ({ encoding: current().encoding, delimiter: current().delimiter, sheet: null, date1904: false }),
    warnings: () => current().warnings(),
  }
}
