import { MasarError } from '../../../../../shared/api/errors.ts'

/** How the bytes of an XML file become UTF-8, and where a place of that UTF-8 lies in the file. */
export interface XmlEncoding {
  /** As the source's report names it. */
  name: string
  /** Bytes of the byte-order mark. */
  mark: number
  /** UTF-8 needs no turning. */
  turn: (() => { push(piece: Uint8Array): Uint8Array; end(): Uint8Array }) | null
  /** Bytes of one code unit in the file. */
  unit: 1 | 2
}

const DECLARED = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/

/**
 * The encoding of an XML file by its first bytes: byte-order mark, else the declaration, else UTF-8. Throws `file-not-text` for one that is
 * not known and for several bytes a character other than UTF-8 and UTF-16.
 */
export function xmlEncoding(head: Uint8Array, file: string): XmlEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', mark: 3, turn: null, unit: 1 }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', mark: 2, turn: turner('utf-16le'), unit: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', mark: 2, turn: turner('utf-16be'), unit: 2 }
  if (head[0] === 60 && head[1] === 0) return { name: 'utf-16le', mark: 0, turn: turner('utf-16le'), unit: 2 }
  if (head[0] === 0 && head[1] === 60) return { name: 'utf-16be', mark: 0, turn: turner('utf-16be'), unit: 2 }
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 400)).toString('latin1')
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  if (/^(?:utf-?8|us-ascii|ascii)$/.test(declared)) return { name: 'utf-8', mark: 0, turn: null, unit: 1 }
  const single = /^(?:iso-8859-(?:[2-8]|10|1[3-6])|windows-125[0-8]|koi8-[ru])$/.test(declared)
  if (declared === 'iso-8859-1' || single) {
    // As browsers do: Latin 1 is read as its superset.
    const name = declared === 'iso-8859-1' ? 'windows-1252' : declared
    return { name, mark: 0, turn: turner(name), unit: 1 }
  }
  throw new MasarError('file-not-text', { file })
}

const turner = (label: string) => () => {
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  return {
    push: (piece: Uint8Array): Uint8Array => Buffer.from(decoder.decode(piece, { stream: true }), 'utf8'),
    end: (): Uint8Array => Buffer.from(decoder.decode(), 'utf8'),
  }
}

/**
 * Places in the file of places in its UTF-8 form, asked for in rising order. A character beyond the basic plane is two units of UTF-16; all
 * others are one unit.
 */
export function createPlaces({ mark, unit, turn }: Pick<XmlEncoding, 'mark' | 'unit' | 'turn'>): (place: number, buffer: Buffer, base: number) => number {
  if (turn === null) return (place) => mark + place
  let known = 0
  let units = 0
  return (place, buffer, base) => {
    for (; known < place; known++) {
      const byte = buffer[known - base] ?? 0
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 && unit === 2 ? 2 : 1
    }
    return mark + units * unit
  }
}
