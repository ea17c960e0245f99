import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** One line of a card, unfolded: `item1.TEL;type=CELL:+212…`. */
export interface Property {
  /** `item1`, or ''. Small letters. */
  group: string
  /** Capitals. */
  name: string
  /** Names in capitals, values as written, commas parted; a value without name (`TEL;HOME:`) is a `TYPE`. */
  parameters: [string, string][]
  value: string
}

/** Reads one unfolded line; null for one that is no property. */
export function readProperty(line: string): Property | null {
  const end = colonOf(line)
  if (end < 1) return null
  const [head = '', ...rest] = partsOf(line.slice(0, end), ';')
  const found = /^\s*(?:([\w-]+)\.)?([A-Za-z0-9_-]+)$/.exec(head)
  if (!found) return null
  const parameters = rest.flatMap((part): [string, string][] => {
    const at = part.indexOf('=')
    if (at < 0) return [['TYPE', part.trim()]]
    const name = part.slice(0, at).trim().toUpperCase()
    return partsOf(part.slice(at + 1), ',').map((value) => [name, value.replace(/^"|"$/g, '').trim()])
  })
  return { group: (found[1] ?? '').toLowerCase(), name: found[2]!.toUpperCase(), parameters, value: line.slice(end + 1) }
}

/** Whether the head of a line says that its value is quoted-printable, whose lines go on after a `=`. */
export const isQuoted = (line: string): boolean => /^[^:]*(?:;|=)\s*"?QUOTED-PRINTABLE/i.test(line)

export const parameter = ({ parameters }: Property, name: string): string | undefined => parameters.find(([key]) => key === name)?.[1]

/** The first colon outside quotation marks. */
function colonOf(line: string): number {
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (code === 58 && !quoted) return i
  }
  // A mark that never closes is a character like any other.
  return line.indexOf(':')
}

function partsOf(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  return text.match(new RegExp(`(?:"[^"]*"|[^"${separator}])+`, 'g')) ?? []
}

/** The value as text: quoted-printable in its charset put right, backslashes taken away. */
export function textOf(property: Property): string {
  const value = isEncoded(property) ? fromQuoted(property.value, parameter(property, 'CHARSET')) : property.value
  return unescape(value).trim()
}

/** The components of a structured value (`N`, `ADR`, `ORG`), parted by semicolons that no backslash stands before. */
export function componentsOf(property: Property): string[] {
  const value = isEncoded(property) ? fromQuoted(property.value, parameter(property, 'CHARSET')) : property.value
  return value.split(/(?<!\\);/).map((part) => unescape(part).trim())
}

const isEncoded = ({ parameters }: Property): boolean => parameters.some(([, value]) => value.toUpperCase() === 'QUOTED-PRINTABLE')

const unescape = (text: string): string => text.replace(/\\([\\,;:nN"])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

/** `=C3=A9` in the charset that the property names; without one, or with one nobody knows, UTF-8 where the bytes are that, else Windows-1252. */
function fromQuoted(text: string, charset: string | undefined): string {
  const bytes = Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/[^\x00-\x7f]+/g, (run) => Array.from(Buffer.from(run), (byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''))
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  const named = charset !== undefined && !/^utf-?8$/i.test(charset) && iconv.encodingExists(charset) ? charset : null
  return (named ? iconv.decode(bytes, named) : isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')).replaceAll('\r\n', '\n')
}
