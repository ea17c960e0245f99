import { SaxesParser } from 'saxes'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { createMarks } from './xml-marks.ts'
import type { Mark, Marks } from './xml-marks.ts'

export type { Mark } from './xml-marks.ts'
export type Attributes = Record<string, string>

/** What is told of an XML file as it streams by; names without their namespace prefix. */
export interface PlacedXml {
  /** `start` is the tag's `<`, `end` the place after its `>`. */
  open(name: string, attributes: Attributes, start: Mark, end: Mark): void
  text(text: string): void
  /** `end` is the place after the closing `>`. */
  close(name: string, end: Mark): void
}

/** Name of the first element, without prefix, or '' where the text is no XML: what stands before it is passed over. */
export function rootName(text: string): string {
  let at = 0
  for (;;) {
    while (at < text.length && /[\s\ufeff]/.test(text.charAt(at))) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (close === null) break
    const end = text.indexOf(close, at + 2)
    if (end < 0) return ''
    at = end + close.length
  }
  return local(/^<([\w:.-]{1,100})[\s/>]/.exec(text.slice(at, at + 120))?.[1] ?? '')
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Encodings of XML that are met: what an XML declaration calls them, and what `TextDecoder` does. One unit of the first two is a byte. */
const ONE_BYTE = /^(?:iso-8859-\d+|latin-?1|windows-125\d|us-ascii|ascii|koi8-r)$/i

export interface XmlEncoding {
  name: string
  unit: 'utf-8' | 'byte' | 'utf-16'
  /** Bytes before the first character that the parser is given. */
  skip: number
}

/** How the bytes stand for characters, by mark or declaration; blanks before the declaration, which some tools write, are passed over. */
export function xmlEncoding(head: Uint8Array): XmlEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', unit: 'utf-16', skip: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', unit: 'utf-16', skip: 2 }
  let skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  while (skip < head.length && [9, 10, 13, 32].includes(head[skip] ?? 0)) skip++
  const start = Buffer.from(head.subarray(skip, skip + 200)).toString('latin1')
  const stated = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  return ONE_BYTE.test(stated) ? { name: stated, unit: 'byte', skip } : { name: 'utf-8', unit: 'utf-8', skip }
}

/**
 * Reads XML in pieces and yields after each, so that what `events` gathered can be handed on. A document type is refused: entities are declared there.
 * `marks.text` gives the text between two marks, `marks.hold` keeps it for as long as it is needed. Throws `file-damaged` and `file-limit`.
 */
export async function* streamPlacedXml(
  pieces: AsyncIterable<Uint8Array>,
  encoding: XmlEncoding,
  events: (marks: Marks) => PlacedXml,
  file: string,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ fragment: false })
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true })
  const marks = createMarks(encoding.unit, encoding.skip, file)
  const on = events(marks)
  const damaged = (cause: unknown): MasarError => (cause instanceof MasarError ? cause : new MasarError('file-damaged', { file }, { cause }))
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('doctype', () => {
    throw new MasarError('file-damaged', { file, what: 'doctype' })
  })
  let start: Mark = { char: 0, byte: 0 }
  parser.on('opentagstart', () => (start = marks.tagAt(parser.position)))
  let depth = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.xml.depth) throw new MasarError('file-limit', { file, what: 'depth' })
    on.open(local(name), attributes as Attributes, start, marks.at(parser.position))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    on.close(local(name), marks.at(parser.position))
  })
  parser.on('text', (text) => on.text(text))
  parser.on('cdata', (text) => on.text(text))
  let skip = encoding.skip
  const feed = (text: string): void => {
    if (text === '') return
    marks.add(text)
    parser.write(text)
  }
  try {
    for await (const piece of pieces) {
      const from = Math.min(skip, piece.length)
      skip -= from
      feed(decoder.decode(piece.subarray(from), { stream: true }))
      yield
    }
    feed(decoder.decode())
    parser.close()
  } catch (error) {
    throw damaged(error)
  }
  yield
}
