import { isUtf8 } from 'node:buffer'
import { DOCUMENT_READERS } from '../../main/import/documents/registry.ts'
import type { DocumentHead, DocumentReader } from '../../main/import/documents/types.ts'
import { LIMITS } from '../../main/import/limits.ts'
import { decodeBytes } from '../../main/import/readers/text/decode.ts'
import { settleEncoding, sniffEncoding } from '../../main/import/readers/text/encoding.ts'
import { toReply } from '../../shared/api/errors.ts'
import type { Random } from './random.ts'
import type { Seed } from './seeds/seed.ts'

/** In bytes: of more, pieces of a byte take too long. */
const LARGEST = 16 * 1024

/**
 * A document is the same document in whatever pieces it comes: reads a text whole and in pieces of some bytes, and compares all that is found. Only
 * UTF-8, for other encodings are told by the first piece, which is a megabyte in truth. Throws where it differs.
 */
export async function readInPieces(id: string, { file, bytes }: Seed, random: Random): Promise<void> {
  const reader = DOCUMENT_READERS.find((one) => one.id === id)
  if (!reader || bytes.length === 0 || bytes.length > LARGEST || !isUtf8(bytes) || bytes.includes(0)) return
  const whole = await saidOf(reader, file, bytes, () => bytes.length)
  const size = random.pick([1, 2, 3, 7, 16, 64, 1_000])
  const inPieces = await saidOf(reader, file, bytes, () => 1 + random.below(size))
  if (whole === inPieces) return
  const at = [...whole].findIndex((letter, index) => letter !== inPieces[index])
  throw new Error(
    `differs in pieces: ${JSON.stringify(whole.slice(Math.max(0, at - 150), at + 150))} and ${JSON.stringify(inPieces.slice(Math.max(0, at - 150), at + 150))}`,
  )
}

async function saidOf(reader: DocumentReader, file: string, bytes: Uint8Array, size: () => number): Promise<string> {
  const encoding = sniffEncoding(bytes, file) ?? settleEncoding(bytes)
  const head: DocumentHead = {
    file,
    bytes: bytes.subarray(0, LIMITS.sample),
    text: decodeBytes(bytes.subarray(encoding.mark, LIMITS.sample), encoding.name),
    members: null,
    sheets: null,
  }
  const found: unknown[] = []
  const read = reader.read({
    file,
    bytes: bytes.length,
    async *pieces() {
      for (let at = 0; at < bytes.length;) {
        const piece = bytes.slice(at, at + size())
        at += piece.length
        yield piece
      }
    },
    zip: null,
    rows: null,
    sheets: null,
    head,
    zone: 'Africa/Casablanca',
    region: 'MA',
    subject: null,
    alive: () => undefined,
    warn: (warning) => void found.push(warning),
    encoding: (name) => void found.push(name),
  })
  try {
    for await (const some of read) found.push(...some)
  } catch (error) {
    const { code } = toReply(error)
    if (code === 'internal') throw error
    // What was found before a fault depends on the pieces; that there is one does not.
    return code
  }
  return found.map((one) => JSON.stringify(one)).join('\n')
}
