import { MasarError } from '../../../../../shared/api/errors.ts'
import { unescapeXml } from './entities.ts'
import { createNames } from './names.ts'

/** Attributes of one start tag; a file may hold more only to do harm. */
const MOST_ATTRIBUTES = 256

/** A start tag while it is told of. Valid until the next one. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string
  /** With its prefix, as the end tag must have it. */
  readonly whole: string
  readonly empty: boolean
  /** The value of an attribute, its prefix included in its name, or null. Throws `file-damaged` for an unknown entity. */
  get(name: string): string | null
  /** Names and values of all attributes, prefixes included. */
  all(): [string, string][]
}

export interface TagParser {
  readonly tag: Tag
  /** Reads the tag whose `<` stands at `at`; gives the place after its `>`, or -1 where the bytes end before. Throws `file-damaged`, `file-limit`. */
  read(bytes: Buffer, at: number): number
}

const LT = 60
const GT = 62
const SLASH = 47
const EQUALS = 61
const COLON = 58

/** XML's blanks: tab, line feed, carriage return, space. */
export const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9
/** Letters, digits, `-._:` and all beyond ASCII: what a name may hold, near enough to tell one from the rest. */
const isName = (byte: number | undefined): boolean =>
  byte !== undefined &&
  ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte >= 128 || byte === 95 || byte === COLON || (byte >= 45 && byte <= 57 && byte !== SLASH))

const damaged = (): MasarError => new MasarError('file-damaged', { what: 'tag' })

/** One parser for all tags of a file: attributes are kept as places in the bytes and become text only when asked for. */
export function createTagParser(): TagParser {
  const names = createNames()
  const places = new Int32Array(MOST_ATTRIBUTES * 4)
  let buffer: Buffer = Buffer.alloc(0)
  let count = 0
  let local = ''
  let whole = ''
  let empty = false

  const attributeName = (i: number): string => names(buffer, places[i * 4] ?? 0, places[i * 4 + 1] ?? 0)
  const value = (i: number): string => unescapeXml(buffer.toString('utf8', places[i * 4 + 2], places[i * 4 + 3]))

  function read(bytes: Buffer, at: number): number {
    const end = bytes.length
    buffer = bytes
    count = 0
    let i = at + 1
    while (i < end && isName(bytes[i])) i++
    if (i === end) return -1
    if (i === at + 1 || (bytes[at + 1] ?? 0) === 45) throw damaged()
    whole = names(bytes, at + 1, i)
    const colon = whole.indexOf(':')
    local = colon < 0 ? whole : whole.slice(colon + 1)
    for (;;) {
      const before = i
      while (i < end && isBlank(bytes[i])) i++
      if (i === end) return -1
      const byte = bytes[i]
      if (byte === GT) {
        empty = false
        return i + 1
      }
      if (byte === SLASH) {
        if (i + 1 === end) return -1
        if (bytes[i + 1] !== GT) throw damaged()
        empty = true
        return i + 2
      }
      if (i === before) throw damaged()
      i = attribute(bytes, i, end)
      if (i < 0) return -1
    }
  }

  function attribute(bytes: Buffer, from: number, end: number): number {
    let i = from
    while (i < end && isName(bytes[i])) i++
    const nameEnd = i
    if (i === end) return -1
    if (nameEnd === from) throw damaged()
    while (i < end && isBlank(bytes[i])) i++
    if (i === end) return -1
    if (bytes[i++] !== EQUALS) throw damaged()
    while (i < end && isBlank(bytes[i])) i++
    if (i === end) return -1
    const quote = bytes[i++]
    if (quote !== 34 && quote !== 39) throw damaged()
    const start = i
    while (i < end && bytes[i] !== quote) {
      if (bytes[i] === LT) throw damaged()
      i++
    }
    if (i === end) return -1
    if (count === MOST_ATTRIBUTES) throw new MasarError('file-limit', { what: 'attributes' })
    for (let other = 0; other < count; other++) if (equal(bytes, places[other * 4] ?? 0, places[other * 4 + 1] ?? 0, from, nameEnd)) throw damaged()
    places[count * 4] = from
    places[count * 4 + 1] = nameEnd
    places[count * 4 + 2] = start
    places[count * 4 + 3] = i
    count++
    return i + 1
  }

  return {
    tag: {
      get name() {
        return local
      },
      get whole() {
        return whole
      },
      get empty() {
        return empty
      },
      get(name) {
        for (let i = 0; i < count; i++) {
          if (isNamed(buffer, places[i * 4] ?? 0, places[i * 4 + 1] ?? 0, name)) return value(i)
        }
        return null
      },
      all: () => Array.from({ length: count }, (_, i) => [attributeName(i), value(i)]),
    },
    read,
  }
}

/** Whether bytes are a name of plain letters. */
function isNamed(bytes: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false
  return true
}

function equal(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let i = 0; i < aEnd - a; i++) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}
