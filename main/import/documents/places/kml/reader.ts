import { LIMITS } from '../../../limits.ts'
import type { DocumentInput, DocumentReader, Found } from '../../types.ts'
import { createClock } from '../when.ts'
import { createWho } from '../who.ts'
import { rootName, streamPlacedXml, xmlEncoding } from '../xml.ts'
import { createKml } from './parser.ts'

const isKml = (name: string): boolean => /\.kml$/i.test(name)

/** KML 2.x, and KMZ: a zip of KML and its pictures. */
export const kml: DocumentReader = {
  id: 'kml',
  sniff({ text, members, sheets }) {
    if (members !== null) {
      const files = members.filter((name) => !name.endsWith('/'))
      if (sheets !== null || !files.some(isKml)) return 0
      return files.includes('doc.kml') || files.every((name) => isKml(name) || /\.(?:png|jpe?g|gif|dae|txt)$/i.test(name)) ? 0.95 : 0.4
    }
    return rootName(text) === 'kml' ? 0.98 : 0
  },
  async *read(input: DocumentInput): AsyncGenerator<Found[]> {
    const { zip } = input
    if (zip === null) {
      yield* readKml(input, input.pieces, input.head.bytes, null, '')
      return
    }
    const members = zip.names().filter(isKml)
    for (const member of members) {
      const pieces = (): AsyncIterable<Uint8Array> => zip.read(member)
      yield* readKml(input, pieces, await headOf(pieces()), member, members.length > 1 ? `${member}/` : '')
    }
  },
}

async function* readKml(
  input: DocumentInput,
  pieces: () => AsyncIterable<Uint8Array>,
  head: Uint8Array,
  member: string | null,
  prefix: string,
): AsyncGenerator<Found[]> {
  const encoding = xmlEncoding(head)
  if (member === null) input.encoding(encoding.name)
  let batch: Found[] = []
  const events = createKml({ file: input.file, member, prefix, who: createWho(input, 'kml'), clock: createClock('UTC'), give: (found) => batch.push(found) })
  for await (const _ of streamPlacedXml(pieces(), encoding, events, input.file)) {
    input.alive()
    for (let at = 0; at < batch.length; at += LIMITS.batch) yield batch.slice(at, at + LIMITS.batch)
    batch = []
  }
}

/** Enough of a member to see its encoding. */
async function headOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    parts.push(piece.slice(0, 1_024))
    size += piece.length
    if (size >= 512) break
  }
  return Buffer.concat(parts)
}
