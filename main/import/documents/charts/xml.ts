import iconv from 'iconv-lite'
import { SaxesParser } from 'saxes'
import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { sniffEncoding } from '../../readers/text/encoding.ts'
import type { DocumentInput } from '../types.ts'

/** What is told of XML as it streams by. Names are without prefix; `from` and `until` are bytes into the file, the brackets included. */
export interface Markup {
  open(name: string, attributes: Readonly<Record<string, string>>, from: number): void
  text(text: string): void
  close(name: string, until: number): void
}

/** The longest stretch of text without a tag: saxes holds it in memory. */
const STRETCH = 16 * 1024 ** 2

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The encoding of an XML file: its byte-order mark, else what it declares unless its bytes deny that, else UTF-8. */
export function xmlEncoding(head: Uint8Array, file: string): string {
  const found = sniffEncoding(head, file)
  if (found && (found.unit === 2 || found.mark > 0)) return found.name
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1')
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start)?.[1]?.toLowerCase()
  const known = declared !== undefined && iconv.encodingExists(declared) && !declared.startsWith('utf') && !declared.startsWith('ucs')
  if (known) return declared === 'iso-8859-1' || declared === 'us-ascii' ? 'windows-1252' : declared
  return found?.name ?? 'utf-8'
}

interface Decoding {
  write(bytes: Uint8Array): string
  end(): string
  /** Bytes that a piece of the text takes in the file. */
  size(text: string): number
}

function decoding(name: string, damaged: () => MasarError): Decoding {
  if (name === 'utf-8') {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const decode = (bytes?: Uint8Array): string => {
      try {
        return decoder.decode(bytes, { stream: bytes !== undefined })
      } catch {
        throw damaged()
      }
    }
    return { write: decode, end: () => decode(), size: (text) => Buffer.byteLength(text) }
  }
  const decoder = iconv.getDecoder(name, { stripBOM: false })
  const wide = name.startsWith('utf-16')
  return {
    write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    end: () => decoder.end() ?? '',
    size: (text) => (wide ? 2 * text.length : iconv.encode(text, name).length),
  }
}

/**
 * Streams the XML of a file and yields after each piece. A document type is refused, for entities are declared there, and so is what
 * nests deeper than any chart. Throws `file-damaged` for what is not well formed or breaks off, `file-limit`.
 */
export async function* streamMarkup(input: DocumentInput, markup: Markup): AsyncGenerator<void> {
  const { file } = input
  const damaged = (what: string, cause?: unknown): MasarError => new MasarError('file-damaged', { file, what }, { cause })
  const limit = (what: string): MasarError => new MasarError('file-limit', { file, what })
  const encoding = xmlEncoding(input.head.bytes, file)
  input.encoding(encoding)
  const decoder = decoding(encoding, () => damaged(encoding))
  const parser = new SaxesParser({ fragment: false })
  /** Text not yet counted, where it begins in characters, and that place in bytes. */
  let text = ''
  let began = 0
  let bytes = 0
  let depth = 0
  const advance = (to: number): number => {
    bytes += decoder.size(text.slice(0, to - began))
    text = text.slice(to - began)
    began = to
    return bytes
  }
  parser.on('error', (error) => {
    throw damaged('xml', error)
  })
  parser.on('doctype', () => {
    throw damaged('doctype')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.chart.depth) throw limit('depth')
    const from = advance(began + text.lastIndexOf('<', parser.position - began - 1))
    markup.open(local(name), attributes as Record<string, string>, from)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    markup.close(local(name), advance(parser.position))
  })
  parser.on('text', (some) => markup.text(some))
  parser.on('cdata', (some) => markup.text(some))
  const feed = (some: string): void => {
    text += some
    parser.write(some)
    if (text.length > STRETCH) throw limit('text')
  }
  for await (const piece of input.pieces()) {
    feed(decoder.write(piece))
    yield
  }
  feed(decoder.end())
  parser.close()
  yield
}

/** The element that a text file begins with, by name without prefix; null for what is no XML. */
export function rootOf(text: string): string | null {
  let rest = text.replace(/^\ufeff/, '').trimStart()
  for (let i = 0; i < 20 && (rest.startsWith('<?') || rest.startsWith('<!')); i++) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 2 : /^<!DOCTYPE[^>[]*\[/i.test(rest) ? rest.indexOf(']>') + 1 : rest.indexOf('>')
    if (end < 2) return null
    rest = rest.slice(end + 1).trimStart()
  }
  const name = /^<([\w.:-]{1,100})[\s/>]/.exec(rest)?.[1]
  return name === undefined ? null : local(name)
}
