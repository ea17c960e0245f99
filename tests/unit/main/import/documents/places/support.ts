import { bytesOf } from '../../../../../../main/import/readers/bytes.ts'
import { openZip } from '../../../../../../main/import/readers/zip.ts'
import type { DocumentHead, DocumentInput, DocumentReader, Found } from '../../../../../../main/import/documents/types.ts'

export type { Found } from '../../../../../../main/import/documents/types.ts'

/** What a test says of a file beyond its bytes. */
export interface Given {
  file?: string
  subject?: string
  zone?: string
  /** Bytes a piece. */
  piece?: number
}

export const bytesFrom = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : content)

/** The head of a file as the worker makes it. */
export async function headOf(content: string | Uint8Array, file = 'file'): Promise<DocumentHead> {
  const bytes = bytesFrom(content)
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const members = zip ? (await openZip(bytesOf(bytes), file)).names() : null
  return { file, bytes: bytes.subarray(0, 1024 ** 2), text: zip ? '' : Buffer.from(bytes.subarray(0, 1024 ** 2)).toString('utf8'), members, sheets: null }
}

export async function inputOf(
  content: string | Uint8Array,
  { file = 'file', subject, zone = 'Africa/Casablanca', piece = 1024 ** 2 }: Given = {},
): Promise<DocumentInput> {
  const bytes = bytesFrom(content)
  const head = await headOf(bytes, file)
  return {
    file,
    bytes: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
    zip: head.members ? await openZip(bytesOf(bytes), file) : null,
    rows: null,
    sheets: null,
    head,
    zone,
    region: 'MA',
    subject: subject ?? null,
    alive: () => {},
    warn: () => {},
    encoding: () => {},
  }
}

/** All that a reader finds in a file. */
export async function readAll(reader: DocumentReader, content: string | Uint8Array, given: Given = {}): Promise<Found[]> {
  const found: Found[] = []
  for await (const batch of reader.read(await inputOf(content, given))) found.push(...batch)
  return found
}

/** The text of the file that a row says is its own. */
export const rawOf = (content: string | Uint8Array, { raw, offset, length }: Found): string =>
  raw ?? Buffer.from(bytesFrom(content).subarray(offset ?? 0, (offset ?? 0) + (length ?? 0))).toString('utf8')

/** How many of each kind: `location`, `other`, `statement place`, `rejected bad-place`, `skip other`. */
export function tallyOf(found: readonly Found[]): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const one of found) {
    const name =
      one.what === 'event'
        ? one.kind
        : one.what === 'statement'
          ? `statement ${one.kind}`
          : one.what === 'rejected'
            ? `rejected ${one.reason}`
            : `skip ${one.skip}`
    tally[name] = (tally[name] ?? 0) + 1
  }
  return tally
}

export const eventsOf = (found: readonly Found[]) => found.filter((one) => one.what === 'event')
export const statementsOf = (found: readonly Found[]) => found.filter((one) => one.what === 'statement')

/** Time and place of each event, as short as can be compared. */
export const staysOf = (found: readonly Found[]): unknown[] => eventsOf(found).map(({ time, seconds, place }) => [time, place?.lat, place?.lon, seconds])
export const factsOf = (found: Found | undefined): Record<string, string> =>
  found?.what === 'event' ? Object.fromEntries((found.facts?.more ?? []).map(({ name, value }) => [name, value])) : {}
