import type { Zip } from '../../../../../main/import/readers/zip.ts'
import type { DocumentEvent, DocumentHead, DocumentInput, DocumentReader, DocumentStatement, Found } from '../../../../../main/import/documents/types.ts'
import type { Warning } from '../../../../../main/import/types.ts'

export interface ReadOptions {
  file?: string
  /** Bytes of a piece. */
  size?: number
  zone?: string
  region?: string
  subject?: string | null
  /** Members instead of bytes. */
  members?: Record<string, string>
}

export interface ReadOutcome {
  found: Found[]
  events: (Found & DocumentEvent)[]
  statements: (Found & DocumentStatement)[]
  warnings: Warning[]
  encoding: string | null
  sniffed: number
  bytes: Uint8Array
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? new TextEncoder().encode(text) : text)

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve()
    yield bytes.subarray(at, at + size)
  }
}

const fakeZip = (members: Record<string, string>, size: number): Zip => ({
  has: (name) => Object.hasOwn(members, name),
  names: () => Object.keys(members),
  size: (name) => bytesOf(members[name] ?? '').length,
  read: (name) => cut(bytesOf(members[name] ?? ''), size),
})

/** Reads a document as the worker does, from memory. */
export async function readDocument(reader: DocumentReader, text: string | Uint8Array, options: ReadOptions = {}): Promise<ReadOutcome> {
  const { file = 'file.txt', size = 1 << 20, members } = options
  const bytes = bytesOf(text)
  const zip = members ? fakeZip(members, size) : null
  const decoded = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 1 << 20))
  const head: DocumentHead = { file, bytes: bytes.subarray(0, 1 << 20), text: zip ? '' : decoded, members: zip?.names() ?? null, sheets: null }
  const warnings: Warning[] = []
  let encoding: string | null = null
  const input: DocumentInput = {
    file,
    bytes: bytes.length,
    pieces: () => cut(bytes, size),
    zip,
    rows: null,
    sheets: null,
    head,
    zone: options.zone ?? 'Africa/Casablanca',
    region: options.region ?? 'MA',
    subject: options.subject ?? null,
    alive: () => {},
    warn: (warning) => void warnings.push(warning),
    encoding: (name) => void (encoding = name),
  }
  const found: Found[] = []
  for await (const some of reader.read(input)) found.push(...some)
  return {
    found,
    events: found.filter((one) => one.what === 'event'),
    statements: found.filter((one) => one.what === 'statement'),
    warnings,
    encoding,
    sniffed: reader.sniff(head),
    bytes,
  }
}

/** How many of each kind of event. */
export function kindsOf({ events }: ReadOutcome): Record<string, number> {
  const kinds: Record<string, number> = {}
  for (const { kind } of events) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}

/** The text that stands at a record's place, as UTF-8. */
export const textAt = ({ bytes }: ReadOutcome, { offset, length }: Found): string =>
  new TextDecoder().decode(bytes.subarray(offset ?? 0, (offset ?? 0) + (length ?? 0)))
