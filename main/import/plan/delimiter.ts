import type { FormatDefinition } from '../formats/definition.ts'
import type { Chunk } from '../readers/source.ts'
import { quotedRow } from '../readers/text/fields.ts'
import { scoreFormats } from '../recognise/score.ts'

/** Rows by which a delimiter is tried. */
const TRIED = 60
/** Below this a definition is not the file's. */
const ENOUGH = 0.5

interface Asked {
  formats: readonly FormatDefinition[]
  format?: string | undefined
  plan?: { delimiter?: string | undefined } | undefined
  file: string
}

/**
 * The delimiter by which a text is to be split where it is not the sniffed one: the plan's, that of the format asked for, or that of a definition
 * which fits the file so split better than any fits it as it was. Null where the sniffed one stands.
 */
export function delimiterFor({ formats, format, plan, file }: Asked, sniffed: string, chunks: readonly Chunk[]): string | null {
  const wanted = plan?.delimiter ?? formats.find(({ id }) => id === format)?.delimiter ?? null
  if (wanted !== null || format !== undefined) return wanted === sniffed ? null : wanted
  const others = new Set(formats.flatMap(({ delimiter }) => (delimiter === null || delimiter === sniffed ? [] : [delimiter])))
  if (others.size === 0) return null
  const head = chunks.flatMap((chunk) => chunk.records.map((record) => ({ record, chunk }))).slice(0, TRIED)
  const plain = head.map(({ record }) => record)
  let best = { delimiter: null as string | null, score: scoreFormats(formats, plain, file)[0]?.score ?? 0 }
  for (const delimiter of others) {
    const split = head.map(({ record, chunk }) => ({ ...record, cells: cellsOf(chunk.raw(record), delimiter) }))
    const score = scoreFormats(
      formats.filter((one) => one.delimiter === delimiter),
      split,
      file,
    )[0]?.score
    if (score !== undefined && score >= ENOUGH && score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function cellsOf(raw: string, delimiter: string): string[] {
  const row = quotedRow(raw, 0, delimiter, '\n', true)
  return typeof row === 'string' ? raw.split(delimiter) : row.cells
}
