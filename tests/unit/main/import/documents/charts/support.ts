import { decodeBytes } from '../../../../../../main/import/readers/text/decode.ts'
import { settleEncoding, sniffEncoding } from '../../../../../../main/import/readers/text/encoding.ts'
import type { DocumentHead, DocumentInput, DocumentReader, Found } from '../../../../../../main/import/documents/types.ts'
import type { Warning } from '../../../../../../main/import/types.ts'

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content)

export function headOf(file: string, content: string | Uint8Array): DocumentHead {
  const bytes = bytesOf(content)
  const encoding = sniffEncoding(bytes, file) ?? settleEncoding(bytes)
  return { file, bytes, text: decodeBytes(bytes.subarray(encoding.mark), encoding.name), members: null, sheets: null }
}

export interface Read {
  found: Found[]
  warnings: Warning[]
  encoding: string
  /** The text of a record's place in the original. */
  raw(found: Found): string
}

/** Reads a file in pieces of `piece` bytes. */
export async function readDocument(reader: DocumentReader, file: string, content: string | Uint8Array, { piece = 1 << 20, region = 'MA' } = {}): Promise<Read> {
  const bytes = bytesOf(content)
  const warnings: Warning[] = []
  let encoding = 'utf-8'
  const input: DocumentInput = {
    file,
    bytes: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
    zip: null,
    rows: null,
    sheets: null,
    head: headOf(file, bytes),
    zone: 'Africa/Casablanca',
    region,
    subject: null,
    alive() {},
    warn: (warning) => warnings.push(warning),
    encoding: (name) => (encoding = name),
  }
  const found: Found[] = []
  for await (const some of reader.read(input)) found.push(...some)
  return {
    found,
    warnings,
    encoding,
    raw: ({ offset, length }) => decodeBytes(bytes.subarray(offset ?? 0, (offset ?? 0) + (length ?? 0)), encoding),
  }
}

export const statementsOf = (found: readonly Found[], kind: 'node' | 'link') =>
  found.flatMap((one) => (one.what === 'statement' && one.kind === kind ? [one] : []))

/** Labels of the things and the links of each statement: `a>b 3` where directed, `a-b` where not. */
export const tiesOf = (found: readonly Found[]): string[] =>
  found.flatMap((one) =>
    one.what === 'statement'
      ? one.links.map(
          ({ a, b, directed, weight }) =>
            `${labelOf(one.things[a])}${directed ? '>' : '-'}${labelOf(one.things[b])}${weight === undefined ? '' : ` ${weight}`}`,
        )
      : [],
  )

const labelOf = (thing: { type: string; label?: string; party?: { text: string } } | undefined): string => thing?.label ?? thing?.party?.text ?? ''
