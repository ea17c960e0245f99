import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { DocumentInput, DocumentReader, Found } from '../types.ts'
import { createReport } from './report.ts'
import { sniffReport, reportMember } from './sniff.ts'
import { createXmlScanner } from './xml/scanner.ts'
import { createPlaces, xmlEncoding, type XmlEncoding } from './xml/utf8.ts'

/**
 * Phone extracts of Cellebrite: `report.xml` alone, or the `.ufdr` or `.zip` that holds it. Nothing else of a zip is unpacked. A file that ends
 * early, has a document type or another namespace is refused whole: half a report would look like a whole one.
 */
export const cellebriteXml: DocumentReader = {
  id: 'cellebrite-xml',
  sniff: sniffReport,
  async *read(input) {
    if (!input.zip) return yield* readXml(input, input.pieces(), false)
    const member = reportMember(input.zip.names())
    if (member === null) throw new MasarError('file-unknown', { file: input.file })
    yield* readXml(input, input.zip.read(member), true)
  },
}

async function* readXml(input: DocumentInput, pieces: AsyncIterable<Uint8Array>, zipped: boolean): AsyncGenerator<Found[]> {
  try {
    yield* stream(input, pieces, zipped)
  } catch (fault) {
    if (fault instanceof MasarError) throw new MasarError(fault.code, { ...fault.params, file: input.file }, { cause: fault })
    throw fault
  }
}

async function* stream(input: DocumentInput, pieces: AsyncIterable<Uint8Array>, zipped: boolean): AsyncGenerator<Found[]> {
  let begun: Begun | null = null
  let head: Uint8Array = new Uint8Array(0)
  for await (const piece of pieces) {
    let bytes = piece
    if (begun === null) {
      // Copied: the piece may be used again by whoever reads the file.
      head = Buffer.concat([head, piece])
      if (head.length < 512) continue
      begun = begin(input, head, zipped)
      bytes = head
    }
    yield* give(begun, begun.push(bytes), input)
  }
  begun ??= begin(input, head, zipped)
  if (head.length < 512) yield* give(begun, begun.push(head), input)
  yield* give(begun, begun.end(), input)
  for (const warning of begun.report.warnings()) input.warn(warning)
}

interface Begun {
  report: ReturnType<typeof createReport>
  push(bytes: Uint8Array): void
  end(): void
}

/** Records so far, at most `LIMITS.batch` at a time: one piece of a hostile file may hold very many. */
function* give({ report }: Begun, _: void, input: DocumentInput): Generator<Found[]> {
  const found = report.take()
  if (found.length === 0) input.alive()
  for (let at = 0; at < found.length; at += LIMITS.batch) yield at === 0 && found.length <= LIMITS.batch ? found : found.slice(at, at + LIMITS.batch)
}

function begin(input: DocumentInput, head: Uint8Array, zipped: boolean): Begun {
  const encoding: XmlEncoding = xmlEncoding(head, input.file)
  // Raw texts out of a zip are kept as text; only places in a plain file are read in its encoding.
  if (!zipped) input.encoding(encoding.name)
  const turn = encoding.turn?.() ?? null
  const report = createReport(input, zipped ? null : createPlaces(encoding))
  const scanner = createXmlScanner(report.handler)
  report.bind(scanner)
  let mark = encoding.mark
  return {
    report,
    push(bytes) {
      const rest = mark === 0 ? bytes : bytes.subarray(mark)
      mark = 0
      scanner.write(turn ? turn.push(rest) : rest)
    },
    end() {
      if (turn) scanner.write(turn.end())
      scanner.end()
    },
  }
}
