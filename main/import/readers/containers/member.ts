import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { fileKind } from '../../sniff.ts'
import type { Chunk, RecordSource } from '../source.ts'
import { textSource } from '../text/source.ts'

/** `a/b/c.csv` as `c.csv`. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

export interface Member {
  /** The archive. */
  file: string
  name: string
  /** Its place among the parts. */
  index: number
  encoding: string | undefined
  /** Its bytes, unpacked, from the start each time. */
  pieces(): AsyncGenerator<Uint8Array>
}

/** A text within an archive, as rows that carry their own text: no place in the original shows it in clear. */
export function memberSource({ file, name, index, encoding, pieces }: Member): RecordSource {
  const text = textSource(baseName(name), encoding, () => lastMarked(checked(pieces(), file)))
  return {
    kind: 'sheet',
    async *open(): AsyncGenerator<Chunk> {
      for await (const chunk of text.open()) yield carried(chunk, index)
    },
    facts: () => ({ ...text.facts(), sheet: name }),
    warnings: () => text.warnings().map((warning) => ({ ...warning, first: warning.first === null ? null : warning.first.replace(/^row /, `${name}!`) })),
  }
}

function carried(chunk: Chunk, sheet: number): Chunk {
  const records = chunk.records.map((record) => ({ cells: record.cells, row: record.row, sheet, offset: null, length: null, raw: chunk.raw(record) }))
  return { records, long: chunk.long.map((row) => ({ ...row, offset: null, length: null })), raw: ({ raw }) => raw ?? '' }
}

/** An archive within an archive is refused before it is unpacked any further, and so is what is no text. */
async function* checked(pieces: AsyncGenerator<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const piece of pieces) {
    if (first && piece.length > 0) {
      first = false
      const kind = fileKind(piece, file)
      if (kind === 'zip' || kind === 'gzip') throw new MasarError('file-nested', { file })
      if (kind !== 'text') throw new MasarError('file-unknown', { file })
    }
    yield piece
  }
}

/** In pieces as large as a file's own, each of which says whether it is the last one: only the next one shows it. */
async function* lastMarked(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    if (size >= LIMITS.piece) {
      yield { bytes: Buffer.concat(held), last: false }
      held = []
      size = 0
    }
    held.push(piece)
    size += piece.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}
