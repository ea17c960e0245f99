import iconv from 'iconv-lite'

/** Decodes code units that were read byte for character (one-byte units), or gives text of two-byte units back as it is. */
export type Decode = (units: string) => string

const decoders = new Map<string, Decode>()

/** For encodings of one byte a character: a table of all 256. Null for the others. */
function tableOf(name: string): string[] | null {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const table = [...all].map((byte) => iconv.decode(Buffer.from([byte]), name))
  return table.every((character) => character.length === 1) && iconv.decode(all, name) === table.join('') ? table : null
}

const BEYOND_ASCII = /[\x80-\xff]+/g

function build(name: string): Decode {
  if (name === 'utf-8') return (units) => Buffer.from(units, 'latin1').toString('utf8')
  if (name.startsWith('utf-16')) return (units) => units
  const table = tableOf(name)
  if (!table) return (units) => iconv.decode(Buffer.from(units, 'latin1'), name)
  return (units) => units.replace(BEYOND_ASCII, (run) => Array.from(run, (unit) => table[unit.charCodeAt(0)] ?? '\ufffd').join(''))
}

/** The decoder of an encoding named as in `Encoding.name`. */
export function decoderOf(name: string): Decode {
  const known = decoders.get(name)
  if (known) return known
  const made = build(name)
  decoders.set(name, made)
  return made
}

/** The text of bytes of an original, for the raw row of a piece of evidence. `encoding` as the source holds it; null is UTF-8. */
export function decodeBytes(bytes: Uint8Array, encoding: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (encoding === 'utf-16le') return buffer.toString('utf16le')
  if (encoding === 'utf-16be')
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le')
  return decoderOf(encoding ?? 'utf-8')(buffer.toString('latin1'))
}
